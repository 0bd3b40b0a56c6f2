package dev.hearth.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Subscription;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogMessage;
import dev.hearth.api.log.LogSettings;
import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    void whoListensHearsOfWarningsWithTheirPlaceInTheCode() throws IOException {
        List<LogMessage> heard = new CopyOnWriteArrayList<>();

        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging().apply(new LogSettings(null, Map.of(), Map.of("lamp", List.of(Pattern.compile("secret")))));
            Subscription listening = log.logging().listen(heard::add);
            log.logging().listen(message -> {
                throw new IllegalStateException("deaf");
            });
            LOG.info("on");
            LOG.warn("the secret {}", "42");
            LOG.warn("too {}", "hot");
            LOG.error("broken", new IllegalStateException("no bulb"));
            LOG.error("the last");
            awaitThat(() -> heard.size() == 3);
            listening.cancel();
            LOG.error("after the last");
        }

        assertEquals(List.of("too hot", "broken", "the last"), heard.stream().map(LogMessage::text).toList());
        assertEquals(LogLevel.WARNING, heard.getFirst().level());
        assertEquals("lamp", heard.getFirst().logger());
        assertEquals("HubLogTest.java", heard.getFirst().source().getFileName());
        assertEquals("no bulb", heard.get(1).thrown().getMessage());
    }

    private static void awaitThat(BooleanSupplier fact) {
        while (!fact.getAsBoolean()) {
            Thread.onSpinWait();
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

    private static LogSettings settings(@Nullable LogLevel usual, Map<String, LogLevel> levels) {
        return new LogSettings(usual, levels, Map.of());
    }

    private static boolean logsDebug(String name) {
        return LoggerFactory.getLogger(name).isDebugEnabled();
    }

    private static boolean logsInfo(String name) {
        return LoggerFactory.getLogger(name).isInfoEnabled();
    }

    @Test
    void theConfigurationSetsTheDefaultAndLevelsByName() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging().apply(settings(
                    LogLevel.WARNING, Map.of("lamp", LogLevel.DEBUG, "core.setup", LogLevel.CRITICAL)));

            assertTrue(logsDebug("lamp"));
            assertFalse(logsDebug("bell"));
            assertFalse(logsInfo("bell"));
            assertFalse(logsInfo("org.example.library"));
            assertTrue(LoggerFactory.getLogger("core").isErrorEnabled());
            assertFalse(LoggerFactory.getLogger("core.setup").isErrorEnabled());
        }
    }

    @Test
    void aLoudDefaultDoesNotWakeTheLibrariesButTheirNameDoes() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging().apply(settings(LogLevel.DEBUG, Map.of("org.example.library", LogLevel.DEBUG)));

            assertTrue(logsDebug("bell"));
            assertFalse(logsDebug("org.example.other"));
            assertTrue(logsDebug("org.example.library.part"));
        }
    }

    @Test
    void theHomeMayBeLouderThanTheLibraries() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging().apply(settings(LogLevel.ERROR, Map.of(LogSettings.HOME, LogLevel.DEBUG)));

            assertTrue(logsDebug("bell"));
            assertFalse(logsInfo("org.example.library"));
        }
    }

    @Test
    void whatTheCommandLineAsksForIsNotSilencedByADefaultButByAName() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.VERBOSE, null)) {
            log.logging().apply(settings(LogLevel.ERROR, Map.of("lamp", LogLevel.WARNING)));

            assertTrue(logsDebug("bell"));
            assertFalse(logsInfo("lamp"));
        }
    }

    @Test
    void settingsTakeThePlaceOfThoseBeforeAndAreGivenBack() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging().apply(settings(LogLevel.ERROR, Map.of("lamp", LogLevel.DEBUG, "org", LogLevel.DEBUG)));
            log.logging().apply(LogSettings.NONE);

            assertFalse(logsDebug("lamp"));
            assertTrue(logsInfo("bell"));
            assertFalse(logsDebug("org.example.library"));
            log.logging().apply(settings(null, Map.of("lamp", LogLevel.DEBUG)));
        }

        assertFalse(logsDebug("lamp"));
    }

    @Test
    void messagesInWhichAPatternIsFoundAreLeftOut() throws IOException {
        try (HubLog log = HubLog.open(screen, new Palette(false), Detail.NORMAL, null)) {
            log.logging()
                    .apply(new LogSettings(null, Map.of(), Map.of("lamp", List.of(Pattern.compile("lost \\d+")))));
            LOG.info("connection lost {} times", 7);
            LOG.info("connection lost for ever");
            LoggerFactory.getLogger("lamp.bulb").info("lost 8");
        }

        assertFalse(text.toString().contains("7 times"), text.toString());
        assertTrue(text.toString().contains("lost for ever"), text.toString());
        assertTrue(text.toString().contains("lost 8"), text.toString());
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
