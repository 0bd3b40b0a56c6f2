package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorGroupTest {
    private static final String GROUP = "sensor.g";

    private static GroupHome home(String more) {
        return GroupHome.of("sensor: [{platform: group, name: g, entities: [sensor.a, number.b, input_number.c], "
                + more + "}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min     | 1.5                | min_entity_id  | number.b
            max     | 4.0                | max_entity_id  | sensor.a
            mean    | 2.83333333333333   |                |
            median  | 3.0                |                |
            last    | 3.0                | last_entity_id | input_number.c
            range   | 2.5                |                |
            sum     | 8.5                |                |
            product | 18.0               |                |
            stdev   | 1.25830573921179   |                |
            """)
    void theNumbersComeToOne(String type, String expected, String attribute, String member) {
        try (GroupHome home = home("type: " + type)) {
            home.set("number.b", "1.5");
            home.hub.advance(Duration.ofSeconds(1));
            home.set("sensor.a", "4");
            home.hub.advance(Duration.ofSeconds(1));
            home.set("input_number.c", "3.0");

            assertEquals(expected, home.state(GROUP));
            for (String each : List.of("min_entity_id", "max_entity_id", "last_entity_id")) {
                assertEquals(each.equals(attribute) ? member : null, home.attribute(GROUP, each));
            }
            assertEquals("mdi:calculator", home.attribute(GROUP, "icon"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,2,3                               | 6.0         | 6.0
            1,unknown,3                         | unknown     | 4.0
            1,unavailable,3                     | unknown     | 4.0
            1,word,3                            | unknown     | 4.0
            1,missing,3                         | 4.0         | 4.0
            unknown,unknown,unknown             | unavailable | unavailable
            unavailable,unavailable,unavailable | unavailable | unavailable
            missing,missing,missing             | unavailable | unavailable
            """)
    void whatIsNoNumberIsIgnoredIfItIsToBe(String members, String strict, String lenient) {
        for (boolean ignore : new boolean[] {false, true}) {
            try (GroupHome home = home("type: sum, ignore_non_numeric: " + ignore)) {
                String[] states = members.split(",", -1);
                String[] ids = {"sensor.a", "number.b", "input_number.c"};
                for (int i = 0; i < ids.length; i++) {
                    if (!states[i].equals("missing")) {
                        home.set(ids[i], states[i]);
                    }
                }

                assertEquals(ignore ? lenient : strict, home.state(GROUP));
            }
        }
    }

    @Test
    void whatAllMembersHaveInCommonIsTheGroupsToo() {
        try (GroupHome home = home("type: sum")) {
            for (String id : List.of("sensor.a", "number.b", "input_number.c")) {
                home.set(id, "5", "unit_of_measurement", "W", "device_class", "power", "state_class", "measurement");
            }

            assertEquals("15.0", home.state(GROUP));
            assertEquals("W", home.attribute(GROUP, "unit_of_measurement"));
            assertEquals("power", home.attribute(GROUP, "device_class"));
            assertEquals("measurement", home.attribute(GROUP, "state_class"));
            assertNull(home.attribute(GROUP, "icon"));

            home.set("number.b", "5", "unit_of_measurement", "V");

            assertNull(home.attribute(GROUP, "unit_of_measurement"));
            assertNull(home.attribute(GROUP, "device_class"));
            assertEquals("15.0", home.state(GROUP));
        }
    }

    @Test
    void unitsThatTheDeviceClassKnowsAreConverted() {
        try (GroupHome home = home("type: sum")) {
            home.set("sensor.a", "5", "unit_of_measurement", "W", "device_class", "power")
                    .set("number.b", "0.5", "unit_of_measurement", "kW", "device_class", "power");

            assertEquals("505.0", home.state(GROUP));
            assertEquals("W", home.attribute(GROUP, "unit_of_measurement"));
        }
    }

    @Test
    void whatIsWrittenWins() {
        try (GroupHome home = home(
                "type: mean, unit_of_measurement: kWh, device_class: energy, state_class: total, unique_id: x")) {
            home.set("sensor.a", "500", "unit_of_measurement", "Wh", "device_class", "power", "state_class",
                    "measurement")
                    .set("number.b", "1.5");

            assertEquals("1.0", home.state(GROUP));
            assertEquals("kWh", home.attribute(GROUP, "unit_of_measurement"));
            assertEquals("energy", home.attribute(GROUP, "device_class"));
            assertEquals("total", home.attribute(GROUP, "state_class"));

            home.set("number.b", "1.5", "unit_of_measurement", "V");
            assertEquals("unknown", home.state(GROUP));
        }
    }

    @Test
    void theNameTellsTheKind() {
        try (GroupHome home = GroupHome.of("sensor: [{platform: group, entities: sensor.a, type: range}]")) {
            home.set("sensor.a", "3");

            assertEquals("0.0", home.state("sensor.sensor_group_range"));
            assertEquals("Sensor group range", home.attribute("sensor.sensor_group_range", "friendly_name"));
        }
    }

    @Test
    void oneNumberHasNoDeviation() {
        try (GroupHome home = home("type: stdev")) {
            home.set("sensor.a", "3");

            assertEquals("unknown", home.state(GROUP));
        }
    }

    @Test
    void wrongEntriesAreRefused() {
        try (GroupHome home = new GroupHome()) {
            for (String wrong : List.of(
                    "entities: sensor.a",
                    "entities: sensor.a, type: average",
                    "entities: light.a, type: min",
                    "type: min",
                    "entities: sensor.a, type: min, device_class: warmth",
                    "entities: sensor.a, type: min, ignore_non_numeric: perhaps")) {
                assertFalse(
                        home.hub.problems("sensor: [{platform: group, " + wrong + "}]").isEmpty(), wrong);
            }
        }
    }
}
