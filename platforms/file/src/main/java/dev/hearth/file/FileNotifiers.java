package dev.hearth.file;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.domain.notify.NotifyServices;
import dev.hearth.api.entity.EntityAdder;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** Makes a service {@code notify.<name>} of each entry. */
final class FileNotifiers implements Platform<FileNotifierConfig> {
    private static final Field<Path> FILENAME = Field.required(
            "filename",
            Schemas.string().check("the path of a file", text -> !text.isBlank()).as(Path::of))
            .doc("The file, in the configuration folder or absolute, in a folder that 'allowlist_external_dirs' of the"
                    + " section 'homeassistant' names.")
            .example("notifications.txt");
    private static final Field<Boolean> TIMESTAMP = Field.optional("timestamp", Schemas.bool())
            .orElse(false)
            .doc("Whether each line begins with the moment it was written.");
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("What the service is called: notify.<name>; notify.notify unless set.")
            .example("diary");

    @Override
    public String domain() {
        return "notify";
    }

    @Override
    public Schema<FileNotifierConfig> schema() {
        return Schemas.map(FILENAME, TIMESTAMP, NAME)
                .as(section -> new FileNotifierConfig(section.find(NAME), section.get(FILENAME),
                        section.get(TIMESTAMP)));
    }

    @Override
    public CompletionStage<?> setup(Hub hub, FileNotifierConfig config, EntityAdder entities) {
        NotifyServices services = hub.capability(NotifyServices.class);
        if (services == null) {
            throw new HubException("not_supported", "this hub has no services for messages");
        }
        services.register(hub, config.name(), new FileNotifier(hub, Appender.of(hub), config));
        return Stages.done();
    }
}
