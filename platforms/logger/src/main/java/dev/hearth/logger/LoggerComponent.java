package dev.hearth.logger;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The section {@code logger:} and the services {@code logger.set_default_level} and {@code logger.set_level}, which hold
 * until the hub stops or the integration is unloaded. Each change fires {@code logging_changed}, which has no data. Home
 * Assistant: {@code homeassistant.components.logger}.
 */
final class LoggerComponent implements Component<LogSettings> {
    static final String DOMAIN = "logger";

    private static final String LOGGING_CHANGED = "logging_changed";

    private static final Field<LogLevel> DEFAULT = Field.optional("default", LevelSchema.LEVEL)
            .orElse(LogLevel.DEBUG)
            .doc("From which level on everything is logged that has no level of its own. Libraries are never louder than"
                    + " info by it; name them under logs.")
            .example("warning");
    private static final Field<Map<String, LogLevel>> LOGS = Field.optional(
            "logs", Schemas.emptyAs(Map.of(), Schemas.dict(Schemas.string(), LevelSchema.LEVEL)))
            .orElse(Map.of())
            .doc("Levels of single loggers, by the domain of the integration (mqtt), or core for the hub. Names of Home"
                    + " Assistant, such as homeassistant.components.mqtt or custom_components.hacs, are understood.")
            .example(Map.of("mqtt", "debug"));
    private static final Field<Map<String, List<Pattern>>> FILTERS = Field.optional(
            "filters", Schemas.emptyAs(Map.of(), Schemas.dict(Schemas.string(), Schemas.ensureList(Schemas.regex()))))
            .orElse(Map.of())
            .doc("Regular expressions by logger; a message in which one is found is not logged.")
            .example(Map.of("mqtt", List.of("connection lost")));
    private static final Field<LogLevel> LEVEL = Field.required("level", LevelSchema.LEVEL)
            .doc("From which level on everything is logged that has no level of its own.")
            .form(FieldForm.of("Level", LevelSchema.SELECTOR));

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public Schema<LogSettings> schema() {
        return Schemas.map(DEFAULT, LOGS, FILTERS)
                .as(section -> new LogSettings(
                        section.get(DEFAULT),
                        LoggerNames.levels(section.get(LOGS)),
                        LoggerNames.filters(section.get(FILTERS))));
    }

    @Override
    public boolean setUpFirst() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, LogSettings config) {
        Logging logging = hub.capability(Logging.class);
        if (logging == null) {
            return Stages.failed(new HubException(
                    "no_logging",
                    "the program that runs this hub has no log whose levels can be set; take the section '" + DOMAIN
                            + ":' out, or start the hub with 'hearth run'"));
        }
        return new Settings(hub, logging).begin(config);
    }

    /** What holds now. Loop only. */
    private static final class Settings {
        private final Hub hub;
        private final Logging logging;
        private LogSettings settings = LogSettings.NONE;

        Settings(Hub hub, Logging logging) {
            this.hub = hub;
            this.logging = logging;
        }

        CompletionStage<?> begin(LogSettings config) {
            hub.onUnload(() -> logging.apply(LogSettings.NONE));
            change(nothing -> config);
            ServiceHandler<Section> setDefault = ServiceHandler.callback(
                    call -> change(now -> now.withDefault(call.data().get(LEVEL))));
            ServiceHandler<Map<String, LogLevel>> setLevels = ServiceHandler.callback(
                    call -> change(now -> now.withLevels(LoggerNames.levels(call.data()))));
            hub.services()
                    .register(
                            DOMAIN,
                            "set_default_level",
                            ServiceDefinition.of(Schemas.map(LEVEL), setDefault)
                                    .described("Set default level", "Sets from which level on everything is logged."));
            hub.services()
                    .register(
                            DOMAIN,
                            "set_level",
                            ServiceDefinition.of(Schemas.dict(Schemas.string(), LevelSchema.LEVEL), setLevels)
                                    .described("Set level", "Sets the levels of loggers, by their names."));
            return LoggerCommands.add(
                    hub, () -> settings, levels -> change(now -> now.withLevels(LoggerNames.levels(levels))));
        }

        private void change(UnaryOperator<LogSettings> change) {
            settings = change.apply(settings);
            logging.apply(settings);
            hub.bus().fire(LOGGING_CHANGED);
        }
    }
}
