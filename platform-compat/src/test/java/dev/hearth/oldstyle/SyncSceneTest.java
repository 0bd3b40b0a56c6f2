package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.data.DataMap;
import dev.hearth.compat.entity.SyncScene;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncSceneTest {
    private static final class Bridge extends SyncScene {
        final List<String> activations = new ArrayList<>();

        @Override
        public String name() {
            return "Bridge";
        }

        @Override
        public void activate(@Nullable Duration transition) throws IOException {
            hub().sleep(Duration.ofSeconds(1));
            activations.add(String.valueOf(transition));
            if (activations.size() > 1) {
                throw new IOException("the bridge is down");
            }
        }
    }

    @Test
    void sceneShowsWhenItWasActivatedAndItsCallerWaits() {
        try (TestHub hub = TestHub.create()) {
            Bridge bridge = new Bridge();
            hub.get(OldStyle.with("scene", (old, add, found) -> add.add(bridge)).setUp(hub));
            DataMap data = DataMap.of("entity_id", "scene.bridge", "transition", 2);

            var call = hub.services().call("scene", "turn_on", data);
            hub.runUntilIdle();
            String during = hub.state("scene.bridge").value();
            hub.advance(Duration.ofSeconds(1));
            hub.get(call);
            var second = hub.services().call("scene", "turn_on", data);
            hub.advance(Duration.ofSeconds(1));

            assertEquals("2026-01-01T00:00:00+00:00", during);
            assertEquals(List.of("PT2S", "PT2S"), bridge.activations);
            assertEquals("2026-01-01T00:00:01+00:00", hub.state("scene.bridge").value());
            RuntimeException failure = assertThrows(RuntimeException.class, () -> hub.get(second));
            assertEquals("scene.turn_on failed: java.io.IOException: the bridge is down", failure.getMessage());
        }
    }
}
