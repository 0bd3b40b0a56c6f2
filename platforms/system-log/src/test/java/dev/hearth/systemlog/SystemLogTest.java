package dev.hearth.systemlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogMessage;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import dev.hearth.api.log.SystemLog;
import dev.hearth.api.log.SystemLogEntry;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemLogTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TestHub hub = TestHub.create();
    private final FakeLog log = new FakeLog();

    /** A log that says what a test says. */
    private static final class FakeLog implements Logging {
        final List<LogListener> listeners = new ArrayList<>();

        @Override
        public void apply(LogSettings settings) {}

        @Override
        public Subscription listen(LogListener listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        void warn(String logger, String text, int line, @Nullable Throwable thrown) {
            LogMessage message = new LogMessage(
                    START.plusSeconds(line),
                    LogLevel.WARNING,
                    logger,
                    text,
                    thrown,
                    new StackTraceElement("dev.acme.Lamp$Bulb", "glow", "Lamp.java", line));
            List.copyOf(listeners).forEach(listener -> listener.logged(message));
        }
    }

    @BeforeEach
    void install() {
        hub.viewOf("program").provide(Logging.class, log);
        hub.install(new SystemLogIntegration());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private List<SystemLogEntry> entries() {
        hub.runUntilIdle();
        return Objects.requireNonNull(hub.hub().capability(SystemLog.class)).entries();
    }

    @Test
    void aWarningIsKeptAsClientsGetIt() {
        hub.setUp("system_log:\n");

        log.warn("lamp", "too hot", 7, null);

        assertEquals(
                DataMap.builder()
                        .put("name", "lamp")
                        .put("message", List.of("too hot"))
                        .put("level", "WARNING")
                        .put("source", List.of("dev/acme/Lamp.java", 7))
                        .put("timestamp", 1767225607.0)
                        .put("exception", "")
                        .put("count", 1)
                        .put("first_occurred", 1767225607.0)
                        .build(),
                entries().getFirst().asMap());
    }

    @Test
    void whatComesAgainFromTheSamePlaceIsOneEntryWithItsLastFiveMessages() {
        hub.setUp("system_log:\n");

        log.warn("door", "open", 1, null);
        for (int i = 0; i < 7; i++) {
            log.warn("lamp", "lost " + i, 7, null);
        }
        log.warn("lamp", "lost 6", 7, null);
        log.warn("lamp", "elsewhere", 8, null);

        List<SystemLogEntry> entries = entries();
        assertEquals(List.of("lamp", "lamp", "door"), entries.stream().map(SystemLogEntry::name).toList());
        assertEquals(8, entries.get(1).count());
        assertEquals(List.of("lost 2", "lost 3", "lost 4", "lost 5", "lost 6"), entries.get(1).messages());
    }

    @Test
    void failuresWithAnotherRootCauseAreOtherEntries() {
        hub.setUp("system_log:\n");
        RuntimeException one = new IllegalStateException("wrapped", new IllegalArgumentException("one"));
        RuntimeException other = new IllegalStateException("wrapped", new IllegalArgumentException("other"));

        log.warn("lamp", "failed", 7, one);
        log.warn("lamp", "failed", 7, other);
        log.warn("lamp", "failed", 7, one);

        List<SystemLogEntry> entries = entries();
        assertEquals(List.of(2L, 1L), entries.stream().map(SystemLogEntry::count).toList());
        assertTrue(entries.getFirst().exception().contains("Caused by: java.lang.IllegalArgumentException: one"),
                entries.getFirst().exception());
    }

    @Test
    void theOneThatHasNotComeForLongestIsDropped() {
        hub.setUp("system_log:\n  max_entries: 2\n");

        log.warn("a", "1", 1, null);
        log.warn("b", "1", 1, null);
        log.warn("a", "2", 1, null);
        log.warn("c", "1", 1, null);

        assertEquals(List.of("c", "a"), entries().stream().map(SystemLogEntry::name).toList());
    }

    @Test
    void anEventIsFiredForEachOnlyIfAskedFor() {
        List<Event> events = hub.collect("system_log_event");
        hub.setUp("system_log:\n  fire_event: true\n");

        log.warn("lamp", "one", 7, null);
        log.warn("lamp", "two", 7, null);
        hub.runUntilIdle();

        assertEquals(List.of(List.of("one"), List.of("two")),
                events.stream().map(event -> DataMap.copyOf(event.data().asMap()).get("message")).toList());
    }

    @Test
    void aListenerThatWarnsOfEachEventDoesNotGoOnForEver() {
        List<Event> events = hub.collect("system_log_event");
        hub.setUp("system_log:\n  fire_event: true\n");
        hub.bus().listen("system_log_event", event -> log.warn("automation", "again", 1, null));

        log.warn("lamp", "one", 7, null);
        hub.runUntilIdle();

        assertEquals(100, events.size());
        hub.advance(Duration.ofSeconds(11));
        log.warn("lamp", "one", 7, null);
        hub.runUntilIdle();
        assertEquals(200, events.size());
    }

    @Test
    void clearForgetsAndWriteLogs() {
        hub.setUp("system_log:\n");
        log.warn("lamp", "one", 7, null);
        assertEquals(1, entries().size());

        hub.call("system_log", "clear", DataMap.of());
        assertEquals(List.of(), entries());

        try (LogLines lines = LogLines.of("my.script")) {
            hub.call("system_log", "write", DataMap.of("message", "hot {}", "level", "warning", "logger", "my.script"));
            assertEquals(List.of("hot {}"), lines.all());
        }
    }

    @Test
    void anUnknownLevelIsRefusedByFieldAndValue() {
        hub.setUp("system_log:\n");

        ServiceException refused = assertThrows(
                ServiceException.class,
                () -> hub.call("system_log", "write", DataMap.of("message", "x", "level", "loud")));

        assertEquals(
                "system_log.write: level: 'loud' is not one of 'debug', 'info', 'warning', 'error', 'critical'",
                refused.getMessage());
    }

    @Test
    void nobodyListensOnceItIsUnloaded() {
        hub.setUp("system_log:\n");

        hub.close();

        assertEquals(List.of(), log.listeners);
    }

    @Test
    void clientsListItWithoutALineOfConfiguration() {
        hub.setUp("");
        log.warn("acme", "dim", 7, null);
        hub.runUntilIdle();

        DataMap entry = new TestCommands(hub).list("system_log/list", DataMap.of()).getFirst();

        assertEquals("acme", entry.get("name"));
        assertEquals(List.of("dim"), entry.get("message"));
        assertEquals("WARNING", entry.get("level"));
        assertEquals(List.of("dev/acme/Lamp.java", 7L), entry.get("source"));
        assertEquals(
                "unauthorized",
                new TestCommands(hub, new TestAuth().add("guest", Permissions.ALL))
                        .error("system_log/list", DataMap.of())
                        .code());
    }
}
