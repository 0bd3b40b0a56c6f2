package dev.hearth.systemmonitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SystemMonitorTest {
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final String EVERYTHING = """
            sensor:
              - platform: systemmonitor
                resources:
                  - {type: disk_free, arg: /}
                  - {type: disk_use}
                  - {type: disk_use_percent, arg: /}
                  - {type: ipv4_address, arg: eth0}
                  - {type: ipv6_address, arg: eth0}
                  - {type: last_boot}
                  - {type: load_1m}
                  - {type: load_5m}
                  - {type: load_15m}
                  - {type: memory_free}
                  - {type: memory_use}
                  - {type: memory_use_percent}
                  - {type: network_in, arg: eth0}
                  - {type: network_out, arg: eth0}
                  - {type: packets_in, arg: eth0}
                  - {type: packets_out, arg: eth0}
                  - {type: throughput_network_in, arg: eth0}
                  - {type: throughput_network_out, arg: eth0}
                  - {type: process, arg: sshd}
                  - {type: processor_use}
                  - {type: processor_temperature}
                  - {type: swap_free}
                  - {type: swap_use}
                  - {type: swap_use_percent}
            """;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void everyResourceIsASensorWithTheRoundingOfHomeAssistant() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp(EVERYTHING);
            machine.carry("eth0", 45_000_000, 1_234_567);

            hub.advance(INTERVAL);

            Map<String, String> shown = new TreeMap<>();
            hub.states().all().forEach(state -> shown.put(state.entityId(), state.value()));
            assertEquals(
                    new TreeMap<>(Map.ofEntries(
                            Map.entry("sensor.disk_free", "36.0"),
                            Map.entry("sensor.disk_use", "12.2"),
                            Map.entry("sensor.disk_use_percent", "25.4"),
                            Map.entry("sensor.ipv4_address_eth0", "192.0.2.7"),
                            Map.entry("sensor.ipv6_address_eth0", "2001:db8::7"),
                            Map.entry("sensor.last_boot", "2025-12-24T18:00:00+00:00"),
                            Map.entry("sensor.load_1m", "0.12"),
                            Map.entry("sensor.load_5m", "1.5"),
                            Map.entry("sensor.load_15m", "2.67"),
                            Map.entry("sensor.memory_free", "2000.0"),
                            Map.entry("sensor.memory_use", "1234.1"),
                            Map.entry("sensor.memory_use_percent", "38.2"),
                            Map.entry("sensor.network_in_eth0", "142.9"),
                            Map.entry("sensor.network_out_eth0", "51.2"),
                            Map.entry("sensor.packets_in_eth0", "4000"),
                            Map.entry("sensor.packets_out_eth0", "3000"),
                            Map.entry("sensor.network_throughput_in_eth0", "3.0"),
                            Map.entry("sensor.network_throughput_out_eth0", "0.082"),
                            Map.entry("sensor.process_sshd", "on"),
                            Map.entry("sensor.processor_use", "12"),
                            Map.entry("sensor.processor_temperature", "48.2"),
                            Map.entry("sensor.swap_free", "1536.0"),
                            Map.entry("sensor.swap_use", "512.0"),
                            Map.entry("sensor.swap_use_percent", "25.0"))),
                    shown);
        }
    }

    @Test
    void unitsClassesAndIconsAreThoseOfHomeAssistant() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp(EVERYTHING);

            assertAttributes(hub, "sensor.disk_use", """
                    {state_class=measurement, unit_of_measurement=GiB, device_class=data_size, icon=mdi:harddisk, \
                    friendly_name=Disk use /}""");
            assertAttributes(hub, "sensor.last_boot", "{device_class=timestamp, friendly_name=Last boot}");
            assertAttributes(
                    hub,
                    "sensor.load_15m",
                    "{state_class=measurement, icon=mdi:cpu-64-bit, friendly_name=Load (15m)}");
            assertAttributes(hub, "sensor.network_in_eth0", """
                    {state_class=total_increasing, unit_of_measurement=MiB, device_class=data_size, \
                    icon=mdi:server-network, friendly_name=Network in eth0}""");
            assertAttributes(hub, "sensor.network_throughput_in_eth0", """
                    {state_class=measurement, unit_of_measurement=MB/s, device_class=data_rate, \
                    friendly_name=Network throughput in eth0}""");
            assertAttributes(hub, "sensor.process_sshd", "{icon=mdi:cpu-64-bit, friendly_name=Process sshd}");
            assertAttributes(hub, "sensor.processor_temperature", """
                    {state_class=measurement, unit_of_measurement=°C, device_class=temperature, \
                    friendly_name=Processor temperature}""");
            assertAttributes(hub, "sensor.swap_use_percent", """
                    {state_class=measurement, unit_of_measurement=%, icon=mdi:harddisk, \
                    friendly_name=Swap use (percent)}""");
        }
    }

    private static void assertAttributes(TestHub hub, String entityId, String expected) {
        DataMap attributes = hub.state(entityId).attributes();
        assertEquals(expected, new LinkedHashMap<>(attributes).toString());
    }

    @Test
    void allSensorsShareOneReadingPerInterval() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp(EVERYTHING);
            machine.questions.clear();

            hub.advance(INTERVAL);

            assertEquals(
                    List.of(
                            "disk /",
                            "adapters",
                            "boot",
                            "load",
                            "memory",
                            "processes",
                            "processor",
                            "temperature",
                            "swap"),
                    machine.questions);
        }
    }

    @Test
    void nothingIsAskedThatNobodyShows() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp("""
                    sensor:
                      platform: systemmonitor
                      scan_interval: 5
                      resources: {type: swap_use}
                    """);

            hub.advance(Duration.ofSeconds(10));

            assertEquals(List.of("swap", "swap", "swap"), machine.questions);
        }
    }

    @Test
    void whatTheMachineDoesNotTellIsUnknown() {
        machine.processorTemperature = null;
        machine.processorUse = null;
        machine.loadAverages = List.of();
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp("""
                    sensor:
                      platform: systemmonitor
                      resources:
                        - type: processor_temperature
                        - type: processor_use
                        - type: load_5m
                        - {type: network_in, arg: eth7}
                        - {type: throughput_network_in, arg: eth0}
                        - {type: ipv4_address, arg: wlan0}
                        - {type: ipv6_address, arg: wlan0}
                    """);

            assertEquals(7, hub.states().count());
            assertTrue(hub.states().all().stream().allMatch(state -> state.value().equals("unknown")));
        }
    }

    @Test
    void whatCannotBeReadIsUnavailableUntilItCan() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp("""
                    sensor:
                      platform: systemmonitor
                      resources:
                        - {type: disk_use, arg: /backup}
                        - {type: memory_free}
                    """);

            String absent = hub.state("sensor.disk_use_backup").value();
            String other = hub.state("sensor.memory_free").value();
            machine.disks.put("/backup", new Space(FakeMachine.GIB, FakeMachine.GIB));
            hub.advance(INTERVAL);

            assertEquals("unavailable", absent);
            assertEquals("2000.0", other);
            assertEquals("1.0", hub.state("sensor.disk_use_backup").value());
        }
    }

    @Test
    void throughputIsUnknownWhenTheCounterBeginsAgain() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp("""
                    sensor:
                      platform: systemmonitor
                      resources: {type: throughput_network_in, arg: eth0}
                    """);
            hub.advance(INTERVAL);
            String idle = hub.state("sensor.network_throughput_in_eth0").value();
            machine.carry("eth0", -1_000, 0);

            hub.advance(INTERVAL);

            assertEquals("0.0", idle);
            assertEquals("unknown", hub.state("sensor.network_throughput_in_eth0").value());
        }
    }

    @Test
    void temperaturesAreInTheUnitOfTheHome() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp("""
                    homeassistant: {unit_system: us_customary}
                    sensor: {platform: systemmonitor, resources: {type: processor_temperature}}
                    """);

            assertEquals("118.8", hub.state("sensor.processor_temperature").value());
            assertEquals(
                    "°F", hub.state("sensor.processor_temperature").attributes().text("unit_of_measurement"));
        }
    }

    @Test
    void thisVeryMachineIsShown() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor()).setUp("""
                    sensor:
                      platform: systemmonitor
                      resources:
                        - {type: disk_use_percent, arg: .}
                        - type: memory_use_percent
                        - type: memory_free
                        - type: last_boot
                        - {type: process, arg: surely-no-such-program}
                    """);

            assertBetween(0, 100, hub.state("sensor.disk_use_percent").value());
            assertBetween(0, 100, hub.state("sensor.memory_use_percent").value());
            assertBetween(1, 1e9, hub.state("sensor.memory_free").value());
            assertTrue(hub.state("sensor.last_boot").value().startsWith("20"));
            assertEquals("off", hub.state("sensor.process_surely_no_such_program").value());
        }
    }

    private static void assertBetween(double least, double most, String value) {
        double number = Double.parseDouble(value);
        assertTrue(number >= least && number <= most, () -> value + " is not from " + least + " to " + most);
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == SystemMonitor.class));
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SystemMonitor(() -> machine)).setUp(EVERYTHING);
            int before = hub.states().count();

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("systemmonitor"))));
            hub.advance(Duration.ofMinutes(1));

            assertTrue(before > 0);
            assertTrue(hub.states().all().stream()
                    .allMatch(state -> state.attributes().containsKey("restored")));
            assertEquals(0, hub.loop().liveTimers());
        }
    }
}
