package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemoUpdateTest {
    private static final String ADD_ON = "update.demo_add_on";
    private static final String PROGRESS = "update.demo_update_with_progress";

    private static TestHub hub() {
        TestHub hub = TestHub.create();
        hub.install(new Demo()).setUp("demo:");
        return hub;
    }

    private static void call(TestHub hub, String service, String entityId, DataMap data) {
        hub.call("update", service, DataMap.of("entity_id", entityId).with(data));
    }

    private static String refusal(TestHub hub, String service, String entityId, DataMap data) {
        return assertThrows(HubException.class, () -> call(hub, service, entityId, data)).getMessage();
    }

    @Test
    void theLatestVersionIsInstalled() {
        try (TestHub hub = hub()) {
            call(hub, "install", ADD_ON, DataMap.of());

            assertEquals("off", hub.state(ADD_ON).value());
            assertEquals("1.0.1", hub.state(ADD_ON).attributes().get("installed_version"));
            assertEquals("there is no update available for " + ADD_ON, refusal(hub, "install", ADD_ON, DataMap.of()));
        }
    }

    @Test
    void theInstallationShowsHowFarItIsAndIsNotBegunTwice() {
        try (TestHub hub = hub()) {
            var installed = hub.services().call("update", "install", DataMap.of("entity_id", PROGRESS));
            hub.advance(Duration.ofMillis(1_600));

            DataMap during = hub.state(PROGRESS).attributes();
            String refused = refusal(hub, "install", PROGRESS, DataMap.of());
            hub.advance(Duration.ofSeconds(5));
            hub.get(installed);

            assertEquals(true, during.get("in_progress"));
            assertEquals(30L, during.get("update_percentage"));
            assertEquals(PROGRESS + " is being installed already", refused);
            assertEquals("off", hub.state(PROGRESS).value());
            assertEquals(false, hub.state(PROGRESS).attributes().get("in_progress"));
            assertFalse(hub.state(PROGRESS).attributes().containsKey("update_percentage"));
        }
    }

    @Test
    void aSkippedVersionIsOfferedNoMoreUntilThatIsCleared() {
        try (TestHub hub = hub()) {
            call(hub, "skip", ADD_ON, DataMap.of());
            String skipped = hub.state(ADD_ON).value();
            Object which = hub.state(ADD_ON).attributes().get("skipped_version");
            call(hub, "clear_skipped", ADD_ON, DataMap.of());

            assertEquals("off", skipped);
            assertEquals("1.0.1", which);
            assertEquals("on", hub.state(ADD_ON).value());
            assertEquals(null, hub.state(ADD_ON).attributes().get("skipped_version"));
        }
    }

    @Test
    void anOlderVersionOfTheOwnersChoiceIsInstalled() {
        try (TestHub hub = hub()) {
            call(hub, "install", ADD_ON, DataMap.of("version", "0.9.0", "backup", true));

            assertEquals("0.9.0", hub.state(ADD_ON).attributes().get("installed_version"));
            assertEquals("on", hub.state(ADD_ON).value());
        }
    }

    @Test
    void whatCannotBeInstalledOrSkippedIsRefused() {
        try (TestHub hub = hub()) {
            String noUpdate = "update.demo_no_update";
            String noInstall = "update.demo_update_no_install";

            assertEquals("there is no update of " + noUpdate + " to skip",
                    refusal(hub, "skip", noUpdate, DataMap.of()));
            assertEquals(
                    "Entity " + noInstall + " does not support action update.install",
                    refusal(hub, "install", noInstall, DataMap.of()));
        }
    }
}
