package dev.hearth.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    private static final String ID = "binary_sensor.threshold";

    private static TestHub home(String keys) {
        TestHub hub = TestHub.create();
        hub.install(new ThresholdIntegration())
                .setUp("binary_sensor: [{platform: threshold, entity_id: sensor.source, " + keys + "}]");
        return hub;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "lower: 10 | 10 9.9 10 10.1 | off on on off | above below below above",
            "lower: 10, hysteresis: 2 | 9 7.9 12 12.1 8 | off on on off off | above below below above above",
            "upper: 10 | 10 10.1 10 9.9 | off on on off | below above above below",
            "upper: 10, hysteresis: 2 | 11 12.1 8 7.9 12 | off on on off off | below above above below below",
            "lower: 10, upper: 20 | 10 9 10 15 20 21 20 | on off off on on off off"
                    + "| in_range below below in_range in_range above above",
            "lower: 10, upper: 20, hysteresis: 2 | 8 7.9 12 12.1 22 22.1 18 17.9 | on off off on on off off on"
                    + "| in_range below below in_range in_range above above in_range",
    })
    void answersWithHysteresis(String keys, String values, String answers, String positions) {
        try (TestHub hub = home(keys)) {
            String[] expected = answers.strip().split(" ", -1);
            String[] places = positions.strip().split(" ", -1);
            List<String> all = Arrays.asList(values.strip().split(" "));
            for (int i = 0; i < all.size(); i++) {
                hub.states().set("sensor.source", all.get(i));

                assertEquals(expected[i], hub.state(ID).value(), keys + " at " + i);
                assertEquals(places[i], hub.state(ID).attributes().get("position"), keys + " at " + i);
            }
        }
    }

    @Test
    void saysWhatItCompares() {
        try (TestHub hub = home("lower: 10, upper: 20.5, hysteresis: 1, device_class: cold")) {
            hub.states().set("sensor.source", "15");

            assertEquals(
                    DataMap.builder()
                            .put("entity_id", "sensor.source")
                            .put("hysteresis", 1.0)
                            .put("lower", 10.0)
                            .put("position", "in_range")
                            .put("sensor_value", 15.0)
                            .put("type", "range")
                            .put("upper", 20.5)
                            .put("device_class", "cold")
                            .put("friendly_name", "Threshold")
                            .build(),
                    hub.state(ID).attributes());
        }
    }

    @Test
    void isUnknownWithoutANumber() {
        try (LogLines log = LogLines.of("threshold"); TestHub hub = home("upper: 10")) {
            assertEquals("unknown", hub.state(ID).value());
            for (String none : List.of("unknown", "unavailable", "high")) {
                hub.states().set("sensor.source", "11");
                assertEquals("on", hub.state(ID).value());
                hub.states().set("sensor.source", none);

                assertEquals("unknown", hub.state(ID).value());
                assertEquals("unknown", hub.state(ID).attributes().get("position"));
            }
            assertEquals(1, log.count("cannot compare the value 'high' of sensor.source; expected a number"));
        }
    }

    @Test
    void oneOfTheLimitsIsNeeded() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new ThresholdIntegration());
            String problems = hub.problems("binary_sensor: [{platform: threshold, entity_id: sensor.a}]").toString();
            assertTrue(problems.contains("one of the keys 'lower', 'upper' is required"), problems);
        }
    }
}
