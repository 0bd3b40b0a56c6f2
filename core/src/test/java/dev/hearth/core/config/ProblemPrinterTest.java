package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemPrinterTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private String printed(boolean colour) throws IOException {
        StringBuilder out = new StringBuilder();
        new ProblemPrinter(folder, colour).printAll(config.problems.list(), out);
        return out.toString();
    }

    private void validate(Schema<?> schema, String... keys) {
        ConfigNode node = config.at(keys);
        Problems at = config.problems;
        for (String key : keys) {
            at = at.in(key);
        }
        schema.validate(node, at);
    }

    @Test
    void marksTheExactCharacters() throws IOException {
        config.main("light:\n  brightness: 'abc'   # much\n");

        validate(Schemas.byteValue(), "light", "brightness");

        assertEquals("""
                configuration.yaml:2:15: error: 'abc' is not a whole number from 0 to 255
                  2 |   brightness: 'abc'   # much
                    |               ^^^^^
                    in light.brightness

                """, printed(false));
    }

    @Test
    void tabsDoNotMoveTheMark() throws IOException {
        config.main("a: {'x\ty': 0, port: 0}\n");

        validate(Schemas.map(Field.required("port", Schemas.port())).allowExtra(), "a");

        assertTrue(printed(false).contains("a: {'x y': 0, port: 0}\n    |                     ^\n"), printed(false));
    }

    @Test
    void tellsWhatWasMeantAndWhereItWasIncluded() throws IOException {
        config.main("light: !include lights.yaml\n").file("lights.yaml", "mode: quequed\n");

        validate(Schemas.map(Field.required("mode", Schemas.enumOf("single", "queued"))), "light");

        assertEquals("""
                lights.yaml:1:7: error: 'quequed' is not one of 'single', 'queued'
                  1 | mode: quequed
                    |       ^^^^^^^
                    in light.mode
                    did you mean queued?
                    included from configuration.yaml:1:8

                """, printed(false));
    }

    @Test
    void saysWhatWasExpectedUnlessTheMessageDoes() throws IOException {
        config.main("host: x\n");

        validate(Schemas.map(Field.required("host", Schemas.string()), Field.required("port", Schemas.port())));

        assertEquals("""
                configuration.yaml:1:1: error: the required key 'port' is missing
                  1 | host: x
                    | ^^^^
                    expected a port number from 1 to 65535

                """, printed(false));
    }

    @Test
    void colourIsOptional() throws IOException {
        config.main("a: 'x\n").load();

        assertTrue(printed(true).contains("\u001b[31;1merror:\u001b[0m"));
        assertFalse(printed(false).contains("\u001b"));
    }

    @Test
    void longLinesAreCutAroundTheMark() throws IOException {
        config.main("a: [" + "1, ".repeat(200) + "x, " + "1, ".repeat(200) + "1]\n");

        validate(Schemas.list(Schemas.port()), "a");

        String[] lines = printed(false).split("\n", -1);
        assertTrue(lines[1].length() < 140, lines[1]);
        assertEquals('x', lines[1].charAt(lines[2].indexOf('^')));
    }

    @Test
    void passwordsOnTheLineAreMasked() throws IOException {
        config.main("a: {port: 0, password: hunter2, token: !secret x, pin: 77}\n").file("secrets.yaml", "x: 1\n");

        validate(Schemas.map(Field.required("port", Schemas.port())).allowExtra(), "a");

        assertTrue(
                printed(false).contains("a: {port: 0, password: *******, token: !secret x, pin: **}"),
                printed(false));
    }

    @Test
    void passwordsAreMaskedToTheirEnd() throws IOException {
        for (String line : List.of(
                "a: {port: 0, password: 'x, hunter2'}",
                "a: {port: 0, X-Api-Key: \"x} # hunter2\"}",
                "a: {port: 0, url: 'http://me:hunter2@host/x'}",
                "a: {port: 0, url: 'http://host/x?sig=hunter2&b=1'}")) {
            config.main(line + "\n");

            validate(Schemas.map(Field.required("port", Schemas.port())).allowExtra(), "a");

            assertFalse(printed(false).contains("hunter2"), printed(false));
            assertTrue(printed(false).contains("a: {port: 0, "), printed(false));
        }
    }

    @Test
    void valuesOfSecretFieldsAreMasked() throws IOException {
        config.main("a: {code: hunter2}\n");

        validate(Schemas.map(Field.required("code", Schemas.port()).secret()), "a");

        assertTrue(printed(false).contains("a: {code: *******}"), printed(false));
        assertFalse(printed(false).contains("hunter2"));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        config.main("a: x\u001b[31my\n").load();

        assertTrue(printed(false).contains("a: x·[31my"), printed(false));
    }

    @Test
    void problemsAreOrderedByFileAndPlace() throws IOException {
        config.main("b: 0\na: 0\nc: !include c.yaml\n").file("c.yaml", "0\n");
        validate(Schemas.map(
                Field.required("a", Schemas.port()),
                Field.required("c", Schemas.port()),
                Field.required("b", Schemas.port())));

        List<Problem> ordered = ProblemPrinter.inOrder(config.problems.list());

        assertEquals(
                List.of("configuration.yaml:1:4", "configuration.yaml:2:4", "c.yaml:1:1"),
                ordered.stream().map(p -> p.position().toString()).toList());
    }

    @Test
    void rowsForMachines() {
        config.main("mode: quequed\n");
        validate(Schemas.enumOf("single", "queued"), "mode");

        assertEquals(
                "{severity=error, file=configuration.yaml, line=1, column=7, path=mode, message='quequed' is not one of"
                        + " 'single', 'queued', got='quequed', expected=one of 'single', 'queued', suggestion=queued}",
                ProblemPrinter.row(config.problem()).toString());
    }

    @Test
    void problemsWithoutAPlaceArePrintedToo() throws IOException {
        Schemas.port().validate(ConfigNode.of("x"), config.problems.in("port"));

        assertEquals("error: 'x' is not a port number from 1 to 65535\n    in port\n\n", printed(false));
    }
}
