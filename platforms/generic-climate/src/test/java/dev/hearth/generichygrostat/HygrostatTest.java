package dev.hearth.generichygrostat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class HygrostatTest {
    private static final String ROOM = "humidifier.room";

    private final List<String> switchings = new ArrayList<>();

    private final List<String> users = new ArrayList<>();

    private TestHub home(String keys) {
        return home(TestHub.create(), keys);
    }

    private TestHub home(TestHub hub, String keys) {
        for (String service : List.of("turn_on", "turn_off")) {
            hub.services().register("switch", service, ServiceDefinition.untyped(ServiceHandler.callback(call -> {
                switchings.add(service);
                users.add(call.context().userId());
                hub.states().set("switch.fan", service.equals("turn_on") ? "on" : "off");
            })));
        }
        hub.states().set("switch.fan", "off");
        hub.install(new GenericHygrostat())
                .setUp("generic_hygrostat: {name: Room, humidifier: switch.fan, target_sensor: sensor.room, " + keys
                        + "}");
        hub.start();
        return hub;
    }

    private static void room(TestHub hub, Object humidity) {
        hub.states().set("sensor.room", String.valueOf(humidity));
        hub.runUntilIdle();
    }

    private static void call(TestHub hub, String service, DataMap data) {
        hub.call("humidifier", service, data.with("entity_id", ROOM));
    }

    private static Object attribute(TestHub hub, String name) {
        return hub.state(ROOM).attributes().get(name);
    }

    private List<String> taken() {
        List<String> taken = new ArrayList<>(switchings);
        switchings.clear();
        return taken;
    }

    @Test
    void itIsUnavailableUntilTheSensorGivesANumber() {
        try (TestHub hub = home("target_humidity: 45, initial_state: true")) {
            assertEquals("unavailable", hub.state(ROOM).value());
            room(hub, 45);

            assertEquals("on", hub.state(ROOM).value());
            assertEquals(
                    "{min_humidity=0, max_humidity=100, action=humidifying, current_humidity=45.0, humidity=45.0,"
                            + " saved_humidity=45.0, device_class=humidifier, friendly_name=Room, supported_features=0}",
                    hub.state(ROOM).attributes().toString());
            // The first decision minds no tolerance.
            assertEquals(List.of("turn_on"), taken());
        }
    }

    @Test
    void aHumidifierAddsMoistureWithinItsTolerances() {
        try (TestHub hub = home("target_humidity: 45, initial_state: true, dry_tolerance: 2, wet_tolerance: 4")) {
            room(hub, 46);
            taken();
            room(hub, 43.5);
            assertEquals(List.of(), taken());
            room(hub, 43);
            assertEquals(List.of("turn_on"), taken());
            assertEquals("humidifying", attribute(hub, "action"));
            room(hub, 48.9);
            room(hub, 49);
            assertEquals(List.of("turn_off"), taken());
            assertEquals("idle", attribute(hub, "action"));
        }
    }

    @Test
    void aDehumidifierTakesItAway() {
        try (TestHub hub = home("device_class: dehumidifier, target_humidity: 45, initial_state: true")) {
            room(hub, 44);
            taken();
            room(hub, 48);
            assertEquals(List.of("turn_on"), taken());
            assertEquals("drying", attribute(hub, "action"));
            room(hub, 42);
            assertEquals(List.of("turn_off"), taken());
        }
    }

    @Test
    void whatPeopleSwitchCountsAtOnce() {
        try (TestHub hub = home("target_humidity: 45, min_cycle_duration: {minutes: 5}")) {
            room(hub, 44);
            assertEquals("off", hub.state(ROOM).value());
            call(hub, "turn_on", DataMap.of());
            assertEquals(List.of("turn_on"), taken());
            room(hub, 60);
            assertEquals(List.of(), taken());
            hub.advance(Duration.ofMinutes(5));
            room(hub, 61);
            assertEquals(List.of("turn_off"), taken());
            call(hub, "set_humidity", DataMap.of("humidity", 70L));
            assertEquals(70L, attribute(hub, "humidity"));
            assertEquals(List.of(), taken());
            hub.advance(Duration.ofMinutes(5));
            room(hub, 60);
            call(hub, "turn_off", DataMap.of());
            assertEquals(List.of("turn_on", "turn_off"), taken());
            assertEquals("off", attribute(hub, "action"));
        }
    }

    @Test
    void itSwitchesByItselfWhoeverHasSetIt() {
        try (TestHub hub = home("target_humidity: 50")) {
            room(hub, 40);
            hub.call(ServiceRequest.of("humidifier", "turn_on", DataMap.of("entity_id", ROOM))
                    .in(hub.viewOf("test").newContext(null, "guest")));

            assertEquals(List.of("turn_on"), taken());
            assertNull(users.getLast());
        }
    }

    @Test
    void theSwitchIsToldAgain() {
        try (TestHub hub = home("target_humidity: 45, initial_state: true, keep_alive: {minutes: 3}")) {
            room(hub, 40);
            hub.advance(Duration.ofMinutes(3));
            assertEquals(List.of("turn_on", "turn_on"), taken());
            room(hub, 50);
            hub.advance(Duration.ofMinutes(3));
            assertEquals(List.of("turn_off", "turn_off"), taken());
        }
    }

    @Test
    void awayIsAnotherHumidity() {
        try (TestHub hub = home("target_humidity: 45, away_humidity: 30")) {
            room(hub, 40);
            assertEquals("[normal, away]", String.valueOf(attribute(hub, "available_modes")));
            assertEquals("normal", attribute(hub, "mode"));
            call(hub, "set_mode", DataMap.of("mode", "away"));
            assertEquals(30L, attribute(hub, "humidity"));
            assertEquals(45.0, attribute(hub, "saved_humidity"));
            call(hub, "set_humidity", DataMap.of("humidity", 33L));
            call(hub, "set_mode", DataMap.of("mode", "normal"));
            assertEquals(45.0, attribute(hub, "humidity"));
            assertEquals(33L, attribute(hub, "saved_humidity"));
        }
        try (TestHub hub = home("target_humidity: 45, away_humidity: 30, away_fixed: true")) {
            room(hub, 40);
            call(hub, "set_mode", DataMap.of("mode", "away"));
            call(hub, "set_humidity", DataMap.of("humidity", 50L));
            assertEquals(30L, attribute(hub, "humidity"));
            call(hub, "set_mode", DataMap.of("mode", "normal"));
            assertEquals(50L, attribute(hub, "humidity"));
        }
    }

    @Test
    void nothingIsLeftRunningWithoutASensor() {
        try (TestHub hub = home("target_humidity: 45, initial_state: true, sensor_stale_duration: {minutes: 10}");
                LogLines log = LogLines.of("generic_hygrostat")) {
            room(hub, 40);
            room(hub, "unavailable");
            assertEquals(List.of("turn_on", "turn_off"), taken());
            assertEquals("unavailable", hub.state(ROOM).value());
            room(hub, 40);
            hub.advance(Duration.ofMinutes(10));

            assertEquals(List.of("turn_on", "turn_off"), taken());
            assertEquals("unavailable", hub.state(ROOM).value());
            assertEquals(
                    List.of(
                            "humidifier.room stops, as sensor.room shows 'unavailable', which is no humidity",
                            "humidifier.room stops, as sensor.room has not told anything for 600 s"),
                    log.all());
        }
    }

    @Test
    void humidityModeAndStateAreRemembered() {
        TestHub before = home("target_humidity: 45, away_humidity: 30");
        room(before, 50);
        call(before, "turn_on", DataMap.of());
        call(before, "set_humidity", DataMap.of("humidity", 47L));
        call(before, "set_mode", DataMap.of("mode", "away"));
        Instant end = before.loop().time().now();
        before.close();

        TestHub after = TestHub.create(before.storage(), end);
        after.states().set("sensor.room", "50");
        try (TestHub hub = home(after, "target_humidity: 45, away_humidity: 35")) {
            assertEquals("on", hub.state(ROOM).value());
            assertEquals("away", attribute(hub, "mode"));
            assertEquals(30L, attribute(hub, "humidity"));
            assertEquals(47L, attribute(hub, "saved_humidity"));
        }
    }

    @Test
    void theOlderFormMakesTheSame() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new GenericHygrostat())
                    .setUp("humidifier: {platform: generic_hygrostat, humidifier: switch.fan, target_sensor: sensor.x,"
                            + " device_class: dehumidifier, max_humidity: 80, unique_id: x}");
            hub.start();
            hub.states().set("sensor.x", "50");
            hub.runUntilIdle();

            DataMap attributes = hub.state("humidifier.generic_hygrostat").attributes();
            assertEquals(80.0, attributes.get("humidity"));
            assertEquals(80.0, attributes.get("max_humidity"));
            assertNull(attributes.get("mode"));
        }
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        try (TestHub hub = TestHub.create().install(new GenericHygrostat())) {
            assertEquals(
                    List.of(
                            "configuration.yaml:2:18: generic_hygrostat[0].humidifier: 'fan' is not an entity id such as light.kitchen",
                            "configuration.yaml:2:5: generic_hygrostat[0]: the required key 'target_sensor' is missing",
                            "configuration.yaml:3:67: generic_hygrostat[1].device_class: 'dryer' is not one of 'humidifier', 'dehumidifier'",
                            "configuration.yaml:3:86: generic_hygrostat[1].keep_alive: -3 is not a period of 0 or more",
                            "configuration.yaml:4:53: generic_hygrostat[2].away: unknown key 'away'"),
                    hub.problems("""
                            generic_hygrostat:
                              - {humidifier: fan}
                              - {humidifier: switch.a, target_sensor: sensor.a, device_class: dryer, keep_alive: -3}
                              - {humidifier: switch.a, target_sensor: sensor.a, away: 3}
                            """));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == GenericHygrostat.class));
    }
}
