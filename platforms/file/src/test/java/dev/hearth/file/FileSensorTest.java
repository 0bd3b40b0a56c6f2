package dev.hearth.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSensorTest {
    private final TestHub hub = TestHub.create().install(new FileIntegration());
    private final LogLines log = LogLines.of("file");

    @TempDir private Path folder;

    private Path allowed;
    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        allowed = Files.createDirectory(folder.resolve("allowed"));
        file = allowed.resolve("meter.log");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        hub.close();
        log.close();
    }

    private void setUp(Path shown) {
        hub.setUp("""
                homeassistant:
                  unit_system: metric
                  allowlist_external_dirs: $ALLOWED
                sensor:
                  - {platform: file, name: Meter, file_path: $FILE}
                """.replace("$ALLOWED", allowed.toString()).replace("$FILE", shown.toString()));
    }

    private String state() {
        return hub.state("sensor.meter").value();
    }

    @Test
    void theLastLineIsShownAndReadAgain() throws IOException {
        Files.writeString(file, "1\n 2 \n\n");
        setUp(file);
        String first = state();
        Files.writeString(file, "1\n2\n3");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("2 3", first + " " + state());
        assertEquals("mdi:file", hub.state("sensor.meter").attributes().get("icon"));
    }

    @ParameterizedTest
    @CsvSource({"0", "8190", "8191", "8192", "8193", "50000"})
    void whereTheBlocksEndDoesNotMatter(int length) throws IOException {
        Files.writeString(file, "x".repeat(length) + "\n" + "é".repeat(120) + "\r\n");

        setUp(file);

        assertEquals("é".repeat(120), state());
    }

    @Test
    void aLineOfManyBlocksIsReadButNotOneWithoutEnd() throws IOException {
        Files.writeString(file, "a\n" + " ".repeat(20_000) + "b");
        setUp(file);
        String wide = state();
        Files.writeString(file, "x".repeat(1_000_000));

        hub.advance(Duration.ofSeconds(30));

        assertEquals("b b", wide + " " + state());
        assertTrue(log.has("cannot be read: its last line has more than 64 KiB"), () -> log.all().toString());
    }

    @Test
    void aFileThatIsGoneLeavesTheLastValueAndIsLoggedOnce() throws IOException {
        Files.writeString(file, "1");
        setUp(file);
        Files.delete(file);

        hub.advance(Duration.ofMinutes(2));
        String gone = state();
        Files.writeString(file, "2");
        hub.advance(Duration.ofSeconds(30));

        assertEquals("1 2", gone + " " + state());
        assertEquals(
                List.of(
                        "the file of 'Meter', " + file + ", is not there",
                        "the file of 'Meter', " + file + ", works again"),
                log.all());
    }

    @Test
    void aFileWithoutLineIsUnknown() throws IOException {
        Files.writeString(file, "\n\n");

        setUp(file);

        assertEquals("unknown", state());
        assertTrue(log.has("has no line yet"));
    }

    @Test
    void aFileOutsideTheAllowedFoldersIsRefused() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "1");

        setUp(outside);

        assertEquals(0, hub.states().count());
        assertTrue(
                log.has("the file '" + outside + "' may not be read: it is in none of the allowed folders"),
                () -> log.all().toString());
        assertTrue(log.has("add its folder to 'allowlist_external_dirs'"));
    }

    @Test
    void dotsAndLinksDoNotLeadOutOfTheAllowedFolders() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "secret");
        setUp(allowed.resolve("../outside.txt"));
        int byDots = hub.states().count();
        Files.writeString(file, "1");
        setUp(file);
        Files.delete(file);
        Files.createSymbolicLink(file, outside);

        hub.advance(Duration.ofSeconds(30));

        assertEquals(0, byDots);
        assertEquals("1", state());
        assertTrue(log.has("may not be read"));
    }

    @Test
    void aTemplateSeesTheLineAndWhatItStandsFor() throws IOException {
        Files.writeString(file, "{\"power\": 5}\n");
        FakeTemplates.in(hub).setUp("""
                homeassistant: {unit_system: metric, allowlist_external_dirs: $ALLOWED}
                sensor:
                  - {platform: file, name: A, file_path: $FILE, value_template: "{{ value_json.power }} W"}
                  - {platform: file, name: B, file_path: $FILE, value_template: "{{ value }}"}
                """.replace("$ALLOWED", allowed.toString()).replace("$FILE", file.toString()));
        String first = hub.state("sensor.a").value();
        Files.writeString(file, "no json");

        hub.advance(Duration.ofMinutes(2));

        assertEquals("5 W", first);
        assertEquals("unknown", hub.state("sensor.a").value());
        assertEquals("no json", hub.state("sensor.b").value());
        assertEquals(1, log.count("the value_template of 'A' cannot be evaluated"));
    }

    @Test
    void aTemplateAndAUnitAreUsed() throws IOException {
        Files.writeString(file, "x");
        hub.setUp("""
                homeassistant: {unit_system: metric, allowlist_external_dirs: $ALLOWED}
                sensor:
                  - {platform: file, file_path: $FILE, unit_of_measurement: W, value_template: 5}
                """.replace("$ALLOWED", allowed.toString()).replace("$FILE", file.toString()));

        assertEquals("5", hub.state("sensor.file").value());
        assertEquals("W", hub.state("sensor.file").attributes().get("unit_of_measurement"));
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheConfiguration() {
        List<String> problems = hub.problems("sensor: [{platform: file, file_path: /no/such.txt}]");

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains("there is no file '/no/such.txt' that the hub can read"));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(
                ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == FileIntegration.class));
    }
}
