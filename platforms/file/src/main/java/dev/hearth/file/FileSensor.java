package dev.hearth.file;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.template.ReadValue;
import dev.hearth.api.template.RepeatedTemplate;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows the last line of a file. While the file is not there or has no line it keeps what it showed last. It has no
 * unique id, since several may show different parts of one line. Home Assistant 2024.5: {@code file.sensor}.
 */
final class FileSensor extends SensorEntity {
    private final AllowedFile file;
    private final FileSensorConfig config;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble trouble;
    private @Nullable String value;

    FileSensor(AllowedFile file, FileSensorConfig config) {
        this.file = file;
        this.config = config;
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + config.name() + "'");
        this.trouble = new Trouble("the file of '" + config.name() + "', " + config.path() + ",");
    }

    @Override
    public CompletionStage<?> update() {
        return hub().loop().blocking(file::lastLine).handle((line, failure) -> {
            if (isAdded()) {
                show(line, failure);
            }
            return null;
        });
    }

    private void show(@Nullable String line, @Nullable Throwable failure) {
        if (line != null) {
            ReadValue read = ReadValue.of(line);
            value = valueTemplate == null ? line : valueTemplate.text(hub(), () -> read.variables(hub()), null);
        }
        trouble.note(hub().logger(), failure == null ? line == null ? "has no line yet" : null : why(failure));
    }

    private static String why(Throwable failure) {
        Throwable cause = Stages.cause(failure);
        return cause instanceof NoSuchFileException ? "is not there" : "cannot be read: " + cause.getMessage();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String icon() {
        return "mdi:file";
    }

    @Override
    public @Nullable String nativeUnit() {
        return config.unit();
    }

    @Override
    public @Nullable String nativeValue() {
        return value;
    }
}
