package dev.hearth.commandline;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.ConfiguredSensor;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.template.ReadValue;
import dev.hearth.api.template.RepeatedTemplate;
import dev.hearth.json.JsonAttributes;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows what a command writes. Home Assistant 2026.1: {@code command_line.sensor}. */
final class CommandSensor extends ConfiguredSensor {
    private final Shell shell;
    private final SensorConfig config;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble commandTrouble = new Trouble("the command of '" + rendered().label() + "'");
    private final Trouble jsonTrouble = new Trouble("the JSON of '" + rendered().label() + "' gives no attributes:");
    private DataMap attributes = DataMap.of();

    CommandSensor(Shell shell, SensorConfig config) {
        super(config.options());
        this.shell = shell;
        this.config = config;
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + rendered().label() + "'");
    }

    @Override
    public boolean shouldPoll() {
        return config.interval() == null;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        if (config.interval() != null) {
            onRemove(Polling.start(hub(), config.interval(), this));
        }
        return update();
    }

    @Override
    public CompletionStage<?> update() {
        return CommandOptions.read(hub(), shell, config.command(), config.timeout()).thenAccept(outcome -> {
            if (isAdded()) {
                show(outcome);
            }
        });
    }

    private void show(Outcome outcome) {
        commandTrouble.note(hub().logger(), outcome.trouble());
        String text = outcome.text();
        showRead(ReadValue.of(text), variables -> {
            showAttributes(text);
            // Whoever takes attributes out of the output does not want all of it as state.
            if (valueTemplate == null) {
                take(config.attributes().wanted() ? null : text);
            } else {
                take(text == null ? null : valueTemplate.text(hub(), variables, null));
            }
        });
    }

    private void showAttributes(@Nullable String text) {
        if (config.attributes().wanted() && text != null) {
            JsonAttributes.Reading reading = config.attributes().read(text);
            jsonTrouble.note(hub().logger(), reading.complaint());
            attributes = reading.attributes();
        } else {
            attributes = DataMap.of();
        }
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
