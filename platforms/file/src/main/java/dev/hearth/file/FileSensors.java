package dev.hearth.file;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.template.ReadValue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes a sensor of each entry. */
final class FileSensors implements Platform<FileSensorConfig> {
    private static final Field<Path> FILE_PATH = Field.required("file_path", Schemas.isFile())
            .doc("The file, in a folder that 'allowlist_external_dirs' of the section 'homeassistant' names.")
            .example("/etc/hosts");
    private static final Field<String> NAME =
            Field.optional("name", Schemas.string()).orElse("File").doc("The name for people.");
    private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
            .doc("The unit; a sensor that has one reads numbers.");
    private static final OptionalField<TemplateText> VALUE_TEMPLATE =
            Field.optional("value_template", ReadValue.TEMPLATE).doc("Makes the state out of the line.");

    @Override
    public String domain() {
        return "sensor";
    }

    @Override
    public Schema<FileSensorConfig> schema() {
        return Schemas.map(FILE_PATH, NAME, UNIT, VALUE_TEMPLATE)
                .as(section -> new FileSensorConfig(
                        section.get(FILE_PATH), section.get(NAME), section.find(UNIT), section.find(VALUE_TEMPLATE)));
    }

    /** Fails with {@code not_allowed} when the file is in none of the folders that the owner allows. */
    @Override
    public CompletionStage<?> setup(Hub hub, FileSensorConfig config, EntityAdder entities) {
        AllowedFile file = new AllowedFile(
                hub.config().configDirectory().resolve(config.path()), hub.config().allowedDirectories());
        return hub.loop().blocking(() -> {
            file.check();
            return file;
        }).thenCompose(allowed -> entities.add(List.of(new FileSensor(allowed, config)), true));
    }
}
