package dev.hearth.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import dev.hearth.cli.PluginJar;
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
    void secretsOfOneNameAreToldApartByTheirFiles() throws IOException {
        Files.createDirectory(folder.resolve("cellar"));
        write("secrets.yaml", "pw: hunter2\n");
        write("cellar/secrets.yaml", "pw: hunter3\n");
        write("cellar/home.yaml", "name: !secret pw\n");
        write("configuration.yaml", "homeassistant: !include cellar/home.yaml\n");

        CommandRun people = check("--secrets");
        CommandRun machines = check("--secrets", "--json");

        assertTrue(people.out().contains("""
                Secrets:
                  pw from cellar/secrets.yaml
                  pw in secrets.yaml (not used)
                """), people.out());
        JsonNode json = new JsonMapper().readTree(machines.out());
        assertEquals("[{\"name\":\"pw\",\"file\":\"cellar/secrets.yaml\"}]", json.get("secrets").toString());
        assertEquals("[{\"name\":\"pw\",\"file\":\"secrets.yaml\"}]", json.get("unused_secrets").toString());
    }

    @Test
    void aMistakeBehindAnAnchorIsToldOnce() throws IOException {
        write("configuration.yaml", """
                sensor:
                  - &lost {platform: nowhere}
                  - *lost
                  - *lost
                """);

        CommandRun people = check();
        CommandRun machines = check("--json");

        assertTrue(people.out().endsWith("1 error in " + folder + "; what is wrong is not set up, the rest is\n"),
                people.out());
        JsonNode json = new JsonMapper().readTree(machines.out());
        assertEquals(1, json.get("total_errors").asInt());
        assertEquals(1, json.get("problems").size());
    }

    @Test
    void theConfigurationIsShownAsItWasReadWithItsPlaces() throws IOException {
        write("secrets.yaml", "home_name: hunter2\n");
        write("attic.yaml", """
                - platform: time_date
                  display_options: [time, date]
                """);
        write("configuration.yaml", """
                homeassistant:
                  name: !secret home_name
                  packages:
                    cellar:
                      demo:
                sensor attic: !include attic.yaml
                bridge:
                  host: 192.0.2.7
                  api_key: hunter3
                  pin: !secret home_name
                """);

        CommandRun check = check("--info");

        assertTrue(check.out().contains("""
                Configuration:
                  homeassistant:  [configuration.yaml:1]
                    name: '!secret home_name'
                  sensor attic:  [configuration.yaml:6]
                    - platform: time_date  [attic.yaml:1]
                      display_options:
                        - time
                        - date
                  bridge:  [configuration.yaml:7]
                    host: 192.0.2.7
                    api_key: '********'
                    pin: '!secret home_name'
                  demo:  [configuration.yaml:5]

                To be set up:
                """), check.out());
        assertFalse(check.out().contains("hunter"), check.out());
    }

    @Test
    void onlyTheDomainsAskedForAreShown() throws IOException {
        write("configuration.yaml", """
                homeassistant:
                sensor: [{platform: time_date}]
                light: {platform: demo}
                demo:
                """);

        CommandRun check = check("--info", "light,demo");

        assertTrue(check.out().startsWith("""
                Configuration:
                  light:  [configuration.yaml:3]
                    platform: demo
                  demo:  [configuration.yaml:4]

                """), check.out());
    }

    @Test
    void whatASchemaCallsSecretIsMasked() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJar.make(plugins.resolve("lamp.jar"), "lamp.Lamp", """
                package lamp;

                import dev.hearth.api.*;
                import dev.hearth.api.config.*;
                import java.util.List;
                import java.util.concurrent.CompletionStage;

                public final class Lamp implements Integration {
                    @Override
                    public Manifest manifest() {
                        return Manifest.of(ApiVersion.CURRENT, "lamp", "Lamp", "1.0.0");
                    }

                    @Override
                    public List<Component<?>> components() {
                        return List.of(new Component<Section>() {
                            @Override
                            public String domain() {
                                return "lamp";
                            }

                            @Override
                            public Schema<Section> schema() {
                                return Schemas.map(Field.optional("lamps", Schemas.list(Schemas.map(
                                        Field.required("code", Schemas.string()).renamedFrom("cipher").secret()))));
                            }

                            @Override
                            public CompletionStage<?> setup(Hub hub, Section config) {
                                return Stages.done();
                            }
                        });
                    }
                }
                """);
        write("configuration.yaml", """
                lamp:
                  lamps: [{code: hunter2}, {cipher: hunter3}]
                """);

        CommandRun people = check("--info", "--plugins", plugins.toString());
        CommandRun machines = check("--info", "--json", "--plugins", plugins.toString());

        assertTrue(people.out().contains("    lamps:\n      - code: '********'\n      - cipher: '********'\n"),
                people.out());
        JsonNode lamp = new JsonMapper().readTree(machines.out()).get("config").get("lamp");
        assertEquals("configuration.yaml", lamp.get("file").asString());
        assertEquals(1, lamp.get("line").asInt());
        assertEquals("********", lamp.get("value").get("lamps").get(0).get("code").asString());
        assertFalse(machines.out().contains("hunter"), machines.out());
    }

    @Test
    void whatNobodyUsesIsListedToo() throws IOException {
        Files.createDirectories(folder.resolve("blueprints/automation"));
        Files.createDirectories(folder.resolve(".storage"));
        write("blueprints/automation/motion.yaml", "blueprint:\n");
        write(".storage/hidden.yaml", "");
        write(".hidden.yaml", "");
        write("old.yaml", "");
        write("notes.txt", "");
        write("secrets.yaml", "logger: debug\nhome_name: hunter2\nold_door: hunter3\n");
        write("configuration.yaml", """
                homeassistant:
                  name: !secret home_name
                """);

        CommandRun people = check("--files", "--secrets");
        CommandRun machines = check("--files", "--secrets", "--json");

        assertEquals("""
                Files:
                  configuration.yaml
                  secrets.yaml
                  blueprints/automation/motion.yaml (not used)
                  old.yaml (not used)

                Secrets:
                  home_name from secrets.yaml
                  old_door in secrets.yaml (not used)

                The configuration is good.
                """, people.out());
        JsonNode json = new JsonMapper().readTree(machines.out());
        assertEquals("[\"configuration.yaml\",\"secrets.yaml\"]", json.get("files").toString());
        assertEquals("[\"blueprints/automation/motion.yaml\",\"old.yaml\"]", json.get("unused_files").toString());
        assertEquals("[{\"name\":\"home_name\",\"file\":\"secrets.yaml\"}]", json.get("secrets").toString());
        assertEquals("[{\"name\":\"old_door\",\"file\":\"secrets.yaml\"}]", json.get("unused_secrets").toString());
        assertFalse(machines.out().contains("hunter"), machines.out());
    }

    @Test
    void aMissingFileIsAnErrorNotACrash() {
        CommandRun check = check();

        assertEquals(1, check.code());
        assertTrue(check.out().contains("configuration.yaml"), check.out());
        assertEquals("", check.err());
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        write("configuration.yaml", "");
        Path file = folder.resolve("configuration.yaml");

        CommandRun check = CommandRun.of("check-config", "-c", file.toString());

        assertEquals(2, check.code());
        assertTrue(
                check.err().contains("the configuration folder " + file + " is a file; name the folder it is in"),
                check.err());
    }

    @Test
    void aNamedFolderMustBeThere() {
        Path missing = folder.resolve("missing");

        CommandRun check = CommandRun.of("check-config", "-c", missing.toString());

        assertEquals(2, check.code());
        assertTrue(check.err().contains("--config " + missing + " does not exist"), check.err());
    }

    @Test
    void infoTellsOfTheDomainsAskedForAndComplainsOfOthers() throws IOException {
        write("configuration.yaml", "sun:\ndemo:\n");

        CommandRun known = check("--info=sun");
        CommandRun unknown = check("--info=sun,sensro");

        assertTrue(known.out().contains("To be set up:\n  sun\n\n"), known.out());
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().contains("--info: there is no domain 'sensro'; did you mean 'sensor'?"), unknown.err());
    }

    @Test
    void anIntegrationWithoutASectionIsExplained() throws IOException {
        write("configuration.yaml", "systemmonitr:\nsensor:\n  - platform: sun\n");

        CommandRun check = check();

        assertTrue(check.out().contains("did you mean systemmonitor?"), check.out());
        assertTrue(check.out().contains("the entities of the sun come with the section 'sun:'"), check.out());
    }

    @Test
    void levelsAreNamedWhereOneIsMissing() throws IOException {
        write("configuration.yaml", "logger:\n  filters:\n  logs: {core: }\n");

        CommandRun check = check();

        assertTrue(
                check.out()
                        .contains(
                                "3:10: error: the value is missing; expected one of critical, fatal, error, warning,"),
                check.out());
        assertTrue(check.out().contains("1 error in"), check.out());
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
