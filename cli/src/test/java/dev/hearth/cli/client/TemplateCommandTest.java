package dev.hearth.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), """
                input_number:
                  level: {min: 0, max: 10, initial: 4}
                template:
                  - sensor:
                      - name: Twice
                        state: "{{ states('input_number.level') | float * 2 }}"
                """);
    }

    private CommandRun template(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "template";
        all[1] = "--config";
        all[2] = folder.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.of(all);
    }

    @Test
    void aTemplateIsEvaluatedInAHomeThatIsStartedForAMoment() {
        CommandRun run = template("{{ states('sensor.twice') }} of {{ states.light | count }} {{ who }}", "--variable",
                "who=\"me\"");

        assertEquals(0, run.code(), run.err());
        assertEquals("8.0 of 0 me\n", run.out());
        assertTrue(run.err().contains("looks at how many of light, sensor.twice"), run.err());
    }

    @Test
    void aTemplateCanComeFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("t.jinja"), "{{ 1 + 1 }}\n");

        CommandRun run = template("--file", file.toString());

        assertEquals("2\n", run.out());
    }

    @Test
    void aTemplateThatFailsSaysWhy() {
        CommandRun broken = template("{{ 1 + }}");
        CommandRun strict = template("{{ nix }}", "--strict");
        CommandRun forgiving = template("{{ nix }}");

        assertEquals(1, broken.code());
        assertTrue(broken.err().contains("error: TemplateSyntaxError: unexpected"), broken.err());
        assertEquals(1, strict.code());
        assertTrue(strict.err().contains("error: UndefinedError: 'nix' is undefined"), strict.err());
        assertEquals(0, forgiving.code());
        assertTrue(forgiving.err().contains("warning: 'nix' is undefined"), forgiving.err());
    }

    @Test
    void nothingToEvaluateIsAMistake() {
        assertEquals(2, template().code());
    }
}
