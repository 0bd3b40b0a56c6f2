package dev.hearth.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static final String ID = "binary_sensor.warmer";

    private static String yaml(String keys) {
        return "binary_sensor: [{platform: trend, sensors: {warmer: {entity_id: sensor.source, " + keys + "}}}]";
    }

    private static TestHub home(String keys) {
        TestHub hub = TestHub.create();
        hub.install(new TrendIntegration()).setUp(yaml(keys));
        hub.start();
        return hub;
    }

    private static void set(TestHub hub, String value, int secondsBefore) {
        hub.advance(Duration.ofSeconds(secondsBefore));
        hub.states().set("sensor.source", value);
    }

    // The slopes by Python: 0.1, 0.075, 0.0214 of all, −0.0036 of the last three.
    @Test
    void drawsTheLineOfLeastSquares() {
        try (TestHub hub = home("max_samples: 4, device_class: heat")) {
            set(hub, "1", 0);
            assertEquals("unknown", hub.state(ID).value());
            set(hub, "2", 10);
            assertEquals(0.1, gradient(hub), 1e-12);
            set(hub, "2.5", 10);
            assertEquals(0.075, gradient(hub), 1e-12);
            set(hub, "2", 20);

            assertEquals("on", hub.state(ID).value());
            double gradient = gradient(hub);
            assertEquals(0.02142857142857143, gradient, 1e-12);
            assertEquals(
                    DataMap.builder()
                            .put("entity_id", "sensor.source")
                            .put("friendly_name", "warmer")
                            .put("gradient", gradient)
                            .put("invert", false)
                            .put("min_gradient", 0.0)
                            .put("sample_count", 4)
                            .put("sample_duration", 0)
                            .put("device_class", "heat")
                            .build(),
                    hub.state(ID).attributes());
        }
    }

    private static double gradient(TestHub hub) {
        return (Double) hub.state(ID).attributes().get("gradient");
    }

    @ParameterizedTest
    @CsvSource({
            "invert: false,1,2,on",
            "invert: false,2,1,off",
            "invert: true,2,1,on",
            "invert: true,1,2,off",
            "min_gradient: 0.1,1,2,off",
            "min_gradient: 0.09,1,2,on",
            "min_gradient: -0.09,2,1,on",
            "min_gradient: -0.09,1,2,off",
            "min_gradient: 0.0,1,1,off",
    })
    void comparesTheSlope(String keys, String first, String second, String expected) {
        try (TestHub hub = home(keys)) {
            set(hub, first, 0);
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.source", second, DataMap.of("again", true));

            assertEquals(expected, hub.state(ID).value());
        }
    }

    @Test
    void samplesThatAreTooOldDoNotCount() {
        try (TestHub hub = home("max_samples: 9, sample_duration: 30")) {
            set(hub, "1", 0);
            set(hub, "2", 10);
            set(hub, "2.5", 10);
            set(hub, "2", 20);

            assertEquals(-0.003571428571428571, gradient(hub), 1e-12);
            assertEquals("off", hub.state(ID).value());
            assertEquals(3, ((Number) hub.state(ID).attributes().get("sample_count")).intValue());
        }
    }

    @Test
    void waitsForEnoughSamples() {
        try (TestHub hub = home("max_samples: 5, min_samples: 3")) {
            set(hub, "1", 0);
            set(hub, "2", 10);
            assertEquals("unknown", hub.state(ID).value());

            set(hub, "3", 10);
            assertEquals("on", hub.state(ID).value());
        }
    }

    @Test
    void looksAtAnAttribute() {
        try (LogLines log = LogLines.of("trend"); TestHub hub = home("attribute: level")) {
            hub.states().set("sensor.source", "x", DataMap.of("level", 1));
            hub.advance(Duration.ofSeconds(1));
            hub.states().set("sensor.source", "x", DataMap.of("level", "2.5"));
            assertEquals(1.5, gradient(hub), 1e-12);

            hub.states().set("sensor.source", "x");
            assertTrue(log.has("cannot use the value 'null' of sensor.source; expected a number"));
            hub.states().set("sensor.source", "x", DataMap.of("level", "unknown"));
            assertEquals(1, log.all().size());
        }
    }

    @Test
    void keepsItsAnswerOverARestartAndItsSamplesOverAReload() {
        TestHub before = home("max_samples: 3");
        set(before, "1", 0);
        set(before, "2", 10);
        before.call("trend", "reload", DataMap.of());
        assertEquals(2, ((Number) before.state(ID).attributes().get("sample_count")).intValue());
        assertEquals(0.1, gradient(before), 1e-12);
        before.close();

        try (TestHub after = TestHub.create(before.storage(), before.loop().time().now())) {
            after.install(new TrendIntegration()).setUp(yaml("max_samples: 3"));

            assertEquals("on", after.state(ID).value());
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TrendIntegration());
            List<String> problems = hub.problems(yaml("min_samples: 3"));
            assertTrue(
                    problems.toString().contains("'min_samples' is 3, more than 'max_samples', which is 2"),
                    problems.toString());
        }
    }
}
