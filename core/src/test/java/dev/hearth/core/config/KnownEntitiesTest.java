package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.config.MapNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownEntitiesTest {
    private static final Set<String> DOMAINS = Set.of("automation", "binary_sensor", "device_tracker", "group",
            "input_boolean", "light", "rest", "scene", "script", "sensor", "switch", "template", "utility_meter");

    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void aHomeThatHasRun() {
        config = new ConfigFixture(folder).main("");
        registry("light.kitchen hue", "sensor.hall_temperature mqtt", "sensor.power_now modbus");
    }

    private void registry(String... entities) {
        String rows = Arrays.stream(entities)
                .map(entity -> entity.split(" ", -1))
                .map(words -> "{\"entity_id\": \"" + words[0] + "\", \"platform\": \"" + words[1] + "\"}")
                .collect(Collectors.joining(","));
        config.file(".storage/core.entity_registry", "{\"data\": {\"entities\": [" + rows + ", 5, {}]}}");
    }

    private KnownEntities known() {
        return KnownEntities.of(folder, config.read() instanceof MapNode map ? map : MapNode.empty(null), DOMAINS);
    }

    private List<String> doubted(String... ids) {
        KnownEntities known = known();
        return Arrays.stream(ids).filter(known::doubts).toList();
    }

    @Test
    void whatIsStoredIsKnown() {
        config.file(".storage/core.restore_state", "{\"data\": [{\"state\": {\"entity_id\": \"light.old\"}}]}");
        config.file(".storage/hearth.recent_states", "{\"data\": [{\"state\": {\"entity_id\": \"light.recent\"}}]}");
        config.main("light:\n");

        assertEquals(
                List.of("light.other"),
                doubted("light.kitchen", "light.old", "light.recent", "sun.sun", "zone.home", "light.other"));
    }

    @Test
    void aHomeThatHasNeverRunDoubtsNothing() {
        for (String file : List.of("", "{}", "[", "{\"data\": 1}", "{\"data\": {\"entities\": []}}")) {
            config.file(".storage/core.entity_registry", file);

            assertEquals(List.of(), doubted("light.other"), file);
        }
    }

    @Test
    void whatTheConfigurationNamesIsKnown() {
        config.main("""
                input_boolean:
                  guests:
                  cat: {name: The Cat}
                group:
                  upstairs: {name: Up, entities: [light.kitchen]}
                automation:
                  - id: '17'
                    alias: Wake us up!
                scene:
                  - name: Küche hell
                sensor:
                  - platform: rest
                    name: Outside
                    resource: http://x
                    monitored: [wind]
                  - platform: template
                    sensors:
                      old_one: {value_template: x}
                template:
                  - sensor:
                      - name: New One
                        state: x
                      - default_entity_id: sensor.by_id
                        state: x
                    binary_sensor: {name: Alone, state: x}
                utility_meter:
                  energy: {source: sensor.power_now, tariffs: [peak, off]}
                """);

        assertEquals(
                List.of("input_boolean.guest", "sensor.outside_rain", "automation.wake_us_down"),
                doubted("input_boolean.guests", "input_boolean.cat", "group.upstairs", "automation.wake_us_up",
                        "scene.kuche_hell", "sensor.outside", "sensor.outside_wind", "sensor.old_one",
                        "sensor.new_one", "sensor.by_id", "binary_sensor.alone", "utility_meter.energy",
                        "sensor.energy_peak", "input_boolean.guest", "sensor.outside_rain",
                        "automation.wake_us_down"));
    }

    @Test
    void entitiesThatOnlyARunCanNameAreNotDoubted() {
        config.main("""
                light:
                  - platform: unheard_of
                template:
                  - binary_sensor:
                      - name: "{{ 'x' }}"
                        state: x
                sensor:
                  - platform: modbus
                switch:
                  - platform: weather
                    conditions: [wind, rain]
                """);

        assertEquals(
                List.of("sensor.other", "switch.sun"),
                doubted("light.other", "binary_sensor.other", "sensor.other", "switch.owm_wind", "switch.rain_2",
                        "switch.sun", "persistent_notification.x"));
    }

    @Test
    void trackersOfTheOldKindAreNotDoubted() {
        config.main("light:\n");
        List<String> without = doubted("device_tracker.phone");
        config.file("known_devices.yaml", "");

        assertEquals(List.of("device_tracker.phone"), without);
        assertEquals(List.of(), doubted("device_tracker.phone"));
    }

    @Test
    void theNearestOfTheDomainIsSuggestedOrTheSameOfAnother() {
        config.main("input_boolean:\n  guests:\nlight:\n");
        KnownEntities known = known();

        assertEquals("light.kitchen", known.closest("light.kichten"));
        assertEquals("input_boolean.guests", known.closest("input_boolean.guest"));
        assertEquals("light.kitchen", known.closest("switch.kitchen"));
        assertNull(known.closest("sensor.xyz"));
    }
}
