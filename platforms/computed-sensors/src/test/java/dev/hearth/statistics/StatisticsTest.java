package dev.hearth.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    private static final String SOURCE = "sensor.source";
    private static final String ID = "sensor.stats";
    private static final double[] VALUES = {4.1, 7.35, -2, 11.25, 7.35, 0.5, 19.8, 3};
    private static final long[] MILLIS = {0, 60_000, 90_000, 200_000, 320_000, 321_000, 400_000, 475_500};

    private static TestHub home(String keys) {
        return home(SOURCE, keys);
    }

    private static TestHub home(String source, String keys) {
        TestHub hub = TestHub.create();
        hub.install(new StatisticsIntegration()).setUp(yaml(source, keys));
        hub.start();
        return hub;
    }

    private static String yaml(String source, String keys) {
        return "sensor: [{platform: statistics, entity_id: " + source + ", " + keys + "}]";
    }

    private static void play(TestHub hub) {
        for (int i = 0; i < VALUES.length; i++) {
            hub.advance(Duration.ofMillis(MILLIS[i] - (i == 0 ? 0 : MILLIS[i - 1])));
            hub.states().set(SOURCE, String.valueOf(VALUES[i]), DataMap.of("unit_of_measurement", "°C"));
        }
    }

    private static String value(TestHub hub) {
        return hub.state(ID).value();
    }

    // The figures are those of Python's statistics module for the same values and times.
    @ParameterizedTest
    @CsvSource({
            "average_linear,7.8128,°C",
            "average_step,6.5999,°C",
            "average_timeless,6.4188,°C",
            "change,-1.1,°C",
            "change_sample,-0.1571,°C/sample",
            "change_second,-0.0023,°C/s",
            "count,8,",
            "datetime_newest,2026-01-01T00:07:55+00:00,",
            "datetime_oldest,2026-01-01T00:00:00+00:00,",
            "datetime_value_max,2026-01-01T00:06:40+00:00,",
            "datetime_value_min,2026-01-01T00:01:30+00:00,",
            "distance_95_percent_of_values,26.7966,°C",
            "distance_99_percent_of_values,35.2731,°C",
            "distance_absolute,21.8,°C",
            "mean,6.4188,°C",
            "mean_circular,6.4082,°C",
            "median,5.725,°C",
            "noisiness,10.3857,°C",
            "percentile,20.655,°C",
            "standard_deviation,6.8359,°C",
            "sum,51.35,°C",
            "sum_differences,72.7,°C",
            "sum_differences_nonnegative,44.65,°C",
            "total,51.35,°C",
            "value_max,19.8,°C",
            "value_min,-2.0,°C",
            "variance,46.7292,°C²",
    })
    void showsTheCharacteristicOfTheSamples(String characteristic, String expected, String unit) {
        try (TestHub hub = home(
                "sampling_size: 20, precision: 4, percentile: 90, state_characteristic: " + characteristic)) {
            play(hub);

            State state = hub.state(ID);
            boolean moment = characteristic.startsWith("datetime");
            assertEquals(expected, state.value());
            assertEquals(unit, state.attributes().get("unit_of_measurement"));
            assertEquals(
                    moment ? "timestamp" : null, state.attributes().get("device_class"));
            assertEquals(
                    moment ? null : "measurement", state.attributes().get("state_class"));
        }
    }

    // The same, of the last four: what has left the window has left the figure. By Python too.
    @ParameterizedTest
    @CsvSource({
            "average_linear,10.7169",
            "average_step,9.9148",
            "mean,7.6625",
            "change_sample,-1.45",
            "distance_absolute,19.3",
            "median,5.175",
            "noisiness,14.3167",
            "standard_deviation,8.5724",
            "sum_differences_nonnegative,22.8",
            "datetime_value_max,2026-01-01T00:06:40+00:00",
            "percentile,19.8",
            "mean_circular,7.6457",
    })
    void whatHasLeftTheWindowDoesNotCount(String characteristic, String expected) {
        try (TestHub hub = home(
                "sampling_size: 4, precision: 4, percentile: 80, state_characteristic: " + characteristic)) {
            play(hub);

            assertEquals(expected, value(hub));
            assertEquals(1.0, hub.state(ID).attributes().get("buffer_usage_ratio"));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "average_linear,5.5",
            "average_step,5.5",
            "change,0.0",
            "change_sample,unknown",
            "change_second,unknown",
            "count,1",
            "distance_95_percent_of_values,0.0",
            "noisiness,0.0",
            "percentile,5.5",
            "standard_deviation,0.0",
            "variance,0.0",
            "sum_differences,0.0",
            "sum_differences_nonnegative,0.0",
            "median,5.5",
            "mean_circular,5.5",
    })
    void oneSampleIsEnoughForMost(String characteristic, String expected) {
        try (TestHub hub = home("sampling_size: 20, state_characteristic: " + characteristic)) {
            hub.states().set(SOURCE, "5.5");

            assertEquals(expected, value(hub));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "average_step,79.31,%,measurement",
            "average_timeless,60.0,%,measurement",
            "mean,60.0,%,measurement",
            "count,5,,measurement",
            "count_on,3,,measurement",
            "count_off,2,,measurement",
            "datetime_newest,2026-01-01T00:02:25+00:00,,",
            "datetime_oldest,2026-01-01T00:00:00+00:00,,",
    })
    void aBinarySensorHasSharesAndCounts(String characteristic, String expected, String unit, String stateClass) {
        String door = "binary_sensor.door";
        try (TestHub hub = home(door, "sampling_size: 9, state_characteristic: " + characteristic)) {
            List<String> values = List.of("on", "off", "on", "on", "off");
            long[] seconds = {0, 10, 30, 5, 100};
            for (int i = 0; i < seconds.length; i++) {
                hub.advance(Duration.ofSeconds(seconds[i]));
                hub.states().set(door, values.get(i), DataMap.of("device_class", "door", "number", i));
            }

            State state = hub.state(ID);
            assertEquals(expected, state.value());
            assertEquals(unit, state.attributes().get("unit_of_measurement"));
            assertEquals(stateClass, state.attributes().get("state_class"));
            assertEquals(
                    characteristic.startsWith("datetime") ? "timestamp" : null,
                    state.attributes().get("device_class"));
        }
    }

    @Test
    void saysWhereItStandsAndIsUnavailableUntilTheSourceIs() {
        try (TestHub hub = home("sampling_size: 4, max_age: '00:10:00', state_characteristic: mean")) {
            assertEquals("unavailable", value(hub));

            hub.states().set(SOURCE, "20", DataMap.of("device_class", "temperature", "unit_of_measurement", "°C"));
            hub.advance(Duration.ofMinutes(1));
            hub.states().set(SOURCE, "21", DataMap.of("device_class", "temperature", "unit_of_measurement", "°C"));

            assertEquals("20.5", value(hub));
            assertEquals(
                    DataMap.builder()
                            .put("state_class", "measurement")
                            .put("buffer_usage_ratio", 0.5)
                            .put("age_coverage_ratio", 0.1)
                            .put("source_value_valid", true)
                            .put("unit_of_measurement", "°C")
                            .put("device_class", "temperature")
                            .put("icon", "mdi:calculator")
                            .put("friendly_name", "Stats")
                            .build(),
                    hub.state(ID).attributes());
        }
    }

    @Test
    void whatIsNoValueIsToldAndLeavesTheFigure() {
        try (LogLines log = LogLines.of("statistics");
                TestHub hub = home("sampling_size: 4, state_characteristic: mean")) {
            hub.states().set(SOURCE, "20");
            hub.states().set(SOURCE, "unknown");
            assertEquals("20.0", value(hub));
            assertEquals(false, hub.state(ID).attributes().get("source_value_valid"));

            hub.states().set(SOURCE, "unavailable");
            assertEquals("unavailable", value(hub));

            hub.states().set(SOURCE, "warm");
            assertEquals("20.0", value(hub));
            assertEquals(false, hub.state(ID).attributes().get("source_value_valid"));
            assertTrue(log.has("sensor.stats cannot use the value 'warm' of sensor.source; expected a number"));

            hub.states().remove(SOURCE);
            assertEquals("20.0", value(hub));
        }
    }

    @Test
    void aChangeOfAnAttributeIsASampleTooAndAReportIsNone() {
        try (TestHub hub = home("sampling_size: 9, state_characteristic: count")) {
            hub.states().set(SOURCE, "20");
            hub.states().set(SOURCE, "20");
            hub.states().set(SOURCE, "20", DataMap.of("battery", 7));

            assertEquals("2", value(hub));
        }
    }

    @Test
    void aSampleLeavesWhenItIsTooOld() {
        try (TestHub hub = home("max_age: {minutes: 4}, state_characteristic: sum")) {
            int timers = hub.loop().liveTimers();
            for (int minute = 0; minute < 10; minute++) {
                hub.states().set(SOURCE, String.valueOf(minute));
                hub.advance(Duration.ofMinutes(minute < 9 ? 1 : 0));
            }

            // Nine minutes old: five samples, the oldest just of age.
            assertEquals("35.0", value(hub));
            assertEquals(1.0, hub.state(ID).attributes().get("age_coverage_ratio"));
            hub.advance(Duration.ofNanos(1_000));
            assertEquals("30.0", value(hub));
            assertEquals(0.75, hub.state(ID).attributes().get("age_coverage_ratio"));
            hub.advance(Duration.ofMinutes(3));
            assertEquals("9.0", value(hub));
            assertEquals(0.0, hub.state(ID).attributes().get("age_coverage_ratio"));
            hub.advance(Duration.ofMinutes(1));
            assertEquals("unknown", value(hub));
            assertFalse(hub.state(ID).attributes().containsKey("age_coverage_ratio"));
            assertEquals(timers, hub.loop().liveTimers());
        }
    }

    @Test
    void thereIsOneTimerHoweverManySamples() {
        try (TestHub hub = home("max_age: 600, sampling_size: 5, state_characteristic: count")) {
            int before = hub.loop().liveTimers();
            for (int i = 0; i < 50; i++) {
                hub.states().set(SOURCE, String.valueOf(i));
                hub.advance(Duration.ofSeconds(1));
            }

            assertEquals(before + 1, hub.loop().liveTimers());
            assertEquals("5", value(hub));
            hub.advance(Duration.ofSeconds(600 - 5).plusNanos(1_000));
            assertEquals("4", value(hub));
        }
    }

    @Test
    void theLastSampleCanBeKept() {
        try (TestHub hub = home("max_age: 60, keep_last_sample: true, state_characteristic: mean")) {
            hub.states().set(SOURCE, "1");
            hub.advance(Duration.ofSeconds(30));
            hub.states().set(SOURCE, "2");
            hub.advance(Duration.ofHours(2));

            assertEquals("2.0", value(hub));
            hub.states().set(SOURCE, "4");
            assertEquals("4.0", value(hub));
        }
    }

    @Test
    void roundsAsPythonDoes() {
        try (TestHub hub = home("sampling_size: 1, precision: 2, state_characteristic: mean")) {
            for (List<String> each : List.of(
                    List.of("2.675", "2.67"), List.of("0.125", "0.12"), List.of("0.375", "0.38"),
                    List.of("-0.004", "-0.0"), List.of("1e22", "1e+22"))) {
                hub.states().set(SOURCE, each.getFirst());
                assertEquals(each.getLast(), value(hub));
            }
        }
    }

    @Test
    void withoutDecimalsItIsWhole() {
        try (TestHub hub = home("sampling_size: 2, precision: 0, state_characteristic: mean")) {
            hub.states().set(SOURCE, "2");
            hub.states().set(SOURCE, "3");

            assertEquals("2", value(hub));
        }
    }

    @Test
    void beginsWithTheValueThatIsThereWhenTheHubHasStarted() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new StatisticsIntegration())
                    .setUp(yaml(SOURCE, "sampling_size: 3, state_characteristic: count"));
            hub.states().set(SOURCE, "1");
            hub.states().set(SOURCE, "2");
            assertEquals("unavailable", value(hub));

            hub.start();

            assertEquals("1", value(hub));
        }
    }

    @Test
    void aReloadLeavesTheWindowOfASensorThatIsWrittenAsBefore() {
        String keys = "sampling_size: 3, state_characteristic: sum";
        try (TestHub hub = home(keys)) {
            hub.states().set(SOURCE, "1");
            hub.advance(Duration.ofSeconds(1));
            hub.states().set(SOURCE, "2");

            hub.call("statistics", "reload", DataMap.of());

            assertEquals("3.0", value(hub));
            hub.write(yaml(SOURCE, "sampling_size: 2, state_characteristic: sum"));
            hub.call("statistics", "reload", DataMap.of());
            assertEquals("2.0", value(hub));
            hub.write("");
            hub.call("statistics", "reload", DataMap.of());
            assertNull(hub.states().get(ID));
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new StatisticsIntegration());

            assertProblem(hub, SOURCE, "state_characteristic: mean",
                    "one of the keys 'sampling_size', 'max_age' is required");
            assertProblem(hub, SOURCE, "sampling_size: 3", "the required key 'state_characteristic' is missing");
            assertProblem(hub, SOURCE, "sampling_size: 3, state_characteristic: meen", "mean");
            assertProblem(hub, SOURCE, "sampling_size: 3, state_characteristic: count_on",
                    "cannot be asked of numbers");
            assertProblem(
                    hub, "binary_sensor.x", "sampling_size: 3, state_characteristic: sum",
                    "cannot be asked of a binary sensor");
            assertProblem(hub, SOURCE, "sampling_size: 0, state_characteristic: mean", "sampling_size");
            assertProblem(hub, SOURCE, "max_age: 0, state_characteristic: mean", "a period longer than 0");
            assertProblem(hub, SOURCE, "sampling_size: 3, percentile: 100, state_characteristic: mean", "percentile");
            assertProblem(
                    hub, SOURCE, "sampling_size: 3, keep_last_sample: true, state_characteristic: mean",
                    "no 'max_age'");
        }
    }

    private static void assertProblem(TestHub hub, String source, String keys, String part) {
        List<String> problems = hub.problems(yaml(source, keys));
        assertTrue(problems.stream().anyMatch(line -> line.contains(part)), () -> keys + " gives " + problems);
    }
}
