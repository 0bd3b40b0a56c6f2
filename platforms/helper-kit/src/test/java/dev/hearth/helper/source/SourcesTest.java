package dev.hearth.helper.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Subscription;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final List<String> heard = new ArrayList<>();

    private Subscription follow(TestHub hub) {
        return Sources.followWhenStarted(
                hub.hub(),
                List.of("sensor.a"),
                () -> heard.add("begin"),
                (change, event) -> heard.add(String.valueOf(change.newState())));
    }

    @Test
    void beginsWhenTheHubHasStarted() {
        try (TestHub hub = TestHub.create()) {
            Subscription following = follow(hub);
            hub.states().set("sensor.a", "1");
            assertEquals(List.of(), heard);

            hub.start();
            assertEquals(List.of("begin"), heard);
            hub.states().set("sensor.a", "2");
            hub.states().set("sensor.b", "3");
            assertEquals(2, heard.size());
            following.cancel();
        }
    }

    @Test
    void beginsAtOnceInAHubThatRuns() {
        try (TestHub hub = TestHub.create()) {
            hub.start();
            Subscription following = follow(hub);

            assertEquals(List.of("begin"), heard);
            following.cancel();
            hub.states().set("sensor.a", "1");
            assertEquals(1, heard.size());
        }
    }

    @Test
    void whoGoesBeforeTheStartHearsNothing() {
        try (TestHub hub = TestHub.create()) {
            follow(hub).cancel();
            hub.start();
            hub.states().set("sensor.a", "1");

            assertEquals(List.of(), heard);
        }
    }
}
