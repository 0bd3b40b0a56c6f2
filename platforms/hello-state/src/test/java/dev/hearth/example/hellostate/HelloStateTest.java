package dev.hearth.example.hellostate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class HelloStateTest {
    @Test
    void theWorldIsGreetedByItsName() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("hello_state:");

            assertEquals("Paulus", hub.state("hello.world").value());
        }
    }

    @Test
    void anotherNameMayBeWritten() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("hello_state: {name: Ada}");

            assertEquals("Ada", hub.state("hello.world").value());
        }
    }

    @Test
    void theJarAloneIsEnough() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("");

            assertEquals("Paulus", hub.state("hello.world").value());
        }
    }

    @Test
    void theServiceGreetsSomebodyElse() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("");

            hub.call("hello_state", "greet", DataMap.of("name", "Grace"));

            assertEquals("Grace", hub.state("hello.world").value());
        }
    }

    @Test
    void clientsAreToldWhoIsGreeted() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("");

            HttpResponse answer = hub.answer(TestRequest.get("/api/hello_state"), TestAuth.OWNER);

            assertEquals(200, answer.status());
            assertEquals(401, hub.answer(TestRequest.get("/api/hello_state"), null).status());
            assertEquals(
                    "Paulus",
                    new TestCommands(hub).map("hello_state/greeted", DataMap.of()).text("state"));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == HelloState.class));
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HelloState()).setUp("hello_state:");
            int before = hub.states().count();

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("hello_state"))));

            assertTrue(before > 0);
            assertEquals(0, hub.states().count());
            assertEquals(0, hub.loop().liveTimers());
        }
    }
}
