package dev.hearth.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivativeTest {
    private static final String ID = "sensor.flow";
    private static final String[] VALUES = {"10", "11.5", "11.2", "20", "20.25"};
    private static final int[] SECONDS = {0, 60, 60, 180, 30};

    private static String yaml(String keys) {
        return "sensor: [{platform: derivative, name: Flow, source: sensor.meter, " + keys + "}]";
    }

    private static TestHub home(String keys) {
        TestHub hub = TestHub.create();
        hub.install(new DerivativeIntegration()).setUp(yaml(keys));
        hub.start();
        return hub;
    }

    // Worked out with Python's decimal.
    @ParameterizedTest
    @CsvSource({
            "'round: 3','90.000 -18.000 176.000 30.000',l/h",
            "'unit_time: min','1.500 -0.300 2.933 0.500',l/min",
            "'unit_time: min, time_window: 120','0.750 0.600 2.933 2.325',l/min",
            "'unit_prefix: k','0.090 -0.018 0.176 0.030',kl/h",
            "'round: 1, unit: l per h','90.0 -18.0 176.0 30.0',l per h",
    })
    void showsTheSlope(String keys, String expected, String unit) {
        try (TestHub hub = home(keys)) {
            assertEquals("0", hub.state(ID).value());
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < VALUES.length; i++) {
                hub.advance(Duration.ofSeconds(SECONDS[i]));
                hub.states().set("sensor.meter", VALUES[i], DataMap.of("unit_of_measurement", "l"));
                shown.add(hub.state(ID).value());
            }

            assertEquals(Arrays.asList(expected.split(" ")), shown.subList(1, VALUES.length));
            assertEquals(
                    DataMap.of("source", "sensor.meter", "unit_of_measurement", unit)
                            .with("icon", "mdi:chart-line")
                            .with("friendly_name", "Flow"),
                    hub.state(ID).attributes());
        }
    }

    @Test
    void aChangeOfAnAttributeAloneIsAnUpdate() {
        try (TestHub hub = home("unit_time: s")) {
            hub.states().set("sensor.meter", "10");
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.meter", "20");
            assertEquals("1.000", hub.state(ID).value());
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.meter", "20", DataMap.of("battery", 5));

            assertEquals("0.000", hub.state(ID).value());
        }
    }

    @Test
    void aGapAndAResetGiveNoSlope() {
        try (LogLines log = LogLines.of("derivative"); TestHub hub = home("unit_time: s")) {
            DataMap meter = DataMap.of("state_class", "total_increasing");
            hub.states().set("sensor.meter", "10", meter);
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.meter", "20", meter);
            for (String other : List.of("unavailable", "30", "unknown", "50", "2", "many", "3")) {
                hub.advance(Duration.ofSeconds(10));
                hub.states().set("sensor.meter", other, meter);

                assertEquals("1.000", hub.state(ID).value(), other);
            }
            assertTrue(log.has("cannot tell the change of sensor.meter from '2' to 'many'; expected numbers"));
        }
    }

    @Test
    void goesToZeroWhenNothingChangesForLongIfAskedTo() {
        try (TestHub hub = home("unit_time: s, time_window: 20, max_sub_interval: 15")) {
            hub.states().set("sensor.meter", "0");
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.meter", "20");
            assertEquals("1.000", hub.state(ID).value());

            hub.advance(Duration.ofSeconds(15));
            assertEquals("0.500", hub.state(ID).value());
            hub.advance(Duration.ofSeconds(15));
            assertEquals("0.000", hub.state(ID).value());
        }
    }

    @Test
    void goesOnFromItsLastValueAfterARestart() {
        TestHub before = home("unit_time: s, round: 2");
        before.states().set("sensor.meter", "10", DataMap.of("unit_of_measurement", "l"));
        before.advance(Duration.ofSeconds(3));
        before.states().set("sensor.meter", "20", DataMap.of("unit_of_measurement", "l"));
        assertEquals("3.33", before.state(ID).value());
        before.close();

        try (TestHub after = TestHub.create(before.storage(), before.loop().time().now())) {
            after.install(new DerivativeIntegration()).setUp(yaml("unit_time: s, round: 2"));

            assertEquals("3.33", after.state(ID).value());
            assertEquals("l/s", after.state(ID).attributes().get("unit_of_measurement"));
        }
    }

    @Test
    void isNamedAfterItsSource() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new DerivativeIntegration()).setUp("sensor: [{platform: derivative, source: sensor.meter}]");

            assertEquals(
                    "sensor.meter derivative",
                    hub.state("sensor.sensor_meter_derivative").attributes().get("friendly_name"));
            assertTrue(hub.problems(yaml("unit_time: y")).toString().contains("unit_time"));
            assertTrue(hub.problems(yaml("unit_prefix: x")).toString().contains("unit_prefix"));
        }
    }
}
