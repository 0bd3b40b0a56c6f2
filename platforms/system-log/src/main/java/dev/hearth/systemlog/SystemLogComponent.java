package dev.hearth.systemlog;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.log.Logging;
import dev.hearth.api.log.SystemLog;
import dev.hearth.api.log.SystemLogEntry;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The section {@code system_log:}: keeps the last warnings and errors for clients, see {@link SystemLog}, fires
 * {@code system_log_event} for each if told to, and has the services {@code system_log.write} and
 * {@code system_log.clear}. Home Assistant: {@code homeassistant.components.system_log}.
 */
final class SystemLogComponent implements Component<Section> {
    static final String DOMAIN = "system_log";

    private static final String EXTERNAL = DOMAIN + ".external";
    private static final List<String> LEVELS = List.of("debug", "info", "warning", "error", "critical");

    private static final Field<Integer> MAX_ENTRIES = Field.optional("max_entries", Schemas.positiveInt())
            .orElse(50)
            .doc("How many warnings and errors are kept; what comes again counts once.");
    private static final Field<Boolean> FIRE_EVENT = Field.optional("fire_event", Schemas.bool())
            .orElse(false)
            .doc("Whether each warning and error fires the event system_log_event.");

    private static final Field<String> MESSAGE = Field.required("message", Schemas.string())
            .doc("What is to be written.")
            .example("Something went wrong");
    private static final Field<String> LEVEL = Field.optional(
            "level", Schemas.enumOf(LEVELS.toArray(String[]::new)))
            .orElse("error")
            .doc("How bad it is; critical is written as an error.")
            .form(FieldForm.of("Level", Selector.select(LEVELS).with("translation_key", "level")));
    private static final OptionalField<String> LOGGER = Field.optional("logger", Schemas.string())
            .doc("In whose name it is written; system_log.external if nothing is said.")
            .example("mycomponent.myplatform");

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map(MAX_ENTRIES, FIRE_EVENT);
    }

    // Home Assistant always has it, too.
    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public boolean setUpFirst() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        Logging logging = hub.capability(Logging.class);
        if (logging == null) {
            hub.logger()
                    .warn("the program that runs this hub has no log that can be listened to; start the hub with"
                            + " 'hearth run' to see warnings and errors in clients");
            return Stages.done();
        }
        CoreSystemLog log = new CoreSystemLog(hub, config.get(MAX_ENTRIES), config.get(FIRE_EVENT));
        hub.onUnload(logging.listen(log)::cancel);
        hub.provide(SystemLog.class, log);
        hub.services()
                .register(
                        DOMAIN,
                        "write",
                        ServiceDefinition.of(
                                Schemas.map(MESSAGE, LEVEL, LOGGER),
                                ServiceHandler.callback(call -> write(call.data())))
                                .described("Write", "Writes a line into the log."));
        hub.services()
                .register(
                        DOMAIN,
                        "clear",
                        ServiceDefinition.of(Schemas.map(), ServiceHandler.callback(call -> log.clear()))
                                .described("Clear all", "Forgets the warnings and errors that were kept."));
        hub.commands()
                .add(Command.of(DOMAIN + "/list", call -> log.entries().stream()
                        .map(SystemLogEntry::asMap)
                        .toList())
                        .adminOnly());
        return Stages.done();
    }

    private static void write(Section data) {
        String name = data.find(LOGGER);
        Logger logger = LoggerFactory.getLogger(name == null ? EXTERNAL : name);
        String message = data.get(MESSAGE);
        switch (data.get(LEVEL)) {
            case "debug" -> logger.debug("{}", message);
            case "info" -> logger.info("{}", message);
            case "warning" -> logger.warn("{}", message);
            default -> logger.error("{}", message);
        }
    }
}
