package dev.hearth.logger;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code logger/log_info}, {@code log_level} and {@code integration_log_level}. A level can be kept, in
 * {@code .storage/core.logger}: over the next start ({@code once}) or for good ({@code permanent}). Loop only. Home
 * Assistant: {@code logger/websocket_api.py}.
 */
final class LoggerCommands {
    private static final String LOGS = "logs";
    private static final String LEVEL_KEY = "level";
    private static final String PERSISTENCE_KEY = "persistence";
    private static final String NONE = "none";
    private static final String PERMANENT = "permanent";

    private static final Field<String> NAMESPACE = Field.required("namespace", Schemas.string());
    private static final Field<String> INTEGRATION = Field.required("integration", Schemas.string());
    private static final Field<LogLevel> LEVEL = Field.required(LEVEL_KEY, LevelSchema.LEVEL);
    private static final Field<String> PERSISTENCE =
            Field.required(PERSISTENCE_KEY, Schemas.enumOf(NONE, "once", PERMANENT));

    private final Hub hub;
    private final Supplier<LogSettings> settings;
    private final Consumer<Map<String, LogLevel>> change;
    private final Store store;
    private DataMap kept = DataMap.of();

    private LoggerCommands(Hub hub, Supplier<LogSettings> settings, Consumer<Map<String, LogLevel>> change) {
        this.hub = hub;
        this.settings = settings;
        this.change = change;
        this.store = hub.store(StoreKey.of("core.logger", 1, 1));
    }

    /**
     * Applies the levels that were kept, and adds the commands.
     *
     * @param settings what holds now
     * @param change sets levels by the names of loggers
     */
    static CompletionStage<?> add(
            Hub hub, Supplier<LogSettings> settings, Consumer<Map<String, LogLevel>> change) {
        LoggerCommands commands = new LoggerCommands(hub, settings, change);
        hub.commands().add(Command.of("logger/log_info", call -> commands.info()));
        hub.commands()
                .add(Command.of(
                        "logger/log_level", Schemas.map(NAMESPACE, LEVEL, PERSISTENCE), commands::setLevel)
                        .adminOnly());
        hub.commands()
                .add(Command.of(
                        "logger/integration_log_level",
                        Schemas.map(INTEGRATION, LEVEL, PERSISTENCE),
                        commands::setIntegrationLevel)
                        .adminOnly());
        return commands.store.load().handle((data, failure) -> {
            if (failure != null) {
                hub.logger().error("levels that were kept do not hold: {}", Stages.cause(failure).getMessage());
            } else if (data instanceof DataMap map && map.get(LOGS) instanceof DataMap logs) {
                commands.restore(logs);
            }
            return null;
        });
    }

    private void restore(DataMap logs) {
        Map<String, LogLevel> levels = new LinkedHashMap<>();
        logs.forEach((name, each) -> {
            if (each instanceof DataMap log && log.get(LEVEL_KEY) instanceof String word) {
                try {
                    levels.put(name, LevelSchema.LEVEL.parse(word));
                } catch (HubException e) {
                    hub.logger().error("the level of {} in .storage/core.logger is left out: {}", name, e.getMessage());
                }
                if (PERMANENT.equals(log.get(PERSISTENCE_KEY))) {
                    kept = kept.with(name, log);
                }
            }
        });
        if (!levels.isEmpty()) {
            change.accept(levels);
        }
        if (kept.size() < logs.size()) {
            save();
        }
    }

    private CompletionStage<Void> save() {
        return store.save(() -> DataMap.of(LOGS, kept));
    }

    /** Of each integration that is set up, its level as a number of Python's. */
    private List<DataMap> info() {
        LogSettings now = settings.get();
        LogLevel otherwise = now.levels().getOrDefault(LogSettings.HOME, now.defaultLevel());
        return hub.components().stream()
                .filter(name -> !name.contains("."))
                .sorted()
                .map(name -> {
                    LogLevel level = now.levels().getOrDefault(name, otherwise);
                    return DataMap.of("domain", name, LEVEL_KEY, number(level == null ? LogLevel.NOTSET : level));
                })
                .toList();
    }

    private static int number(LogLevel level) {
        return switch (level) {
            case CRITICAL -> 50;
            case ERROR -> 40;
            case WARNING -> 30;
            case INFO -> 20;
            case DEBUG -> 10;
            case NOTSET -> 0;
        };
    }

    private CompletionStage<?> setLevel(CommandCall<Section> call) {
        return set(call, call.data().get(NAMESPACE), "module");
    }

    private CompletionStage<?> setIntegrationLevel(CommandCall<Section> call) {
        String integration = call.data().get(INTEGRATION);
        if (!hub.components().contains(integration)) {
            return Stages.failed(new HubException("not_found", "Integration not found"));
        }
        return set(call, integration, "integration");
    }

    private CompletionStage<?> set(CommandCall<Section> call, String logger, String type) {
        LogLevel level = call.data().get(LEVEL);
        change.accept(Map.of(logger, level));
        String persistence = call.data().get(PERSISTENCE);
        DataMap log = DataMap.of(
                LEVEL_KEY, level.name().toLowerCase(Locale.ROOT), PERSISTENCE_KEY, persistence, "type", type);
        kept = persistence.equals(NONE) ? kept.without(logger) : kept.with(logger, log);
        return save();
    }
}
