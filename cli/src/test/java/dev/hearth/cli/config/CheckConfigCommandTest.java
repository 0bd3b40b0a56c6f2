package dev.hearth.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckConfigCommandTest {
    @TempDir Path folder;

    @Test
    void aGoodConfigurationIsCalledGood() throws IOException {
        write("configuration.yaml", """
                homeassistant:
                  name: Home
                sensor:
                  - platform: time_date
                    display_options: [time]
                """);

        CommandRun check = check();

        assertEquals("The configuration is good.\n", check.out());
        assertEquals("", check.err());
        assertEquals(0, check.code());
    }

    @Test
    void everyProblemIsShownWithItsPlaceAndTheLine() throws IOException {
        write("configuration.yaml", """
                homeassistant:
                  latitude: 91
                  longitude: 4.9
                sensor:
                  - platform: time_dat
                    display_options: [time]
                lamp:
                """);

        CommandRun check = check();

        assertEquals("""
                configuration.yaml:2:13: error: 91 is not a latitude from -90 to 90
                  2 |   latitude: 91
                    |             ^^
                    in homeassistant.latitude

                configuration.yaml:5:15: error: no integration 'time_dat' with a sensor platform is installed
                  5 |   - platform: time_dat
                    |               ^^^^^^^^
                    in sensor[0].platform
                    did you mean time_date?

                configuration.yaml:7:1: error: no integration 'lamp' is installed
                  7 | lamp:
                    | ^^^^
                    in lamp

                3 errors in %s; what is wrong is not set up, the rest is
                """.formatted(folder), check.out());
        assertEquals(1, check.code());
    }

    @Test
    void jsonHasTheSameProblems() throws IOException {
        write("configuration.yaml", """
                lamp:
                """);

        CommandRun check = check("--json", "--files", "--info");

        JsonNode json = new JsonMapper().readTree(check.out());
        assertEquals(1, check.code());
        assertEquals(1, json.get("total_errors").asInt());
        assertEquals(0, json.get("total_warnings").asInt());
        JsonNode problem = json.get("problems").get(0);
        assertEquals("error", problem.get("severity").asString());
        assertEquals("configuration.yaml", problem.get("file").asString());
        assertEquals(1, problem.get("line").asInt());
        assertEquals(1, problem.get("column").asInt());
        assertEquals("no integration 'lamp' is installed", problem.get("message").asString());
        assertEquals("configuration.yaml", json.get("files").get(0).asString());
        assertTrue(json.get("components").isArray());
    }

    @Test
    void warningsFailOnlyWhereThatIsAskedFor() throws IOException {
        write("configuration.yaml", """
                sensor:
                sensor:
                """);

        CommandRun tolerant = check();
        CommandRun strict = check("--fail-on-warnings");

        assertEquals(0, tolerant.code(), tolerant.out());
        assertTrue(tolerant.out().contains("configuration.yaml:2:1: warning: "), tolerant.out());
        assertTrue(tolerant.out().endsWith("1 warning in " + folder + "\n"), tolerant.out());
        assertEquals(1, strict.code());
    }

    @Test
    void secretsAreListedByNameAndNeverShown() throws IOException {
        write("secrets.yaml", "home_name: hunter2\n");
        write("configuration.yaml", """
                homeassistant:
                  name: !secret home_name
                """);

        CommandRun check = check("--secrets", "--files");

        assertTrue(check.out().contains("Secrets:\n  home_name from secrets.yaml\n"), check.out());
        assertTrue(check.out().contains("  configuration.yaml\n"), check.out());
        assertFalse(check.out().contains("hunter2"), check.out());
    }

    @Test
    void aMissingFileIsAnErrorNotACrash() {
        CommandRun check = check();

        assertEquals(1, check.code());
        assertTrue(check.out().contains("configuration.yaml"), check.out());
        assertEquals("", check.err());
    }

    @Test
    void checkingWritesNothing() throws IOException {
        write("configuration.yaml", "");

        check();

        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private CommandRun check(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "check-config";
        args[1] = "--config";
        args[2] = folder.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }
}
