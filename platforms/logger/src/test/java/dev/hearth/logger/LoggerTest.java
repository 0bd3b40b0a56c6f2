package dev.hearth.logger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.setup.SetupReport;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggerTest {
    private final TestHub hub = TestHub.create().install(new LoggerIntegration());
    private final FakeLog log = new FakeLog();

    @AfterEach
    void close() {
        hub.close();
    }

    private void setUp(String yaml) {
        hub.hub().provide(Logging.class, log);
        hub.setUp(yaml);
    }

    @Test
    void theSectionSetsTheDefaultTheLevelsAndTheFilters() {
        setUp("""
                logger:
                  default: warning
                  logs:
                    mqtt: debug
                    core: Fatal
                  filters:
                    mqtt:
                      - "lost .*"
                """);

        assertEquals(LogLevel.WARNING, log.now().defaultLevel());
        assertEquals(Map.of("mqtt", LogLevel.DEBUG, "core", LogLevel.CRITICAL), log.now().levels());
        assertEquals(
                List.of("lost .*"),
                log.now().filters().get("mqtt").stream().map(Pattern::pattern).toList());
    }

    @Test
    void anEmptySectionLogsEverything() {
        setUp("logger:\n");

        assertEquals(new LogSettings(LogLevel.DEBUG, Map.of(), Map.of()), log.now());
    }

    @Test
    void withoutTheSectionTheLogIsLeftAlone() {
        setUp("homeassistant:\n");

        assertEquals(List.of(), log.told);
    }

    @ParameterizedTest
    @CsvSource({
            "critical, CRITICAL",
            "fatal, CRITICAL",
            "error, ERROR",
            "warning, WARNING",
            "warn, WARNING",
            "info, INFO",
            "debug, DEBUG",
            "notset, NOTSET",
            "WARNING, WARNING"
    })
    void levelsAreHomeAssistants(String word, LogLevel level) {
        setUp("logger:\n  default: " + word + "\n");

        assertEquals(level, log.now().defaultLevel());
    }

    @Test
    void aLevelThatIsNoneIsRefusedWithAHint() {
        List<String> problems = hub.problems("logger:\n  logs:\n    mqtt: dbug\n");

        assertEquals(
                List.of("configuration.yaml:3:11: logger.logs.mqtt: 'dbug' is not one of critical, fatal, error, warning,"
                        + " warn, info, debug, notset; did you mean 'debug'?"),
                problems);
    }

    @Test
    void anExpressionThatIsNoneIsRefused() {
        List<String> problems = hub.problems("logger:\n  filters:\n    mqtt: ['(']\n");

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().startsWith("configuration.yaml:3:12: logger.filters.mqtt"), problems::toString);
    }

    @Test
    void servicesChangeTheLevels() {
        setUp("logger:\n  default: info\n  logs:\n    mqtt: debug\n    rest: error\n");

        hub.call("logger", "set_default_level", DataMap.of("level", "error"));
        hub.call("logger", "set_level", DataMap.of("homeassistant.components.mqtt", "info", "demo", "debug"));

        assertEquals(LogLevel.ERROR, log.now().defaultLevel());
        assertEquals(
                Map.of("mqtt", LogLevel.INFO, "rest", LogLevel.ERROR, "demo", LogLevel.DEBUG), log.now().levels());
    }

    @Test
    void eachChangeIsAnEvent() {
        List<Event> changes = hub.collect("logging_changed");

        setUp("logger:\n");
        hub.call("logger", "set_level", DataMap.of("demo", "debug"));

        assertEquals(2, changes.size());
    }

    @Test
    void aServiceRefusesALevelThatIsNone() {
        setUp("logger:\n");

        assertThrows(ServiceException.class, () -> hub.call("logger", "set_level", DataMap.of("mqtt", "loud")));
        assertThrows(ServiceException.class, () -> hub.call("logger", "set_default_level", DataMap.of()));

        assertEquals(1, log.told.size());
    }

    @Test
    void whatWasSetIsGivenBackWhenItIsUnloaded() {
        setUp("logger:\n");

        hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("logger"))));

        assertEquals(LogSettings.NONE, log.now());
        assertFalse(hub.services().has("logger", "set_level"));
    }

    @Test
    void whatWasSetIsGivenBackWhenTheHubStops() {
        setUp("logger:\n");

        hub.close();

        assertEquals(LogSettings.NONE, log.now());
    }

    @Test
    void withoutALogItSaysSoAndTheRestIsSetUp() {
        SetupReport report = hub.setUp("logger:\n");

        assertEquals(1, report.failures().size());
        assertTrue(hub.core().notifications().all().getFirst().message().contains("no log whose levels"));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == LoggerIntegration.class));
    }

    @Test
    void clientsReadAndSetLevels() {
        setUp("logger: {default: warning, logs: {mqtt: debug}}");
        TestCommands client = new TestCommands(hub);

        client.result("logger/log_level", level("info").with("namespace", "homeassistant.components.zha"));
        client.result("logger/integration_log_level", level("error").with("integration", "logger"));

        assertEquals(LogLevel.INFO, log.now().levels().get("zha"));
        assertEquals(
                List.of(DataMap.of("domain", "logger", "level", 40L)),
                client.list("logger/log_info", DataMap.of()).stream()
                        .filter(each -> "logger".equals(each.get("domain")))
                        .toList());
        assertEquals(
                "not_found",
                client.error("logger/integration_log_level", level("info").with("integration", "none"))
                        .code());
        assertEquals(
                "invalid_format",
                client.error("logger/log_level", level("loud").with("namespace", "x")).code());
    }

    private static DataMap level(String level) {
        return DataMap.of("level", level, "persistence", "none");
    }

    @Test
    void aLevelIsKeptForTheNextStartOrForGood() {
        setUp("logger:");
        TestCommands client = new TestCommands(hub);
        client.result("logger/log_level", level("error").with("namespace", "a").with("persistence", "once"));
        client.result("logger/log_level", level("info").with("namespace", "b").with("persistence", "permanent"));
        client.result("logger/log_level", level("info").with("namespace", "c"));
        hub.close();

        assertEquals(Map.of("a", LogLevel.ERROR, "b", LogLevel.INFO), levelsOfTheNextStart());
        assertEquals(Map.of("b", LogLevel.INFO), levelsOfTheNextStart());
    }

    private Map<String, LogLevel> levelsOfTheNextStart() {
        FakeLog nextLog = new FakeLog();
        try (TestHub next = TestHub.create(hub.storage(), Instant.parse("2026-01-02T00:00:00Z"))) {
            next.install(new LoggerIntegration()).hub().provide(Logging.class, nextLog);
            next.setUp("logger:");
            return nextLog.now().levels();
        }
    }
}
