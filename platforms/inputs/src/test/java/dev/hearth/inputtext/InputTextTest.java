package dev.hearth.inputtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.inputs.InputHome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTextTest {
    private static final String NOTE = "input_text.note";

    @Test
    void showsItsLimitsInHomeAssistantsOrder() {
        try (InputHome home = InputHome.of("input_text: {note: , code: {name: Code, mode: password, pattern: '[0-9]*',"
                + " unit_of_measurement: x, min: 1, max: 4, initial: 12}}")) {
            DataMap note = home.hub().state(NOTE).attributes();

            assertEquals("unknown", home.state(NOTE));
            assertEquals(List.of("editable", "min", "max", "pattern", "mode"), List.copyOf(note.keySet()));
            assertNull(note.get("pattern"));
            assertEquals(0L, note.get("min"));
            assertEquals(100L, note.get("max"));
            assertEquals("text", note.get("mode"));
            assertEquals("12", home.state("input_text.code"));
            assertEquals("[0-9]*", home.attribute("input_text.code", "pattern"));
            assertEquals("x", home.attribute("input_text.code", "unit_of_measurement"));
        }
    }

    @Test
    void isSetToAnythingThatHasATextWhateverThePatternSays() {
        try (InputHome home = InputHome.of("input_text: {note: {pattern: '[a-z]'}}")) {
            home.call("set_value", NOTE, "value", 42);
            assertEquals("42", home.state(NOTE));
            home.call("set_value", NOTE, "value", true);
            assertEquals("True", home.state(NOTE));
            home.call("set_value", NOTE, "value", 4.0);
            assertEquals("4.0", home.state(NOTE));
            home.call("set_value", NOTE, "value", "");
            assertEquals("", home.state(NOTE));
        }
    }

    @Test
    void aTextOfTheWrongLengthChangesNothingAndIsLogged() {
        try (LogLines log = LogLines.of("input_text");
                InputHome home = InputHome.of("input_text: {note: {min: 2, max: 4, initial: good}}")) {
            home.call("set_value", NOTE, "value", "x");
            home.call("set_value", NOTE, "value", "12345");

            assertEquals("good", home.state(NOTE));
            assertEquals(2, log.count("it stays as it is"));
        }
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        try (InputHome home = InputHome.of("input_text: {note: {min: 255, max: 255}}")) {
            home.call("set_value", NOTE, "value", "😀".repeat(255));
            assertEquals("😀".repeat(255), home.state(NOTE));
            home.call("set_value", NOTE, "value", "x".repeat(256));
            assertEquals("😀".repeat(255), home.state(NOTE));
        }
    }

    @Test
    void whatNoStateCanHoldIsUnknown() {
        try (InputHome home = InputHome.of("")) {
            home.client().result("input_text/create", DataMap.of("name", "Note", "max", 1000));
            home.call("set_value", NOTE, "value", "x".repeat(256));

            assertEquals("unknown", home.state(NOTE));
        }
    }

    @Test
    void refusesWhatIsNoText() {
        try (InputHome home = InputHome.of("input_text: {note: }")) {
            assertTrue(home.refusal("set_value", NOTE).startsWith("invalid_format: "));
            assertTrue(home.refusal("set_value", NOTE, "value", List.of("a")).startsWith("invalid_format: "));
            assertTrue(home.refusal("set_value", NOTE, "value", DataMap.of()).contains("value"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    min: -1            | -1 is not a whole number from 0 to 255
                    max: 0             | 0 is not a whole number from 1 to 255
                    max: 256           | 256 is not a whole number from 1 to 255
                    min: 9, max: 8     | the shortest text, min, is 9 characters long
                    min: 3, initial: a | 'a' is not a text of 3 to 100 characters
                    mode: secret       | 'secret' is not
                    min: 99999999999999999999 | input_text.note.min
                    """)
    void aWrongConfigurationIsNamed(String body, String problem) {
        try (InputHome home = InputHome.of("")) {
            String problems = String.join("\n", home.hub().problems("input_text: {note: {" + body + "}}"));

            assertTrue(problems.contains(problem), problems);
        }
    }

    @Test
    void isWhatItWasBeforeTheStartIfThatIsStillShortEnough() {
        String yaml = "input_text: {note: {max: 10}}";
        InputHome home = InputHome.of(yaml);
        home.call("set_value", NOTE, "value", "hello");

        home = home.restarted(yaml);
        assertEquals("hello", home.state(NOTE));
        home = home.restarted("input_text: {note: {max: 4}}");
        assertEquals("unknown", home.state(NOTE));
        home = home.restarted("input_text: {note: {initial: hi}}");
        assertEquals("hi", home.state(NOTE));
        home.close();
    }

    @Test
    void aReloadLeavesTheTextAlone() {
        try (InputHome home = InputHome.of("input_text: {note: {initial: hello}}")) {
            home.reload("input_text", "input_text: {note: {max: 3}}");

            assertEquals("hello", home.state(NOTE));
            assertEquals(3L, home.attribute(NOTE, "max"));
        }
    }

    @Test
    void clientsMakeThemInHomeAssistantsShape() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "note", "name", "Note")
                            .with(DataMap.of("min", 0L, "max", 100L, "mode", "text")),
                    home.client().result("input_text/create", DataMap.of("name", "Note")));
            assertEquals(
                    "invalid_format",
                    home.client().error("input_text/create", DataMap.of("name", "")).code());
            assertEquals(
                    "invalid_format",
                    home.client()
                            .error("input_text/update", DataMap.of("input_text_id", "note", "min", 3))
                            .code());
        }
    }

    @Test
    void aSceneSetsIt() {
        try (InputHome home = InputHome.of("input_text: {note: }")) {
            assertEquals(1, home.reproduce(InputTextConfig.KIND.domain(), NOTE, "hi", DataMap.of()));
            assertEquals("hi", home.state(NOTE));
            assertEquals(0, home.reproduce(InputTextConfig.KIND.domain(), NOTE, "hi", DataMap.of()));
        }
    }
}
