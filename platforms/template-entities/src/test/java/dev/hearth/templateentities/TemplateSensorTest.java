package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateSensorTest {
    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @Test
    void followsWhatItsTemplateLooksAt() {
        try (TestHub hub = home("""
                template:
                  - unique_id: attic
                    sensor:
                      - name: Attic temperature
                        unique_id: t
                        state: "{{ states('sensor.outside') }}"
                        unit_of_measurement: °C
                        device_class: temperature
                        state_class: measurement
                        icon: mdi:home
                        attributes: {source: "{{ states('sensor.outside') }}", room: Attic}
                """)) {
            assertEquals("unknown", hub.state("sensor.attic_temperature").value());

            hub.states().set("sensor.outside", "20.50");

            assertEquals("20.5", hub.state("sensor.attic_temperature").value());
            assertEquals(
                    DataMap.builder()
                            .put("state_class", "measurement")
                            .put("source", 20.5)
                            .put("room", "Attic")
                            .put("unit_of_measurement", "°C")
                            .put("device_class", "temperature")
                            .put("icon", "mdi:home")
                            .put("friendly_name", "Attic temperature")
                            .build(),
                    hub.state("sensor.attic_temperature").attributes());
            assertEquals(
                    "attic-t",
                    hub.hub().registries().entities().find("sensor.attic_temperature").uniqueId());
        }
    }

    @Test
    void isWrittenInTheContextOfTheChangeItFollows() {
        try (TestHub hub = home("template: {sensor: {name: A, state: \"{{ states('sensor.b') }}\"}}")) {
            hub.states().set("sensor.b", "1");

            assertEquals(
                    hub.state("sensor.b").context().id(), hub.state("sensor.a").context().id());
        }
    }

    @Test
    void theOldFormMakesTheSame() {
        try (TestHub hub = home("""
                sensor:
                  - platform: template
                    sensors:
                      attic:
                        friendly_name: Attic temperature
                        value_template: "{{ states('sensor.outside') }}"
                        unit_of_measurement: °C
                        device_class: temperature
                        icon_template: "mdi:{{ states('sensor.outside') }}"
                        entity_picture_template: /local/a.png
                        attribute_templates: {source: "{{ states('sensor.outside') }}"}
                        availability_template: "{{ has_value('sensor.outside') }}"
                        unique_id: abc
                        entity_id: sensor.outside
                      nameless: {value_template: "x"}
                      both: {value_template: "x", friendly_name: A, friendly_name_template: "{{ 'B' }}"}
                """)) {
            assertEquals("unavailable", hub.state("sensor.attic").value());

            hub.states().set("sensor.outside", "20.5");

            assertEquals("20.5", hub.state("sensor.attic").value());
            DataMap shown = hub.state("sensor.attic").attributes();
            assertEquals("Attic temperature", shown.text("friendly_name"));
            assertEquals("mdi:20.5", shown.text("icon"));
            assertEquals("/local/a.png", shown.text("entity_picture"));
            assertEquals(20.5, shown.get("source"));
            assertEquals("nameless", hub.state("sensor.nameless").attributes().text("friendly_name"));
            assertEquals("B", hub.state("sensor.both").attributes().text("friendly_name"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "None | unknown",
            "True | True",
            "5 | 5",
            "1.50 | 1.5",
            "on | on",
            "[1, 2] | [1, 2]",
            "007 | 007"
    })
    void showsWhatTheTemplateGives(String given, String shown) {
        try (TestHub hub = home("template: {sensor: {name: A, state: \"{{ states('sensor.b') }}\"}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, hub.state("sensor.a").value());
        }
    }

    @Test
    void whatIsNoNumberIsUnknownToASensorWithAUnit() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = home(
                        "template: {sensor: {name: A, state: \"{{ states('sensor.b') }}\", unit_of_measurement: W}}")) {
            hub.states().set("sensor.b", "5");
            hub.states().set("sensor.b", "unavailable");

            assertEquals("unknown", hub.state("sensor.a").value());
            assertEquals(List.of(), log.all());

            hub.states().set("sensor.b", "much");

            assertEquals("unknown", hub.state("sensor.a").value());
            assertEquals(1, log.count("the template for state of sensor.a gives 'much', which is not a number"));
        }
    }

    @Test
    void readsMomentsAndDays() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                template:
                  sensor:
                    - {name: Moment, state: "{{ states('sensor.b') }}", device_class: timestamp}
                    - {name: Day, state: "{{ states('sensor.b') }}", device_class: date}
                """)) {
            hub.states().set("sensor.b", "2026-01-02T03:04:05+01:00");
            assertEquals("2026-01-02T02:04:05+00:00", hub.state("sensor.moment").value());
            hub.states().set("sensor.b", "2026-01-02T03:04:05");
            assertEquals("unknown", hub.state("sensor.moment").value());
            assertTrue(log.has("'2026-01-02T03:04:05', which is not a date and time with an offset"));

            hub.states().set("sensor.b", "2026-01-02");
            assertEquals("2026-01-02", hub.state("sensor.day").value());
        }
    }

    @Test
    void saysWhenItsTotalWasReset() {
        try (TestHub hub = home("""
                template:
                  sensor:
                    name: Total
                    state: 5
                    unit_of_measurement: kWh
                    device_class: energy
                    state_class: total
                    last_reset: "2026-01-01T00:00:00"
                """)) {
            assertEquals(
                    java.time.Instant.parse("2025-12-31T23:00:00Z"),
                    hub.state("sensor.total").attributes().get("last_reset"));
            assertEquals(
                    1,
                    hub.problems("template: {sensor: {state: 1, last_reset: '2026-01-01', state_class: measurement}}")
                            .size());
        }
    }

    @Test
    void nameAndEntityIdComeFromTheConfiguration() {
        try (TestHub hub = home("""
                template:
                  - sensor: {state: 1}
                  - sensor: {name: "Room {{ 7 }}", state: 1}
                  - sensor: {name: A, default_entity_id: sensor.other, state: 1}
                  - sensors: {old: {value_template: 1}}
                """)) {
            assertEquals(
                    "Template Sensor", hub.state("sensor.template_sensor").attributes().text("friendly_name"));
            assertEquals("Room 7", hub.state("sensor.room_7").attributes().text("friendly_name"));
            assertEquals("A", hub.state("sensor.other").attributes().text("friendly_name"));
            assertEquals("old", hub.state("sensor.old").attributes().text("friendly_name"));
            assertNull(hub.states().get("sensor.a"));
        }
    }
}
