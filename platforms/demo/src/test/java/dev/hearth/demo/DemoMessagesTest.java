package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Notifications, events, remotes and sirens. */
class DemoMessagesTest {
    private static TestHub hub(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new Demo()).setUp(yaml);
        return hub;
    }

    @Test
    void aNotifyEntityShowsWhenAMessageWasSent() {
        try (TestHub hub = hub("demo:")) {
            List<Event> sent = hub.collect("notify");

            hub.call(
                    "notify",
                    "send_message",
                    DataMap.of("entity_id", "notify.notifier", "message", "Hello", "title", "You"));

            assertEquals(List.of(DataMap.of("message", "Hello", "title", "You")), data(sent));
            assertEquals("2026-01-01T00:00:00.000000+00:00", hub.state("notify.notifier").value());
            assertEquals("unknown", hub.state("notify.second_notifier").value());
        }
    }

    private static List<DataMap> data(List<Event> events) {
        return events.stream().map(event -> event.data().asMap()).toList();
    }

    @Test
    void theServiceOfATargetSendsToIt() {
        try (TestHub hub = hub("demo:")) {
            List<Event> sent = hub.collect("notify");

            hub.call("notify", "demo_test_target_name", DataMap.of("message", "Hello"));
            hub.call("notify", "notify", DataMap.of("message", "Hi", "target", "me"));

            assertEquals(
                    List.of(
                            DataMap.of("target", List.of("test target id"), "message", "Hello", "data", null),
                            DataMap.of("target", List.of("me"), "message", "Hi", "data", null)),
                    data(sent));
        }
    }

    @Test
    void theNameOfAnEntryBecomesTheNameOfItsService() {
        try (TestHub hub = hub("notify: [{platform: demo, name: Küche}]")) {
            assertTrue(hub.services().has("notify", "kuche"));
            assertTrue(hub.services().has("notify", "kuche_test_target_name"));
            assertFalse(hub.services().has("notify", "notify"));

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("demo"))));

            assertFalse(hub.services().has("notify", "kuche"));
        }
    }

    @Test
    void everyHubNotifiesOnItsDashboard() {
        try (TestHub hub = TestHub.create()) {
            hub.call("notify", "persistent_notification", DataMap.of("message", "Hello", "title", "You"));

            var shown = Objects.requireNonNull(hub.hub().capability(PersistentNotifications.class)).all();
            assertEquals("Hello", shown.getFirst().message());
            assertEquals("You", shown.getFirst().title());
        }
    }

    @Test
    void aPressIsTheMomentItHappened() {
        try (TestHub hub = hub("demo:")) {
            hub.bus().fire("demo_button_pressed", DataMap.of());
            hub.runUntilIdle();

            assertEquals("2026-01-01T00:00:00.000+00:00", hub.state("event.push_button_press").value());
            assertEquals("pressed", hub.state("event.push_button_press").attributes().get("event_type"));
        }
    }

    @Test
    void aRemoteShowsTheLastOfItsCommands() {
        try (TestHub hub = hub("demo:")) {
            hub.call(
                    "remote",
                    "send_command",
                    DataMap.of("entity_id", "remote.remote_one", "command", List.of("up", "down")));
            hub.call("remote", "toggle", DataMap.of("entity_id", "remote.remote_one"));

            assertEquals("down", hub.state("remote.remote_one").attributes().get("last_command_sent"));
            assertEquals("on", hub.state("remote.remote_one").value());
        }
    }

    @Test
    void aSirenSoundsOnlyTheTonesItHas() {
        try (TestHub hub = hub("demo:")) {
            String siren = "siren.siren_with_all_features";
            hub.call("siren", "turn_off", DataMap.of("entity_id", siren));

            HubException refused = assertThrows(
                    HubException.class,
                    () -> hub.call("siren", "turn_on", DataMap.of("entity_id", siren, "tone", "flood")));
            String afterRefusal = hub.state(siren).value();
            hub.call("siren", "turn_on", DataMap.of("entity_id", siren, "tone", "fire"));

            assertEquals(siren + " has no tone 'flood'; its available_tones are [fire, alarm]", refused.getMessage());
            assertEquals("off", afterRefusal);
            assertEquals("on", hub.state(siren).value());
        }
    }
}
