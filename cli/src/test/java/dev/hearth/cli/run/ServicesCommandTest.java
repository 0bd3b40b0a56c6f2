package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServicesCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), "demo:\n");
    }

    private CommandRun services(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "services";
        args[1] = "--config";
        args[2] = folder.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    @Test
    void aServiceIsShownWithItsFields() {
        CommandRun run = services("cover.set_cover_position");

        assertEquals(0, run.code(), run.err());
        assertEquals("""
                Service                   Required  Expected                      Example  Description
                cover.set_cover_position            target: entity of cover                \
                Set position: Opens or closes a cover as far as asked for.
                  position                yes       a whole number from 0 to 100           \
                Position: How far it shall be open, in per cent; 0 is closed.
                """, run.out());
    }

    @Test
    void allServicesAreListedAsClientsGetThem() {
        CommandRun run = services("--json");

        JsonNode all = JsonMapper.shared().readTree(run.out());
        assertEquals(0, run.code(), run.err());
        assertTrue(all.has("light") && all.has("homeassistant") && all.has("persistent_notification"), run.out());
        assertEquals(
                JsonMapper.shared().readTree("""
                        {"name": "Set position", "description": "Opens or closes a cover as far as asked for.",
                         "fields": {"position": {
                           "name": "Position", "description": "How far it shall be open, in per cent; 0 is closed.",
                           "required": true,
                           "selector": {"number": {"min": 0, "max": 100, "unit_of_measurement": "%"}}}},
                         "target": {"entity": [{"domain": ["cover"], "supported_features": [4]}]}}
                        """),
                all.path("cover").path("set_cover_position"));
    }

    @Test
    void unknownServiceIsNamedWithTheOneThatWasMeant() {
        CommandRun run = services("light.turnon");

        assertEquals(1, run.code());
        assertEquals("this home has no service 'light.turnon'; did you mean 'light.turn_on'?\n", run.err());
    }

    @Test
    void missingConfigurationIsSaid() throws IOException {
        Files.delete(folder.resolve("configuration.yaml"));

        CommandRun run = services();

        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no configuration.yaml in " + folder + "; hearth run makes one"),
                run.err());
    }
}
