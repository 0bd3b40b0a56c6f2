package dev.hearth.knowndevices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDevicesTest {
    @TempDir Path folder;

    private TestHub home(String yaml) {
        CoreConfig usual = TestHub.defaultConfig();
        CoreConfig config = new CoreConfig(
                usual.name(),
                usual.latitude(),
                usual.longitude(),
                usual.elevation(),
                usual.radius(),
                usual.units(),
                usual.timeZone(),
                usual.currency(),
                usual.country(),
                usual.language(),
                null,
                null,
                List.of(),
                List.of(),
                folder);
        TestHub hub = TestHub.create(Instant.parse("2026-01-01T00:00:00Z"), config, 0);
        hub.install(new KnownDevicesIntegration()).setUp(yaml);
        return hub;
    }

    private Path file() {
        return folder.resolve("known_devices.yaml");
    }

    private static void see(TestHub hub, DataMap data) {
        hub.call("device_tracker", "see", data);
        hub.runUntilIdle();
    }

    @Test
    void whatTheFileListsIsTrackedOrNot() throws IOException {
        Files.writeString(file(), """
                phone:
                  name: Anne's phone
                  mac: aa:bb
                  icon: mdi:phone
                  picture:
                  track: true
                  hide_if_away: false
                printer: {name: Printer, mac: CC:DD}
                broken: {mac: EE:FF}
                """);
        try (TestHub hub = home("")) {
            assertEquals(List.of("device_tracker.phone"), hub.states().entityIds("device_tracker"));
            assertEquals("not_home", hub.state("device_tracker.phone").value());
            assertEquals("Anne's phone", hub.state("device_tracker.phone").name());
        }
    }

    @Test
    void aKnownDeviceIsSeenByItsAddress() throws IOException {
        Files.writeString(file(), "phone: {name: Phone, mac: 'AA:BB', track: true, consider_home: 60}\n");
        try (TestHub hub = home("")) {
            see(hub, DataMap.of("mac", "aa:bb", "source_type", "router", "attributes", DataMap.of("ssid", "x")));
            String seen = hub.state("device_tracker.phone").value();
            Object ssid = hub.state("device_tracker.phone").attributes().get("ssid");
            hub.advance(Duration.ofMinutes(1));

            assertEquals("home", seen);
            assertEquals("x", ssid);
            assertEquals("not_home", hub.state("device_tracker.phone").value());
        }
    }

    @Test
    void aDeviceThatIsSeenForTheFirstTimeIsToldAndKept() throws IOException {
        try (TestHub hub = home("")) {
            List<Event> met = hub.collect("device_tracker_new_device");

            see(
                    hub,
                    DataMap.of("dev_id", "Car", "gps", List.of(52.37, 4.89), "gps_accuracy", 10)
                            .with(DataMap.of("battery", 40, "host_name", "Old car")));

            assertEquals("home", hub.state("device_tracker.car").value());
            assertEquals(40L, hub.state("device_tracker.car").attributes().get("battery"));
            assertEquals(
                    "{entity_id=device_tracker.car, host_name=Old car, mac=null}",
                    met.getFirst().data().asMap().toString());
        }
        assertEquals(
                "\ncar:\n  name: Old car\n  mac: null\n  icon: null\n  picture: null\n  track: true\n",
                Files.readString(file()));
        try (TestHub hub = home("")) {
            assertEquals("Old car", hub.state("device_tracker.car").name());
        }
    }

    @Test
    void newDevicesAreOnlyWrittenDownIfTheOwnerWantsThat() throws IOException {
        try (TestHub hub = home("known_devices: {new_device_defaults: {track_new_devices: false}}")) {
            see(hub, DataMap.of("mac", "11:22"));

            assertEquals(List.of(), hub.states().entityIds("device_tracker"));
        }
        assertTrue(Files.readString(file()).contains("'11_22':\n  name: '11_22'"), Files.readString(file()));
        assertTrue(Files.readString(file()).contains("track: false"));
    }

    @Test
    void theTrackerOfAnotherIntegrationIsLeftAlone() {
        try (TestHub hub = home("")) {
            hub.states().set("device_tracker.theirs", "home");

            ServiceException refused =
                    assertThrows(ServiceException.class, () -> see(hub, DataMap.of("dev_id", "theirs")));

            assertEquals(
                    "device_tracker.theirs is another integration's; device_tracker.see cannot tell about it",
                    refused.getMessage());
        }
    }

    @Test
    void aCallThatNamesNoDeviceIsRefused() {
        try (TestHub hub = home("")) {
            assertThrows(ServiceException.class, () -> see(hub, DataMap.of("host_name", "x")));
            assertThrows(ServiceException.class, () -> see(hub, DataMap.of("dev_id", "no id")));
            assertThrows(ServiceException.class, () -> see(hub, DataMap.of("dev_id", "x", "gps", List.of(1))));
        }
    }

    @Test
    void aFileThatIsBrokenCostsNothingElse() throws IOException {
        Files.writeString(file(), "phone: [");
        try (TestHub hub = home("")) {
            see(hub, DataMap.of("dev_id", "car", "location_name", "Garage"));

            assertEquals("Garage", hub.state("device_tracker.car").value());
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == KnownDevicesIntegration.class));
    }
}
