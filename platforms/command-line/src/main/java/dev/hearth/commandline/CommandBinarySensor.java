package dev.hearth.commandline;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.binarysensor.ConfiguredBinarySensor;
import dev.hearth.api.entity.Trouble;
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
    private final Trouble trouble = new Trouble("the command of '" + name() + "'");
    private @Nullable Boolean on;

    CommandBinarySensor(Shell shell, BinarySensorConfig config) {
        super(config.options());
        this.shell = shell;
        this.config = config;
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
        return Stages.done();
    }

    @Override
    public CompletionStage<?> update() {
        return shell.read(config.command()).thenAccept(outcome -> {
            if (isAdded()) {
                show(outcome);
            }
        });
    }

    private void show(Outcome outcome) {
        trouble.note(hub().logger(), outcome.trouble());
        String text = outcome.text();
        if (text != null && config.valueTemplate() != null) {
            text = config.valueTemplate().source();
        }
        on = config.payloadOn().equals(text) ? Boolean.TRUE : config.payloadOff().equals(text) ? Boolean.FALSE : null;
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }
}
