package dev.hearth.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNotifierTest {
    private static final String RULE = "-".repeat(80);

    private final TestHub hub = TestHub.create().install(new FileIntegration());

    @TempDir private Path folder;

    private Path allowed;
    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        allowed = Files.createDirectory(folder.resolve("allowed"));
        file = allowed.resolve("diary.txt");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        hub.close();
    }

    private void setUp(Path written, String more) {
        hub.setUp("""
                homeassistant:
                  unit_system: metric
                  allowlist_external_dirs: $ALLOWED
                notify:
                  - {platform: file, name: Diary, filename: $FILE$MORE}
                  - {platform: file, name: Other, filename: $FILE}
                """.replace("$ALLOWED", allowed.toString())
                .replace("$FILE", written.toString())
                .replace("$MORE", more));
    }

    private void send(DataMap message) {
        hub.call("notify", "diary", message);
    }

    @Test
    void anEmptyFileBeginsWithAHeader() throws IOException {
        setUp(file, "");

        send(DataMap.of("message", "Rain"));
        hub.advance(Duration.ofMinutes(1));
        send(DataMap.of("message", "Süßer Wind", "title", "Weather"));

        assertEquals(
                "Home Assistant notifications (Log started: 2026-01-01T00:00:00+00:00)\n" + RULE
                        + "\nRain\nSüßer Wind\n",
                Files.readString(file));
    }

    @Test
    void theHeaderHasTheTitleAndLinesTheirMoment() throws IOException {
        Files.createFile(file);
        setUp(file, ", timestamp: true");

        send(DataMap.of("message", "Rain", "title", "Weather"));
        hub.advance(Duration.ofMillis(1_500));
        send(DataMap.of("message", "Wind"));

        assertEquals(
                "Weather notifications (Log started: 2026-01-01T00:00:00+00:00)\n" + RULE
                        + "\n2026-01-01T00:00:00+00:00 Rain\n2026-01-01T00:00:01.500000+00:00 Wind\n",
                Files.readString(file));
    }

    @Test
    void whatIsInTheFileStays() throws IOException {
        Files.writeString(file, "Before\n");
        setUp(file, "");

        send(DataMap.of("message", "Rain"));

        assertEquals("Before\nRain\n", Files.readString(file));
    }

    @Test
    void linesOfSeveralServicesAreWrittenInTheirOrderAndNoneIsLost() throws IOException {
        setUp(file, "");
        List<CompletionStage<?>> calls = new ArrayList<>();
        List<String> lines = new ArrayList<>();

        for (int i = 0; i < 500; i++) {
            String line = i + "x".repeat(i);
            lines.add(line);
            calls.add(hub.services().call("notify", i % 2 == 0 ? "diary" : "other", DataMap.of("message", line)));
        }
        for (CompletionStage<?> call : calls) {
            hub.get(call);
        }

        List<String> written = Files.readAllLines(file);
        assertEquals(lines, written.subList(2, written.size()));
    }

    @Test
    void moreThanAThousandAtATimeAreRefused() throws IOException {
        setUp(file, "");
        List<CompletionStage<?>> calls = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            calls.add(hub.services().call("notify", "diary", DataMap.of("message", i)));
        }

        ServiceException refusal = assertThrows(ServiceException.class, () -> hub.get(calls.removeLast()));

        assertTrue(refusal.getMessage().contains("1000"), refusal.getMessage());
        for (CompletionStage<?> call : calls) {
            hub.get(call);
        }
        assertEquals(1_002, Files.readAllLines(file).size());
    }

    @Test
    void elsewhereNothingIsWritten() throws IOException {
        Path outside = folder.resolve("outside.txt");
        setUp(outside, "");

        ServiceException refusal = assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));

        assertTrue(refusal.getMessage().contains("allowlist_external_dirs"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("written"), refusal.getMessage());
        assertFalse(Files.exists(outside));
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
        Path outside = folder.resolve("outside.txt");
        Files.createSymbolicLink(file, outside);
        setUp(file, "");

        assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));
        assertFalse(Files.exists(outside));
        Files.writeString(outside, "Secret\n");
        assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));
        assertEquals("Secret\n", Files.readString(outside));
    }

    @Test
    void aMessageThatCannotBeWrittenIsRefusedAndTheNextIsTried() throws IOException {
        Files.createDirectory(file);
        setUp(file, "");
        ServiceException refusal = assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));
        assertEquals(ServiceException.INVALID, refusal.code());
        assertTrue(refusal.getMessage().contains("diary.txt"), refusal.getMessage());
        Files.delete(file);

        send(DataMap.of("message", "Wind"));

        assertTrue(Files.readString(file).endsWith("Wind\n"));
    }

    @Test
    void aFolderThatIsMissingIsNamedAndWrittenToOnceItIsThere() throws IOException {
        Path missing = allowed.resolve("log").resolve("2026");
        setUp(missing.resolve("diary.txt"), "");

        ServiceException refusal = assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));

        assertEquals(ServiceException.INVALID, refusal.code());
        assertTrue(refusal.getMessage().contains("there is no folder '" + missing + "'"), refusal.getMessage());
        assertFalse(Files.exists(missing));
        Files.createDirectories(missing);
        send(DataMap.of("message", "Wind"));
        assertTrue(Files.readString(missing.resolve("diary.txt")).endsWith("Wind\n"));
    }

    @Test
    void ofFoldersThatAreNotAllowedNobodyLearnsWhetherTheyExist() {
        setUp(allowed.resolve("missing/../../secret/diary.txt"), "");

        ServiceException refusal = assertThrows(ServiceException.class, () -> send(DataMap.of("message", "Rain")));

        assertTrue(refusal.getMessage().contains("allowlist_external_dirs"), refusal.getMessage());
    }

    @Test
    void aRelativeNameIsInTheConfigurationFolderWhichMustBeAllowedToo() throws IOException {
        Path name = Path.of("diary.txt");
        allowed = hub.folder();
        setUp(name, "");

        send(DataMap.of("message", "Rain"));

        assertTrue(Files.readString(hub.folder().resolve(name)).endsWith("Rain\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "\"a\\0b\"", "[a]"})
    void whatCannotBeAFileIsRefusedBeforeAnythingIsSent(String written) {
        List<String> problems = hub.problems("notify: [{platform: file, name: Diary, filename: " + written + "}]");

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains("filename"), problems.toString());
    }

    @Test
    void needsAFile() {
        assertTrue(hub.problems("notify: [{platform: file, name: Diary}]").getFirst().contains("filename"));
    }
}
