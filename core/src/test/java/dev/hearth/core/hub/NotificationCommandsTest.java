package dev.hearth.core.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestCommands.Reply;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationCommandsTest {
    private static DataMap ice(String message) {
        return DataMap.builder(4)
                .put("message", message)
                .put("notification_id", "ice")
                .put("title", "Ice")
                .put("created_at", "2026-01-01T00:00:00+00:00")
                .build();
    }

    private static DataMap told(String type, DataMap notification) {
        return DataMap.of("type", type, "notifications", DataMap.of("ice", notification));
    }

    @Test
    void clientsListThem() {
        try (TestHub hub = TestHub.create()) {
            hub.core().notifications().create("The lake is freezing", "Ice", "ice");

            assertEquals(
                    List.of(ice("The lake is freezing")),
                    new TestCommands(hub).list("persistent_notification/get", DataMap.of()));
        }
    }

    @Test
    void clientsFollowThem() {
        try (TestHub hub = TestHub.create()) {
            hub.core().notifications().create("The lake is freezing", "Ice", "ice");

            Reply followed = new TestCommands(hub).send("persistent_notification/subscribe", DataMap.of());
            hub.core().notifications().create("The lake is frozen", "Ice", "ice");
            hub.core().notifications().dismiss("ice");
            List<DataMap> events = followed.eventMaps();
            followed.unsubscribe();
            hub.core().notifications().create("Thaw", null, "thaw");

            assertNull(followed.result());
            assertEquals(
                    List.of(
                            told("current", ice("The lake is freezing")),
                            told("updated", ice("The lake is frozen")),
                            told("removed", ice("The lake is frozen"))),
                    events);
            assertEquals(List.of(), followed.events());
        }
    }

    @Test
    void aMessageByNotifyReplacesTheOneWhoseIdItHasInItsData() {
        try (TestHub hub = TestHub.create()) {
            DataMap data = DataMap.of("notification_id", "ice");
            hub.call("notify", "persistent_notification", DataMap.of("message", "The lake is frozen", "data", data));
            hub.call(
                    "notify",
                    "persistent_notification",
                    DataMap.of("message", "The lake is freezing", "title", "Ice", "data", data));

            assertEquals(
                    List.of(ice("The lake is freezing")),
                    new TestCommands(hub).list("persistent_notification/get", DataMap.of()));
        }
    }
}
