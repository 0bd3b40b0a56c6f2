package dev.hearth.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class HubLogTest {
    private static final Logger LOG = LoggerFactory.getLogger("lamp");

    @TempDir Path folder;

    private final StringWriter text = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(text), false);

    @Test
    void whatIsLoggedIsOnTheTerminalAndInTheFileWhenTheLogIsClosed() throws IOException {
        Path file = folder.resolve("hearth.log");

        try (HubLog _ = HubLog.open(screen, new Palette(false), Detail.NORMAL, file)) {
            LOG.info("reconnected to {}", "192.0.2.7");
        }

        assertTrue(text.toString().endsWith("INFO  lamp            reconnected to 192.0.2.7\n"), text.toString());
        assertTrue(Files.readString(file).endsWith("INFO  lamp            reconnected to 192.0.2.7\n"));
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws IOException {
        Path file = folder.resolve("hearth.log");
        for (String run : List.of("first", "second", "third")) {
            try (HubLog _ = HubLog.open(screen, new Palette(false), Detail.NORMAL, file)) {
                LOG.info("{} run", run);
            }
        }

        assertTrue(Files.readString(file).contains("third run"));
        assertTrue(Files.readString(folder.resolve("hearth.log.1")).contains("second run"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void detailDecidesWhatIsLogged() throws IOException {
        Logger library = LoggerFactory.getLogger("org.example.library");

        try (HubLog _ = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            LOG.debug("normal hides this");
        }
        try (HubLog _ = HubLog.open(screen, new Palette(false), Detail.VERBOSE, null)) {
            LOG.debug("verbose shows this");
            library.debug("verbose hides this");
        }
        try (HubLog _ = HubLog.open(screen, new Palette(false), Detail.DEBUG, null)) {
            library.trace("debug shows this");
        }

        assertFalse(text.toString().contains("hides"), text.toString());
        assertTrue(text.toString().contains("DEBUG lamp            verbose shows this"), text.toString());
        assertTrue(text.toString().contains("TRACE org.example.library debug shows this"), text.toString());
    }

    @Test
    void aStoppedTerminalLosesLinesAndSaysHowMany() throws InterruptedException {
        StringBuilder written = new StringBuilder();
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LogWriter writer = new LogWriter(List.of(entry -> {
            if (entry.getMessage().equals("stop")) {
                stopped.countDown();
                await(goOn);
            }
            written.append(entry.getMessage()).append('\n');
        }));
        writer.publish(new LogRecord(Level.INFO, "stop"));
        stopped.await();

        for (int i = 0; i < 10_003; i++) {
            writer.publish(new LogRecord(Level.INFO, "line " + i));
        }
        goOn.countDown();
        writer.close();

        assertTrue(written.toString().contains("3 log messages were lost"), () -> written.substring(0, 200));
        assertTrue(written.toString().endsWith("line 9999\n"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
