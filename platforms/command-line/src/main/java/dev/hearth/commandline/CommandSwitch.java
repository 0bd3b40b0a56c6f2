package dev.hearth.commandline;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.ConfiguredEntity;
import dev.hearth.api.entity.RenderedOptions;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.template.ReadValue;
import dev.hearth.api.template.RepeatedTemplate;
import dev.hearth.shell.Command;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Switched by a command for each way; asks a third whether it is on, if there is one. Home Assistant 2026.1:
 * {@code command_line.switch}, which shows one that it asks as off until it has asked for the first time and does not
 * tell whoever switches that the command failed.
 */
final class CommandSwitch extends SwitchEntity implements ConfiguredEntity {
    private final Shell shell;
    private final SwitchConfig config;
    private final RenderedOptions rendered;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble trouble;
    private @Nullable Boolean on;

    CommandSwitch(Shell shell, SwitchConfig config) {
        this.shell = shell;
        this.config = config;
        this.rendered = new RenderedOptions(config.options());
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + rendered.label() + "'");
        this.trouble = new Trouble("the state command of '" + rendered.label() + "'");
        this.on = config.state() == null ? Boolean.FALSE : null;
    }

    @Override
    public boolean shouldPoll() {
        return config.state() != null && config.interval() == null;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        if (config.state() != null && config.interval() != null) {
            onRemove(Polling.start(hub(), config.interval(), this));
        }
        return update();
    }

    @Override
    public CompletionStage<?> update() {
        Command state = config.state();
        return state == null ? Stages.done() : shell.read(state).thenAccept(outcome -> {
            if (isAdded()) {
                show(outcome);
            }
        });
    }

    private void show(Outcome outcome) {
        if (valueTemplate == null) {
            // Another exit code is no trouble here, it is how the command says no.
            boolean ended = outcome instanceof Outcome.Ended;
            trouble.note(hub().logger(), ended ? null : outcome.trouble());
            Boolean answer = ended ? (Boolean) (outcome.trouble() == null) : null;
            String word = answer == null ? null : answer ? "True" : "False";
            showRead(ReadValue.of(word), variables -> on = answer);
        } else {
            trouble.note(hub().logger(), outcome.trouble());
            String output = outcome.text();
            showRead(ReadValue.of(output), variables -> {
                String text = valueTemplate.text(hub(), variables, null);
                on = output == null
                        ? null
                        : (Boolean) "true".equalsIgnoreCase(text == null || text.isEmpty() ? output : text);
            });
        }
    }

    @Override
    public CompletionStage<?> turnOn() {
        return turn(config.on(), true, "turned on");
    }

    @Override
    public CompletionStage<?> turnOff() {
        return turn(config.off(), false, "turned off");
    }

    private CompletionStage<?> turn(Command command, boolean wanted, String what) {
        boolean asks = config.state() != null;
        return Action.run(shell, command, this, what, asks).thenRun(() -> {
            if (!asks) {
                on = wanted;
                writeState();
            }
        });
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public boolean assumedState() {
        return config.state() == null;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return config.objectId() == null ? null : "switch." + config.objectId();
    }

    @Override
    public RenderedOptions rendered() {
        return rendered;
    }
}
