package dev.hearth.genericthermostat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
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

class ThermostatTest {
    private static final String ROOM = "climate.room";

    private final List<String> switchings = new ArrayList<>();

    private TestHub home(String keys) {
        return home(TestHub.create(), keys);
    }

    private TestHub home(TestHub hub, String keys) {
        for (String service : List.of("turn_on", "turn_off")) {
            hub.services().register("switch", service, ServiceDefinition.untyped(ServiceHandler.callback(call -> {
                switchings.add(service);
                hub.states().set(
                        "switch.heater", service.equals("turn_on") ? "on" : "off", DataMap.of(), false, call.context());
            })));
        }
        hub.states().set("switch.heater", "off");
        hub.install(new GenericThermostat()).setUp(yaml(keys));
        hub.start();
        return hub;
    }

    private static String yaml(String keys) {
        return "climate: [{platform: generic_thermostat, name: Room, heater: switch.heater, target_sensor: sensor.room"
                + (keys.isEmpty() ? "" : ", " + keys) + "}]";
    }

    private static void room(TestHub hub, Object temperature) {
        hub.states().set("sensor.room", String.valueOf(temperature));
        hub.runUntilIdle();
    }

    private static void call(TestHub hub, String service, String key, Object value) {
        hub.call("climate", service, DataMap.of("entity_id", ROOM, key, value));
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
    void withoutAnythingKnownItIsOffAtTheLowestTemperature() {
        try (TestHub hub = home("")) {
            assertEquals("off", hub.state(ROOM).value());
            assertEquals(
                    "{hvac_modes=[heat, off], min_temp=7, max_temp=35, target_temp_step=0.1,"
                            + " current_temperature=null, temperature=7.0, hvac_action=off, friendly_name=Room,"
                            + " supported_features=1}",
                    hub.state(ROOM).attributes().toString());
        }
    }

    @Test
    void itHeatsWithinItsTolerances() {
        try (TestHub hub = home("target_temp: 20, initial_hvac_mode: heat, cold_tolerance: 0.5, hot_tolerance: 1")) {
            room(hub, 19.6);
            assertEquals("idle", attribute(hub, "hvac_action"));
            room(hub, 19.5);
            assertEquals("heating", attribute(hub, "hvac_action"));
            room(hub, 20.9);
            assertEquals(List.of("turn_on"), taken());
            room(hub, 21);
            assertEquals(List.of("turn_off"), taken());
            assertEquals("idle", attribute(hub, "hvac_action"));
            assertEquals(21.0, attribute(hub, "current_temperature"));
        }
    }

    @Test
    void itCoolsTheOtherWayRound() {
        try (TestHub hub = home("target_temp: 20, ac_mode: true, initial_hvac_mode: cool")) {
            room(hub, 20.2);
            room(hub, 20.3);
            assertEquals(List.of("turn_on"), taken());
            assertEquals("cooling", attribute(hub, "hvac_action"));
            assertEquals("[cool, off]", String.valueOf(attribute(hub, "hvac_modes")));
            room(hub, 19.7);
            assertEquals(List.of("turn_off"), taken());
        }
    }

    @Test
    void whatPeopleSetCountsAtOnceAndInTheirContext() {
        try (TestHub hub = home("target_temp: 20")) {
            room(hub, 18);
            assertEquals(List.of(), taken());
            List<Event> calls = hub.collect(EventTypes.CALL_SERVICE);
            var context = hub.hub().newContext(null, "user");

            hub.call(ServiceRequest.of(
                    "climate", "set_hvac_mode", DataMap.of("entity_id", ROOM, "hvac_mode", "heat"))
                    .in(context));
            assertEquals(List.of("turn_on"), taken());
            assertTrue(calls.stream().allMatch(each -> each.context().equals(context)));
            assertEquals(
                    DataMap.of("domain", "homeassistant", "service", "turn_on", "service_data",
                            DataMap.of("entity_id", "switch.heater")),
                    calls.get(1).data().asMap());
            call(hub, "set_temperature", "temperature", 17);
            assertEquals(List.of("turn_off"), taken());
            assertEquals(17.0, attribute(hub, "temperature"));
            call(hub, "set_temperature", "temperature", 19);
            call(hub, "set_hvac_mode", "hvac_mode", "off");
            assertEquals(List.of("turn_on", "turn_off"), taken());
            assertEquals("off", attribute(hub, "hvac_action"));
        }
    }

    @Test
    void aReadingLeavesTheSwitchAloneForAWhile() {
        try (TestHub hub = home("target_temp: 20, initial_hvac_mode: heat, min_cycle_duration: '00:10'")) {
            room(hub, 18);
            assertEquals(List.of(), taken());
            hub.advance(Duration.ofMinutes(10));
            room(hub, 18.1);
            assertEquals(List.of("turn_on"), taken());
            hub.advance(Duration.ofMinutes(9));
            room(hub, 22);
            assertEquals(List.of(), taken());
            call(hub, "set_temperature", "temperature", 19);
            assertEquals(List.of("turn_off"), taken());
        }
    }

    @Test
    void theSwitchIsToldAgainWhatItIsToBe() {
        try (TestHub hub = home("target_temp: 20, initial_hvac_mode: heat, keep_alive: {minutes: 3}")) {
            room(hub, 20);
            hub.advance(Duration.ofMinutes(6));
            assertEquals(List.of("turn_off", "turn_off"), taken());
            room(hub, 18);
            hub.advance(Duration.ofMinutes(3));
            assertEquals(List.of("turn_on", "turn_on"), taken());
            call(hub, "set_hvac_mode", "hvac_mode", "off");
            hub.advance(Duration.ofMinutes(9));
            assertEquals(List.of("turn_off"), taken());
        }
    }

    @Test
    void itRunsNoLongerThanAllowedAndRestsAsLongAsAsked() {
        try (TestHub hub = home(
                "target_temp: 20, initial_hvac_mode: heat, max_cycle_duration: '00:10', cycle_cooldown: '00:05'")) {
            room(hub, 18);
            assertEquals(List.of("turn_on"), taken());
            hub.advance(Duration.ofMinutes(10));
            assertEquals(List.of("turn_off"), taken());
            room(hub, 18.1);
            hub.advance(Duration.ofMinutes(4));
            assertEquals(List.of(), taken());
            hub.advance(Duration.ofMinutes(1));
            assertEquals(List.of("turn_on"), taken());
        }
    }

    @Test
    void presetsKeepTheirTemperatureAndNoneBringsItBack() {
        try (TestHub hub = home("target_temp: 20, away_temp: 15, sleep_temp: 17")) {
            assertEquals("[none, away, sleep]", String.valueOf(attribute(hub, "preset_modes")));
            assertEquals(17L, attribute(hub, "supported_features"));
            call(hub, "set_preset_mode", "preset_mode", "away");
            assertEquals(15.0, attribute(hub, "temperature"));
            call(hub, "set_preset_mode", "preset_mode", "sleep");
            assertEquals(17.0, attribute(hub, "temperature"));
            call(hub, "set_preset_mode", "preset_mode", "none");
            assertEquals(20.0, attribute(hub, "temperature"));
            call(hub, "set_temperature", "temperature", 15);
            assertEquals("away", attribute(hub, "preset_mode"));
            assertThrows(ServiceException.class, () -> call(hub, "set_preset_mode", "preset_mode", "eco"));
        }
    }

    @Test
    void aReadingThatIsNoNumberIsIgnored() {
        try (TestHub hub = home("target_temp: 20, initial_hvac_mode: heat");
                LogLines log = LogLines.of("generic_thermostat")) {
            room(hub, 18);
            room(hub, "unavailable");
            room(hub, "unknown");
            room(hub, "warm");

            assertEquals(18.0, attribute(hub, "current_temperature"));
            assertEquals(
                    List.of("climate.room cannot take 'warm' for a temperature, which sensor.room shows"), log.all());
        }
    }

    @Test
    void nothingIsLeftRunningWhenItIsOff() {
        TestHub hub = TestHub.create();
        hub.states().set("switch.heater", "on");
        hub.services().register("switch", "turn_off", ServiceDefinition.untyped(
                ServiceHandler.callback(call -> hub.states().set("switch.heater", "off"))));
        try (hub) {
            hub.install(new GenericThermostat()).setUp(yaml("target_temp: 20"));
            hub.start();
            hub.runUntilIdle();

            assertEquals("off", hub.state("switch.heater").value());
        }
    }

    @Test
    void temperatureModeAndPresetAreRememberedUnlessWritten() {
        TestHub before = home("target_temp: 20, away_temp: 15");
        call(before, "set_hvac_mode", "hvac_mode", "heat");
        call(before, "set_preset_mode", "preset_mode", "away");
        Instant end = before.loop().time().now();
        before.close();

        try (TestHub hub = home(TestHub.create(before.storage(), end), "away_temp: 15")) {
            assertEquals("heat", hub.state(ROOM).value());
            assertEquals(15.0, attribute(hub, "temperature"));
            assertEquals("away", attribute(hub, "preset_mode"));
        }
        try (TestHub hub = home(TestHub.create(before.storage(), end), "target_temp: 19, initial_hvac_mode: 'off'")) {
            assertEquals("off", hub.state(ROOM).value());
            assertEquals(19.0, attribute(hub, "temperature"));
            assertNull(attribute(hub, "preset_mode"));
        }
    }

    @Test
    void aReloadTakesWhatIsWrittenNow() {
        try (TestHub hub = home("target_temp: 20")) {
            hub.write(yaml("target_temp: 22").replace("Room", "Hall"));

            hub.call("generic_thermostat", "reload", DataMap.of());

            assertNull(hub.states().get(ROOM));
            assertEquals(22.0, hub.state("climate.hall").attributes().get("temperature"));
        }
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        try (TestHub hub = TestHub.create().install(new GenericThermostat())) {
            assertEquals(
                    List.of(
                            "configuration.yaml:2:44: climate[0].heater: 'heater' is not an entity id such as light.kitchen",
                            "configuration.yaml:2:5: climate[0]: the required key 'target_sensor' is missing",
                            "configuration.yaml:3:90: climate[1].precision: 0.2 is not 0.1, 0.5 or 1",
                            "configuration.yaml:4:98: climate[2].initial_hvac_mode: 'auto' is not one of 'heat', 'cool', 'off'",
                            "configuration.yaml:5:103: climate[3].max_temp: 'max_temp' is below 'min_temp'; exchange them",
                            "configuration.yaml:6:91: climate[4].keep_alive: -1 is not a period of 0 or more",
                            "configuration.yaml:6:95: climate[4].awy_temp: unknown key 'awy_temp'; did you mean 'away_temp'?"),
                    hub.problems(
                            """
                                    climate:
                                      - {platform: generic_thermostat, heater: heater}
                                      - {platform: generic_thermostat, heater: switch.a, target_sensor: sensor.a, precision: 0.2}
                                      - {platform: generic_thermostat, heater: switch.a, target_sensor: sensor.a, initial_hvac_mode: auto}
                                      - {platform: generic_thermostat, heater: switch.a, target_sensor: sensor.a, min_temp: 20, max_temp: 10}
                                      - {platform: generic_thermostat, heater: switch.a, target_sensor: sensor.a, keep_alive: -1, awy_temp: 1}
                                    """));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == GenericThermostat.class));
    }
}
