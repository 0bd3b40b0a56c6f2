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
                List.of("sensor.a", "sensor.b"),
                () -> heard.add("begin"),
                (change, event) -> heard.add(change.entityId()));
    }

    @Test
    void whatComesWhileTheHubStartsIsNoChange() {
        try (TestHub hub = TestHub.create()) {
            Subscription following = follow(hub);
            hub.states().set("sensor.a", "1");
            hub.start();
            hub.states().set("sensor.a", "2");
            hub.states().set("sensor.c", "2");
            hub.states().remove("sensor.a");
            hub.states().set("sensor.b", "1");

            assertEquals(List.of("begin", "sensor.a", "sensor.a", "sensor.b"), heard);
            following.cancel();
            hub.states().set("sensor.b", "2");
            assertEquals(4, heard.size());
        }
    }

    @Test
    void inAHubThatRunsItBeginsAtOnce() {
        try (TestHub hub = TestHub.create()) {
            hub.start();
            Subscription following = follow(hub);

            assertEquals(List.of("begin"), heard);
            following.cancel();
        }
    }

    @Test
    void whoHasEnoughBeforeTheStartHearsNothing() {
        try (TestHub hub = TestHub.create()) {
            follow(hub).cancel();
            hub.start();
            hub.states().set("sensor.a", "1");

            assertEquals(List.of(), heard);
        }
    }
}
