package dev.hearth.inputnumber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.inputs.InputHome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputNumberTest {
    private static final String HEAT = "input_number.heat";
    private static final String YAML = "input_number: {heat: {min: 5, max: 30, step: 0.5}}";

    @Test
    void showsItsLimitsInHomeAssistantsOrder() {
        try (InputHome home = InputHome.of("""
                input_number:
                  noise: {name: Allowed Noise, min: 0, max: 10, icon: "mdi:bell-ring", unit_of_measurement: dB}
                  full: {min: -1.5, max: 2, step: 0.25, initial: 1, mode: box}
                """)) {
            DataMap noise = home.hub().state("input_number.noise").attributes();

            assertEquals("0.0", home.state("input_number.noise"));
            assertEquals(
                    List.of("initial", "editable", "min", "max", "step", "mode", "unit_of_measurement", "icon",
                            "friendly_name"),
                    List.copyOf(noise.keySet()));
            assertNull(noise.get("initial"));
            assertEquals(10.0, noise.get("max"));
            assertEquals(1.0, noise.get("step"));
            assertEquals("slider", noise.get("mode"));
            assertEquals("1.0", home.state("input_number.full"));
            assertEquals(
                    DataMap.of("initial", 1.0, "editable", false)
                            .with(DataMap.of("min", -1.5, "max", 2.0, "step", 0.25))
                            .with("mode", "box"),
                    home.hub().state("input_number.full").attributes());
        }
    }

    @Test
    void isSetBetweenStepsToo() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_value", HEAT, "value", "21.37");
            assertEquals("21.37", home.state(HEAT));
            home.call("increment", HEAT);
            assertEquals("21.87", home.state(HEAT));
            home.call("decrement", HEAT);
            home.call("decrement", HEAT);
            assertEquals("20.87", home.state(HEAT));
        }
    }

    @Test
    void stopsAtItsLimits() {
        try (InputHome home = InputHome.of("input_number: {heat: {min: -0.1, max: 0.3, step: 0.2, initial: 0.1}}")) {
            home.call("increment", HEAT);
            assertEquals("0.3", home.state(HEAT));
            home.call("increment", HEAT);
            assertEquals("0.3", home.state(HEAT));
            for (int i = 0; i < 5; i++) {
                home.call("decrement", HEAT);
            }
            assertEquals("-0.1", home.state(HEAT));
        }
    }

    @Test
    void refusesWhatIsOutsideByFieldAndReason() {
        try (InputHome home = InputHome.of(YAML)) {
            assertEquals(
                    "invalid_format: value: 30.5 is outside the range of input_number.heat, 5.0 to 30.0",
                    home.refusal("set_value", HEAT, "value", 30.5));
            assertTrue(home.refusal("set_value", HEAT, "value", -1e308).startsWith("invalid_format: value: -1e+308"));
            assertEquals("5.0", home.state(HEAT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "Infinity", "-inf", "1e400", "warm", "", "0x10", "21,5", "😀"})
    void refusesWhatIsNoNumber(String value) {
        try (InputHome home = InputHome.of(YAML)) {
            String refusal = home.refusal("set_value", HEAT, "value", value);

            assertTrue(refusal.startsWith("invalid_format: ") && refusal.contains("value"), refusal);
            assertEquals("5.0", home.state(HEAT));
        }
    }

    @Test
    void refusesMissingAndUnknownFields() {
        try (InputHome home = InputHome.of(YAML)) {
            assertTrue(home.refusal("set_value", HEAT).startsWith("invalid_format: "));
            assertTrue(home.refusal("increment", HEAT, "by", 2).contains("by"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    max: 5                              | the required key 'min' is missing
                    min: 5, max: 5                      | 5 is not a number greater than min, which is 5.0
                    min: 0, max: 5, initial: 6          | 6 is not a number from min to max, 0.0 to 5.0
                    min: 0, max: 5, step: 0             | 0 is not a number, 1e-9 or more
                    min: .nan, max: 5                   | input_number.heat.min
                    min: 0, max: .inf                   | input_number.heat.max
                    min: 0, max: 5, mode: knob          | 'knob' is not
                    min: 0, max: 5, icon: fire          | input_number.heat.icon
                    min: 0, max: 5, unit: dB            | unknown key 'unit'
                    """)
    void aWrongConfigurationIsNamed(String body, String problem) {
        try (InputHome home = InputHome.of("")) {
            String problems = String.join("\n", home.hub().problems("input_number: {heat: {" + body + "}}"));

            assertTrue(problems.contains(problem), problems);
        }
    }

    @Test
    void isWhatItWasBeforeTheStartUnlessThatIsOutsideNowOrAnInitialValueIsWritten() {
        InputHome home = InputHome.of(YAML);
        home.call("set_value", HEAT, "value", 21.5);

        home = home.restarted(YAML);
        assertEquals("21.5", home.state(HEAT));
        home = home.restarted("input_number: {heat: {min: 0, max: 20}}");
        assertEquals("0.0", home.state(HEAT));
        home.call("set_value", HEAT, "value", 3);
        home = home.restarted("input_number: {heat: {min: 0, max: 20, initial: 7}}");
        assertEquals("7.0", home.state(HEAT));
        home.close();
    }

    @Test
    void aReloadKeepsTheValueWithinTheNewLimits() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_value", HEAT, "value", 21.5);

            home.reload("input_number", "input_number: {heat: {min: 5, max: 30, name: Heat, initial: 6}}");
            assertEquals("21.5", home.state(HEAT));
            assertEquals("Heat", home.attribute(HEAT, "friendly_name"));
            home.reload("input_number", "input_number: {heat: {min: 5, max: 18}}");
            assertEquals("18.0", home.state(HEAT));
            home.reload("input_number", "input_number: {heat: {min: 25, max: 28}}");
            assertEquals("25.0", home.state(HEAT));
        }
    }

    @Test
    void clientsMakeThemInHomeAssistantsShape() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "heat", "name", "Heat")
                            .with(DataMap.of("min", 5.0, "max", 30.0, "step", 1.0))
                            .with("mode", "slider"),
                    home.client().result("input_number/create", DataMap.of("name", "Heat", "min", 5, "max", 30)));
            home.call("set_value", HEAT, "value", 21);
            home.client()
                    .result(
                            "input_number/update",
                            DataMap.of("input_number_id", "heat", "name", "Heat").with(DataMap.of("min", 0, "max", 9)));
            assertEquals("9.0", home.state(HEAT));

            HubException refusal = home.client()
                    .error("input_number/create", DataMap.of("name", "Cold", "min", 5, "max", 1));
            assertEquals("invalid_format", refusal.code());
            assertTrue(refusal.getMessage().contains("max"), refusal.getMessage());
        }
    }

    @Test
    void anInitialValueInTheFileIsLeftOut() {
        InputHome home = InputHome.of("");
        home.client()
                .result("input_number/create", DataMap.of("name", "Heat", "min", 5, "max", 30).with("initial", 8));
        assertEquals("8.0", home.state(HEAT));
        home.call("set_value", HEAT, "value", 21);

        try (InputHome after = home.restarted("")) {
            assertEquals("21.0", after.state(HEAT));
            assertNull(after.client().list("input_number/list", DataMap.of()).getFirst().get("initial"));
        }
    }

    @Test
    void aSceneSetsIt() {
        try (InputHome home = InputHome.of(YAML)) {
            assertEquals(1, home.reproduce(InputNumberConfig.KIND.domain(), HEAT, "21.5", DataMap.of()));
            assertEquals("21.5", home.state(HEAT));
            assertEquals(0, home.reproduce(InputNumberConfig.KIND.domain(), HEAT, "21.5", DataMap.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> home.reproduce(InputNumberConfig.KIND.domain(), HEAT, "warm", DataMap.of()));
        }
    }
}
