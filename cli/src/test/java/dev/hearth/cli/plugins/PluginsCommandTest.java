package dev.hearth.cli.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PluginsCommandTest {
    @TempDir Path folder;

    @Test
    void theListHasTheBundledIntegrations() {
        CommandRun list = CommandRun.of("plugins", "list", "--plugins", folder.toString());

        assertEquals(0, list.code(), list.err());
        assertTrue(list.out().startsWith("Domain "), list.out());
        assertTrue(list.out().lines().anyMatch(line -> line.matches("time_date +Time & Date +\\S+ +sensor +bundled")),
                list.out());
    }

    @Test
    void aJarThatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "half a jar");

        CommandRun list = CommandRun.of("plugins", "list", "--plugins", folder.toString());

        assertEquals(1, list.code());
        assertTrue(list.out().contains("time_date"), list.out());
        assertTrue(list.err().startsWith("not usable: " + folder.resolve("broken.jar") + ": is not a jar"), list.err());
    }

    @Test
    void infoShowsOneIntegration() {
        CommandRun info = CommandRun.of("plugins", "info", "time_date", "--plugins", folder.toString());

        assertEquals(0, info.code(), info.err());
        assertTrue(info.out().startsWith("Time & Date "), info.out());
        assertTrue(info.out().contains("  Origin         bundled\n"), info.out());
        assertTrue(info.out().contains("  Platforms      sensor\n"), info.out());
    }

    @Test
    void infoPrintsTheDocumentationOfTheSchemas() {
        CommandRun info = CommandRun.of("plugins", "info", "time_date", "--docs", "--plugins", folder.toString());

        assertEquals(0, info.code(), info.err());
        assertTrue(info.out().startsWith("# Time & Date\n\n"), info.out());
        assertTrue(info.out().contains("## `sensor:` with `platform: time_date`\n\n```yaml\nsensor:\n"), info.out());
        assertTrue(info.out().contains("| `display_options` |"), info.out());
    }

    @Test
    void infoPrintsTheJsonSchemas() {
        CommandRun info = CommandRun.of("plugins", "info", "time_date", "--schema", "--plugins", folder.toString());

        JsonNode schema = JsonMapper.shared().readTree(info.out()).get("sensor: platform time_date");
        assertEquals(0, info.code(), info.err());
        assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").asString());
        assertTrue(schema.get("properties").has("display_options"), info.out());
    }

    @Test
    void infoAboutNobodyGuessesWhoWasMeant() {
        CommandRun info = CommandRun.of("plugins", "info", "time_dat", "--plugins", folder.toString());

        assertEquals(1, info.code());
        assertEquals("no integration 'time_dat' is installed; did you mean 'time_date'?\n", info.err());
        assertEquals("", info.out());
    }
}
