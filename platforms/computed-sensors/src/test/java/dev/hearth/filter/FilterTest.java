package dev.hearth.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import dev.hearth.helper.source.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final String SOURCE = "sensor.source";
    private static final String ID = "sensor.smooth";

    private static String yaml(String filters) {
        return "sensor: [{platform: filter, name: Smooth, entity_id: " + SOURCE + ", filters: " + filters + "}]";
    }

    private static TestHub home(String filters) {
        TestHub hub = TestHub.create();
        hub.install(new FilterIntegration()).setUp(yaml(filters));
        hub.start();
        return hub;
    }

    /** What is shown after each value, a minute apart. */
    private static List<String> shown(TestHub hub, Object... values) {
        List<String> shown = new ArrayList<>();
        for (Object value : values) {
            hub.states().set(SOURCE, value.toString());
            shown.add(hub.state(ID).value());
            hub.advance(Duration.ofMinutes(1));
        }
        return shown;
    }

    @Test
    void lowPassGoesAPartOfTheWay() {
        try (TestHub hub = home("[{filter: lowpass}]")) {
            assertEquals(
                    List.of("20.0", "19.9", "19.71", "19.84", "20.06", "18.05"), shown(hub, 20, 19, 18, 21, 22, 0));
        }
    }

    @Test
    void withoutDecimalsTheNumberIsWhole() {
        try (TestHub hub = home("[{filter: lowpass, time_constant: 3, precision: 0}]")) {
            assertEquals(List.of("20", "20", "19", "20", "21", "14"), shown(hub, 20, 19, 18, 21, 22, 0));
        }
    }

    @Test
    void anOutlierBecomesTheMedian() {
        try (TestHub hub = home("[{filter: outlier, window_size: 4, radius: 4.0}]")) {
            // The window holds what came, outliers too: 18 19 20 90, then 18 19 80 90, then 18 19 80 81.
            assertEquals(
                    List.of("20.0", "90.0", "18.0", "19.0", "19.5", "49.5", "49.5"),
                    shown(hub, 20, 90, 18, 19, 80, 81, 80.0));
        }
    }

    @Test
    void rangeGivesTheBound() {
        try (TestHub hub = home("[{filter: range, lower_bound: 10, upper_bound: 20.5}]")) {
            assertEquals(List.of("10.0", "10.0", "15.25", "20.5", "20.5"), shown(hub, 9.9, 10, 15.25, 20.5, 21));
        }
    }

    @Test
    void throttleLetsTheFirstOfSoManyThrough() {
        try (TestHub hub = home("[{filter: throttle, window_size: 3}]")) {
            assertEquals(
                    List.of("1.0", "1.0", "1.0", "4.0", "4.0", "4.0", "on"), shown(hub, 1, 2, 3, 4, 5, 6, "on"));
        }
    }

    @Test
    void timeThrottleLetsOneThroughInAPeriod() {
        try (TestHub hub = home("[{filter: time_throttle, window_size: '00:02'}]")) {
            assertEquals(List.of("1.0", "1.0", "3.0", "3.0", "idle"), shown(hub, 1, 2, 3, 4, "idle"));
        }
    }

    @Test
    void movingAverageWeighsByTime() {
        try (TestHub hub = home("{filter: time_simple_moving_average, window_size: '00:04'}")) {
            // The second: 3 min at 10 before there was anything, 1 min at 10. The fourth: 10 10 20 40. The fifth: 10 20 40 80.
            assertEquals(
                    List.of("10.0", "10.0", "12.5", "20.0", "37.5", "35.25"), shown(hub, 10, 20, 40, 80, 1, 0));
        }
    }

    @Test
    void filtersFollowOneAfterTheOther() {
        try (TestHub hub = home("""
                [{filter: outlier, window_size: 1, radius: 100},
                 {filter: throttle, window_size: 2},
                 {filter: lowpass, time_constant: 2, precision: 1}]""")) {
            assertEquals(List.of("10.0", "10.0", "15.0", "15.0"), shown(hub, 10, 15, 20, 30));
        }
    }

    @Test
    void takesOverHowTheSourceLooks() {
        try (TestHub hub = home("[{filter: throttle}]")) {
            hub.states().set(SOURCE, "5", DataMap.of(
                    "unit_of_measurement", "W", "device_class", "power", "state_class", "measurement"));

            assertEquals(
                    DataMap.builder()
                            .put("state_class", "measurement")
                            .put("entity_id", SOURCE)
                            .put("unit_of_measurement", "W")
                            .put("device_class", "power")
                            .put("icon", "mdi:chart-line-variant")
                            .put("friendly_name", "Smooth")
                            .build(),
                    hub.state(ID).attributes());
            hub.states().set(SOURCE, "6", DataMap.of("icon", "mdi:flash"));
            assertEquals("mdi:flash", hub.state(ID).attributes().get("icon"));
        }
    }

    @Test
    void anotherUnitEmptiesTheWindowsTheFirstOneToo() {
        try (TestHub hub = home("[{filter: throttle, window_size: 3}]")) {
            List<String> shown = new ArrayList<>();
            for (int i = 1; i <= 9; i++) {
                hub.states().set(SOURCE, String.valueOf(i), DataMap.of("unit_of_measurement", i < 8 ? "W" : "kW"));
                shown.add(hub.state(ID).value());
            }

            // As in Home Assistant the first value only brings the unit: counting begins with the second.
            assertEquals(List.of("1.0", "2.0", "2.0", "2.0", "5.0", "5.0", "5.0", "8.0", "9.0"), shown);
        }
    }

    @Test
    void theSourceNotKnowingIsShown() {
        try (LogLines log = LogLines.of("filter");
                TestHub hub = home("[{filter: lowpass, time_constant: 2}]")) {
            assertEquals("unknown", hub.state(ID).value());
            assertEquals(
                    List.of("10.0", "unknown", "15.0", "unavailable", "unavailable", "17.5"),
                    shown(hub, 10, "unknown", 20, "unavailable", "nonsense", 20));
            assertTrue(log.has("sensor.smooth cannot filter the value 'nonsense' of sensor.source; expected a number"));

            hub.states().remove(SOURCE);
            assertEquals("unknown", hub.state(ID).value());
        }
    }

    @Test
    void aTimestampStaysOne() {
        try (TestHub hub = home("[{filter: time_throttle, window_size: 60}]")) {
            hub.states().set(SOURCE, "2026-01-02T03:04:05+00:00", DataMap.of("device_class", "timestamp"));

            assertEquals("2026-01-02T03:04:05+00:00", hub.state(ID).value());
        }
    }

    @Test
    void aReloadLeavesTheWindowsOfASensorThatIsWrittenAsBefore() {
        try (TestHub hub = home("[{filter: lowpass, time_constant: 2}]")) {
            shown(hub, 10, 20);

            hub.call("filter", "reload", DataMap.of());

            assertEquals("15.0", hub.state(ID).value());
            assertEquals(List.of("17.5"), shown(hub, 20.0));
            hub.write(yaml("[{filter: lowpass, time_constant: 4}]"));
            hub.call("filter", "reload", DataMap.of());
            assertEquals("20.0", hub.state(ID).value());
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new FilterIntegration());

            assertProblem(hub, "[{filter: lopass}]", "lowpass");
            assertProblem(hub, "[{window_size: 3}]", "the required key 'filter' is missing");
            assertProblem(hub, "[{filter: outlier, window_size: 0}]", "window_size");
            assertProblem(hub, "[{filter: lowpass, radius: 3}]", "unknown key 'radius'");
            assertProblem(hub, "[{filter: time_simple_moving_average}]", "the required key 'window_size' is missing");
            assertProblem(
                    hub, "[{filter: time_simple_moving_average, window_size: 5, type: first}]", "'last'");
            assertProblem(hub, "[{filter: range, lower_bound: 3, upper_bound: 2}]", "above 'upper_bound'");
            List<String> problems = hub.problems(
                    "sensor: [{platform: filter, entity_id: light.x, filters: [{filter: throttle}]}]");
            assertTrue(problems.toString().contains("light.x"), problems.toString());
        }
    }

    private static void assertProblem(TestHub hub, String filters, String part) {
        List<String> problems = hub.problems(yaml(filters));
        assertTrue(problems.stream().anyMatch(line -> line.contains(part)), () -> filters + " gives " + problems);
    }

    @Test
    void noFilterInventsAValue() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Step> steps = List.of(
                    new Step.Outlier(1 + random.nextInt(5), random.nextDouble() * 10, null),
                    new Step.LowPass(1 + random.nextInt(9), 9),
                    new Step.Throttle(1 + random.nextInt(4), null),
                    new Step.TimeThrottle(Duration.ofSeconds(random.nextInt(60)), null),
                    new Step.MovingAverage(Duration.ofSeconds(1 + random.nextInt(60)), 9));
            for (Step step : steps) {
                staysWithinWhatItHasSeen(step, random, seed);
            }
        }
    }

    private static void staysWithinWhatItHasSeen(Step step, RandomGenerator random, long seed) {
        Chain chain = new Chain(List.of(step));
        boolean throttle = step instanceof Step.Throttle || step instanceof Step.TimeThrottle;
        List<Double> seen = new ArrayList<>();
        long micros = 0;
        for (int i = 0; i < 60; i++) {
            micros += random.nextLong(30_000_000);
            double value = Math.rint(random.nextGaussian() * 1000) / 100;
            seen.add(value);
            if (chain.take(micros, Reading.of(String.valueOf(value))) == Chain.Outcome.PASSED) {
                double out = ((Number) chain.result()).doubleValue();
                String where = step + " with seed " + seed + " gives " + out + " of " + seen;
                double lowest = seen.stream().mapToDouble(each -> each).min().orElseThrow();
                double highest = seen.stream().mapToDouble(each -> each).max().orElseThrow();
                assertTrue(out >= lowest - 1e-9 && out <= highest + 1e-9, where);
                assertTrue(!throttle || out == value, where);
            }
        }
    }
}
