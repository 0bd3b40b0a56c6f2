package dev.hearth.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.inputs.InputHome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterTest {
    private static final String VISITS = "counter.visits";

    @Test
    void showsLimitsOnlyWhenItHasThem() {
        try (InputHome home =
                InputHome.of("counter: {visits: , full: {initial: 5, step: 2, minimum: -1, maximum: 9}}")) {
            assertEquals("0", home.state(VISITS));
            assertEquals(
                    DataMap.of("editable", false, "initial", 0L, "step", 1L),
                    home.hub().state(VISITS).attributes());
            assertEquals(
                    List.of("editable", "initial", "step", "minimum", "maximum"),
                    List.copyOf(home.hub().state("counter.full").attributes().keySet()));
        }
    }

    @Test
    void countsWithinItsLimits() {
        try (InputHome home = InputHome.of("counter: {visits: {initial: 5, step: 2, minimum: -1, maximum: 8}}")) {
            home.call("increment", VISITS);
            assertEquals("7", home.state(VISITS));
            home.call("increment", VISITS);
            assertEquals("8", home.state(VISITS));
            for (int i = 0; i < 9; i++) {
                home.call("decrement", VISITS);
            }
            assertEquals("-1", home.state(VISITS));
            home.call("reset", VISITS);
            assertEquals("5", home.state(VISITS));
            home.call("set_value", VISITS, "value", "6");
            assertEquals("6", home.state(VISITS));
        }
    }

    @Test
    void stopsAtTheEndOfWhatCanBeCounted() {
        try (InputHome home = InputHome.of("counter: {visits: {step: 9223372036854775807}}")) {
            home.call("increment", VISITS);
            home.call("increment", VISITS);

            assertEquals("9223372036854775807", home.state(VISITS));
        }
    }

    @Test
    void refusesValuesBeyondTheLimitsAndBetweenSteps() {
        try (InputHome home =
                InputHome.of("counter: {visits: {step: 2, minimum: 2, maximum: 8, initial: 4}, z: {step: 0}}")) {
            assertEquals(
                    "unknown_error: value: 10 is not for counter.visits: it is greater than its maximum, 8",
                    home.refusal("set_value", VISITS, "value", 10));
            assertTrue(home.refusal("set_value", VISITS, "value", 0).startsWith("unknown_error: "));
            assertTrue(home.refusal("set_value", VISITS, "value", 5).contains("not a multiple of its step, 2"));
            assertTrue(home.refusal("set_value", "counter.z", "value", 5).startsWith("unknown_error: "));
            assertEquals("4", home.state(VISITS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "NaN", "99999999999999999999", "😀"})
    void refusesWhatIsNoCount(String value) {
        try (InputHome home = InputHome.of("counter: {visits: }")) {
            String refusal = home.refusal("set_value", VISITS, "value", value);

            assertTrue(refusal.startsWith("invalid_format: ") && refusal.contains("value"), refusal);
        }
    }

    @Test
    void goesOnAfterAStartUnlessItShallNot() {
        String yaml = "counter: {visits: , daily: {restore: false, initial: 3}}";
        InputHome home = InputHome.of(yaml);
        home.call("set_value", VISITS, "value", 42);
        home.call("increment", "counter.daily");

        home = home.restarted(yaml);
        assertEquals("42", home.state(VISITS));
        assertEquals("3", home.state("counter.daily"));
        home = home.restarted("counter: {visits: {maximum: 10}}");
        assertEquals("10", home.state(VISITS));
        home.close();
    }

    @Test
    void aReloadKeepsItWithinTheNewLimits() {
        try (InputHome home = InputHome.of("counter: {visits: }")) {
            home.call("set_value", VISITS, "value", 42);
            home.reload("counter", "counter: {visits: {initial: 7, maximum: 50}}");
            assertEquals("42", home.state(VISITS));
            home.reload("counter", "counter: {visits: {maximum: 10}}");
            assertEquals("10", home.state(VISITS));
        }
    }

    @Test
    void clientsMakeThemInHomeAssistantsShape() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "visits", "name", "Visits")
                            .with(DataMap.of("initial", 0L, "step", 1L, "minimum", null))
                            .with(DataMap.of("maximum", 9L, "restore", true)),
                    home.client()
                            .result("counter/create", DataMap.of("name", "Visits", "minimum", null, "maximum", 9)));
            assertTrue(home.client()
                    .error("counter/create", DataMap.of("name", "X", "step", -1))
                    .getMessage()
                    .contains("step"));
        }
    }

    @Test
    void aSceneSetsIt() {
        try (InputHome home = InputHome.of("counter: {visits: }")) {
            assertEquals(1, home.reproduce(CounterConfig.KIND.domain(), VISITS, "42", DataMap.of()));
            assertEquals("42", home.state(VISITS));
            assertEquals(0, home.reproduce(CounterConfig.KIND.domain(), VISITS, "42", DataMap.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> home.reproduce(CounterConfig.KIND.domain(), VISITS, "-4", DataMap.of()));
        }
    }
}
