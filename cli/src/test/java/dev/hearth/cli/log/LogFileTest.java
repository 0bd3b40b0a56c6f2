package dev.hearth.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final int ALMOST_ALL = 9_999_000;

    @TempDir Path folder;

    @Test
    void aFileThatIsFullIsKeptAndANewOneBegun() throws IOException {
        Path file = folder.resolve("hearth.log");
        try (LogFile log = LogFile.open(file, LineFormat.dated())) {
            log.write(line("x".repeat(ALMOST_ALL)));

            log.write(line("y".repeat(2_000)));
        }

        assertTrue(Files.size(folder.resolve("hearth.log.1")) > ALMOST_ALL);
        assertTrue(Files.readString(file).contains("yyy"));
    }

    @Test
    void aRotationThatFailsIsTriedAgainWithTheNextLine() throws IOException {
        Path file = folder.resolve("hearth.log");
        Path inTheWay = Files.createDirectories(folder.resolve("hearth.log.1").resolve("inner"));
        try (LogFile log = LogFile.open(file, LineFormat.dated())) {
            log.write(line("x".repeat(ALMOST_ALL)));
            log.write(line("y".repeat(2_000))); // is lost
            Files.delete(inTheWay);

            log.write(line("back again"));
        }

        assertEquals(1, Files.readAllLines(file).size());
        assertTrue(Files.readString(file).contains("back again"));
        assertTrue(Files.size(folder.resolve("hearth.log.1")) > ALMOST_ALL);
    }

    private static LogRecord line(String text) {
        LogRecord entry = new LogRecord(Level.INFO, text);
        entry.setLoggerName("lamp");
        return entry;
    }
}
