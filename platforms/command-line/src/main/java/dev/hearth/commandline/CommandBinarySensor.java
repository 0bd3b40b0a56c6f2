package dev.hearth.commandline;

import dev.hearth.api.domain.binarysensor.ConfiguredBinarySensor;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.template.ReadValue;
import dev.hearth.api.template.RepeatedTemplate;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * On or off as a command writes; unknown when it writes something else. Home Assistant 2026.1:
 * {@code command_line.binary_sensor}.
 */
final class CommandBinarySensor extends ConfiguredBinarySensor {
    private final Shell shell;
    private final BinarySensorConfig config;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble trouble = new Trouble("the command of '" + rendered().label() + "'");
    private @Nullable Boolean on;

    CommandBinarySensor(Shell shell, BinarySensorConfig config) {
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
        trouble.note(hub().logger(), outcome.trouble());
        String output = outcome.text();
        showRead(ReadValue.of(output), variables -> {
            String text = output == null || valueTemplate == null
                    ? output
                    : valueTemplate.text(hub(), variables, null);
            on = config.payloadOn().equals(text)
                    ? Boolean.TRUE
                    : config.payloadOff().equals(text) ? Boolean.FALSE : null;
        });
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }
}
