package dev.hearth.websocketapi;

import java.time.Duration;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.websocket.Command;
import dev.hearth.core.testing.TestSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DispatchTest extends ApiTest {
    @Test
    void aPingIsAnswered() {
        assertEquals("{'id':1,'type':'pong'}", ask(client(), "{'id': 1, 'type': 'ping'}"));
    }

    @Test
    void numbersMustIncrease() {
        TestSocket client = client();
        ask(client, "{'id': 5, 'type': 'ping'}");

        String same = ask(client, "{'id': 5, 'type': 'ping'}");
        String less = error(client, "{'id': 4, 'type': 'ping'}");
        String more = ask(client, "{'id': 6, 'type': 'ping'}");

        assertEquals(
                "{'id':5,'type':'result','success':false,'error':{'code':'id_reuse',"
                        + "'message':'Identifier values have to increase.'}}",
                same);
        assertEquals("id_reuse: Identifier values have to increase.", less);
        assertEquals("{'id':6,'type':'pong'}", more);
    }

    @Test
    void messagesWithoutNumberOrTypeAreRefused() {
        TestSocket client = client();

        assertEquals(
                "{'id':null,'type':'result','success':false,'error':{'code':'invalid_format',"
                        + "'message':'Message incorrectly formatted.'}}",
                ask(client, "{'type': 'ping'}"));
        for (String message : new String[] {
                "{'id': '1', 'type': 'ping'}",
                "{'id': 0, 'type': 'ping'}",
                "{'id': -1, 'type': 'ping'}",
                "{'id': 1.5, 'type': 'ping'}",
                "{'id': 99999999999999999999, 'type': 'ping'}",
                "{'id': true, 'type': 'ping'}",
                "{'id': 1}",
                "{'id': 1, 'type': 7}",
                "{'id': {'a': [1]}, 'type': 'ping'}",
                "7", "null", "'ping'", "[[]]", "[3]"
        }) {
            assertEquals("invalid_format: Message incorrectly formatted.", error(client, message), message);
        }
    }

    @Test
    void commandsNobodyKnowsAreRefused() {
        assertEquals(
                "unknown_command: Unknown command.",
                error(client(), "{'id': 42, 'type': 'kettle/boil', 'cups': 2}"));
    }

    @Test
    void keysNobodyKnowsAreRefused() {
        assertEquals(
                "invalid_format: extra keys not allowed @ data['depth']. Got 3",
                error(client(), "{'id': 43, 'type': 'get_config', 'depth': 3}"));
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        assertEquals(
                "invalid_format: expected str for dictionary value @ data['event_type']. Got 100",
                error(client(), "{'id': 1, 'type': 'subscribe_events', 'event_type': 100}"));
    }

    @Test
    void whatIsNoJsonEndsTheConnection() {
        TestSocket client = client();

        client.sendText("{'id': 1");

        assertFalse(client.isOpen());
    }

    @Test
    void commandsForAdministratorsAreForNobodyElse() {
        users.add("guest", Permissions.ALL);

        assertEquals(
                "unauthorized: Unauthorized",
                error(client("guest"), "{'id': 1, 'type': 'fire_event', 'event_type': 'door_opened'}"));
    }

    @Test
    void failuresAreToldByTheirCode() {
        hub.hub().commands().add(Command.of("test/known", Schemas.map(), call -> {
            throw new HubException("not_found", "No such thing.");
        }));
        hub.hub()
                .commands()
                .add(Command.of("test/later", Schemas.map(), call -> Stages.failed(
                        new HubException("invalid_info", "The name is taken"))));
        hub.hub().commands().add(Command.of("test/broken", Schemas.map(), call -> {
            throw new IllegalStateException("secret detail");
        }));
        TestSocket client = client();

        assertEquals("not_found: No such thing.", error(client, "{'id': 1, 'type': 'test/known'}"));
        assertEquals("invalid_info: The name is taken", error(client, "{'id': 2, 'type': 'test/later'}"));
        assertEquals("unknown_error: Unknown error", error(client, "{'id': 3, 'type': 'test/broken'}"));
    }

    @Test
    void anAnswerThatIsNoJsonIsAnError() {
        hub.hub().commands().add(Command.of("test/odd", call -> new Object()));

        assertEquals(
                "unknown_error: Invalid JSON in response", error(client(), "{'id': 1, 'type': 'test/odd'}"));
    }

    @Test
    void severalCommandsInOneFrameAreAnsweredInOneFrame() {
        CompletableFuture<String> later = new CompletableFuture<>();
        hub.hub().commands().add(Command.of("test/waits", Schemas.map(), call -> later));
        TestSocket client = client();

        String supported = ask(
                client, "{'id': 1, 'type': 'supported_features', 'features': {'coalesce_messages': 1}}");
        String answers = ask(
                client, "[{'id': 2, 'type': 'ping'}, {'id': 3, 'type': 'test/waits'}, {'id': 4, 'type': 'ping'}]");
        later.complete("done");
        hub.runUntilIdle();

        assertEquals("{'id':1,'type':'result','success':true,'result':null}", supported);
        assertEquals("[{'id':2,'type':'pong'},{'id':4,'type':'pong'}]", answers);
        assertEquals("{'id':3,'type':'result','success':true,'result':'done'}", received(client));
    }

    @Test
    void aMessageOfVeryManyUnknownKeysIsAnsweredSoon() {
        TestSocket client = client();
        StringBuilder message = new StringBuilder("{'id': 1, 'type': 'ping'");
        for (int i = 0; i < 200_000; i++) {
            message.append(",'k").append(i).append("':0");
        }

        String answer = assertTimeout(Duration.ofSeconds(4), () -> error(client, message.append('}').toString()));

        assertTrue(answer.startsWith("invalid_format: extra keys not allowed @ data['k0']. Got 0\n"), answer);
        assertEquals(100, answer.lines().count());
    }
}
