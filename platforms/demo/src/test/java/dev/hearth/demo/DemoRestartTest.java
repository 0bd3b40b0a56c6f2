package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestHub;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the demo's entities still know after a restart. */
class DemoRestartTest {
    private final MemoryStorage storage = new MemoryStorage();

    private TestHub started(String now) {
        TestHub hub = TestHub.create(storage, Instant.parse(now));
        hub.install(new Demo()).setUp("demo:");
        hub.start();
        return hub;
    }

    @Test
    void skippedVersionsEventsAndMessagesOutliveARestart() {
        String update = "update.demo_add_on";
        try (TestHub hub = started("2026-01-01T00:00:00Z")) {
            hub.call("update", "skip", DataMap.of("entity_id", update));
            hub.bus().fire(DemoEvent.PRESSED, DataMap.of());
            hub.call("notify", "send_message", DataMap.of("entity_id", "notify.notifier", "message", "Hello"));
        }

        try (TestHub hub = started("2026-01-02T00:00:00Z")) {
            assertEquals("off", hub.state(update).value());
            assertEquals("1.0.1", hub.state(update).attributes().get("skipped_version"));
            assertEquals("2026-01-01T00:00:00.000+00:00", hub.state("event.push_button_press").value());
            assertEquals("pressed", hub.state("event.push_button_press").attributes().get("event_type"));
            assertEquals("2026-01-01T00:00:00.000000+00:00", hub.state("notify.notifier").value());
        }
    }
}
