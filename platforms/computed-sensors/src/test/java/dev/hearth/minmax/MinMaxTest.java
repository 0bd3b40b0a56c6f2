package dev.hearth.minmax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinMaxTest {
    private static final String ID = "sensor.all";

    private static TestHub home(String keys) {
        TestHub hub = TestHub.create();
        hub.install(new MinMaxIntegration())
                .setUp("sensor: [{platform: min_max, name: All, entity_ids: [sensor.a, sensor.b, sensor.c], " + keys
                        + "}]");
        return hub;
    }

    private static void set(TestHub hub, String a, String b, String c) {
        DataMap unit = DataMap.of("unit_of_measurement", "W");
        hub.states().set("sensor.a", a, unit);
        hub.states().set("sensor.b", b, unit);
        hub.states().set("sensor.c", c, unit);
    }

    @ParameterizedTest
    @CsvSource({
            "max,20.125,max_entity_id,sensor.b",
            "min,15.333,min_entity_id,sensor.c",
            "mean,17.49,,",
            "median,17.0,,",
            "last,15.333,last_entity_id,sensor.c",
            "range,4.79,,",
            "sum,52.46,,",
    })
    void showsOneNumberOfSeveral(String type, String expected, String key, String entity) {
        try (TestHub hub = home("type: " + type)) {
            set(hub, "17", "20.125", "15.333");

            assertEquals(expected, hub.state(ID).value());
            DataMap.Builder attributes = DataMap.builder()
                    .put("state_class", "measurement")
                    .put("unit_of_measurement", "W")
                    .put("icon", "mdi:calculator")
                    .put("friendly_name", "All");
            if (key != null) {
                attributes.put(key, entity);
            }
            assertEquals(attributes.build(), hub.state(ID).attributes());
        }
    }

    @ParameterizedTest
    @CsvSource({"max,17.0", "min,15.333", "mean,16.17", "median,16.17", "last,15.333", "range,1.67", "sum,unknown"})
    void whoDoesNotKnowIsLeftOut(String type, String expected) {
        try (TestHub hub = home("type: " + type)) {
            set(hub, "17", "unavailable", "15.333");

            assertEquals(expected, hub.state(ID).value());
        }
    }

    @Test
    void isUnknownWhenNobodyKnows() {
        try (TestHub hub = home("type: max")) {
            assertEquals("unknown", hub.state(ID).value());
            assertTrue(hub.state(ID).attributes().containsKey("max_entity_id"));
        }
    }

    @Test
    void theFirstOfEqualsIsNamed() {
        try (TestHub hub = home("type: min")) {
            set(hub, "5", "3", "3.0");

            assertEquals("sensor.b", hub.state(ID).attributes().get("min_entity_id"));
        }
    }

    @Test
    void unitsThatDifferShowNothing() {
        try (LogLines log = LogLines.of("min_max"); TestHub hub = home("type: max")) {
            hub.states().set("sensor.a", "1", DataMap.of("unit_of_measurement", "W"));
            hub.states().set("sensor.b", "2", DataMap.of("unit_of_measurement", "kW"));

            assertEquals("unknown", hub.state(ID).value());
            assertEquals("ERR", hub.state(ID).attributes().get("unit_of_measurement"));
            assertEquals(1, log.count("sensor.all shows nothing: one of its sources has the unit W, another kW"));
        }
    }

    @Test
    void aTextLeavesTheNumberAndIsTold() {
        try (LogLines log = LogLines.of("min_max"); TestHub hub = home("type: last")) {
            hub.states().set("sensor.a", "1");
            hub.states().set("sensor.a", "much");

            assertEquals("1.0", hub.state(ID).value());
            assertTrue(log.has("leaves out the value 'much' of sensor.a; expected a number"));
        }
    }

    @Test
    void takesItsNameFromTheTypeAndReloads() {
        try (TestHub hub = TestHub.create()) {
            hub.states().set("sensor.a", "7");
            hub.install(new MinMaxIntegration()).setUp("sensor: [{platform: min_max, entity_ids: sensor.a}]");
            assertEquals("7.0", hub.state("sensor.max_sensor").value());
            assertEquals("Max sensor", hub.state("sensor.max_sensor").attributes().get("friendly_name"));

            hub.write("sensor: [{platform: min_max, entity_ids: sensor.a, type: mean, round_digits: 0}]");
            hub.call("min_max", "reload", DataMap.of());

            assertEquals("7.0", hub.state("sensor.mean_sensor").value());
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new MinMaxIntegration());
            List<String> problems = hub.problems("sensor: [{platform: min_max, entity_ids: [nothing], type: avg}]");
            assertTrue(problems.toString().contains("nothing"), problems.toString());
            assertTrue(problems.toString().contains("'avg'"), problems.toString());
        }
    }
}
