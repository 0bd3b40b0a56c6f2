package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.json.CoreJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final String PING = "data: ping\n\n";

    private final Client client = new Client();
    private final FakeStream stream = new FakeStream();

    @AfterEach
    void close() {
        client.close();
    }

    private Subscription open(String target, FakeStream reader) {
        HttpResponse answer = client.get(target).response();
        assertEquals("text/event-stream", answer.header("content-type"));
        return ((HttpResponse.Streamed) answer.body()).source().start(reader);
    }

    @Test
    void aPingComesAtOnce() {
        open("/api/stream", stream);

        assertEquals(List.of(PING), stream.texts());
    }

    @Test
    void eventsComeAsTheirJson() {
        List<Event> events = client.hub.collect("parcel_arrived");
        open("/api/stream", stream);
        stream.texts();

        client.hub.bus().fire("parcel_arrived", DataMap.of("pieces", 2));

        assertEquals(
                List.of("data: " + CoreJson.INSTANCE.event(events.getFirst()) + "\n\n"), stream.texts());
    }

    @Test
    void anEventIsFramedOnceForAll() {
        FakeStream other = new FakeStream();
        open("/api/stream", stream);
        open("/api/stream?restrict=parcel_arrived", other);

        client.hub.bus().fire("parcel_arrived");

        assertSame(stream.written.get(1), other.written.get(1));
    }

    @Test
    void onlyTheTypesComeThatWereAskedFor() {
        open("/api/stream?restrict=parcel_arrived,%20state_changed", stream);
        stream.texts();

        client.hub.bus().fire("letter_arrived");
        client.hub.bus().fire("parcel_arrived");
        client.hub.states().set("sun.sun", "above_horizon");

        List<String> texts = stream.texts();
        assertEquals(2, texts.size());
        assertTrue(texts.getFirst().startsWith("data: {\"event_type\":\"parcel_arrived\""));
        assertTrue(texts.getLast().startsWith("data: {\"event_type\":\"state_changed\""));
    }

    @Test
    void theTimeIsNeverTold() {
        open("/api/stream?restrict=time_changed", stream);
        stream.texts();

        client.hub.bus().fire("time_changed");

        assertEquals(List.of(), stream.texts());
    }

    @Test
    void aPingComesAfterFiftySecondsOfSilence() {
        open("/api/stream", stream);
        client.hub.advance(Duration.ofSeconds(30));
        client.hub.bus().fire("parcel_arrived");
        stream.texts();

        client.hub.advance(Duration.ofSeconds(49));
        List<String> early = stream.texts();
        client.hub.advance(Duration.ofSeconds(1));
        List<String> first = stream.texts();
        client.hub.advance(Duration.ofSeconds(50));

        assertEquals(List.of(), early);
        assertEquals(List.of(PING), first);
        assertEquals(List.of(PING), stream.texts());
    }

    @Test
    void itEndsWhenTheClientGoes() {
        Subscription open = open("/api/stream", stream);
        stream.texts();

        open.cancel();
        client.hub.bus().fire("parcel_arrived");
        client.hub.advance(Duration.ofMinutes(5));

        assertEquals(List.of(), stream.texts());
    }

    @Test
    void itEndsWhenTheHubStops() {
        open("/api/stream", stream);
        stream.texts();

        client.hub.bus().fire(EventTypes.HOMEASSISTANT_STOP);

        assertTrue(stream.closed);
        assertEquals(List.of(), stream.texts());
    }

    @Test
    void itEndsWhenTheTokenIsRevoked() {
        Login admin = new Login(
                new User("boss", "Boss", false, true, false, false, List.of(User.ADMIN_GROUP), Permissions.ALL),
                "boss");
        client.user("boss", Permissions.ALL);
        HttpResponse answer = client.get("/api/stream", admin).response();
        ((HttpResponse.Streamed) answer.body()).source().start(stream);
        boolean before = stream.closed;

        client.users.revoke("boss");

        assertFalse(before);
        assertTrue(stream.closed);
    }
}
