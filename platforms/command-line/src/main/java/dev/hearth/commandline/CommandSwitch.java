package dev.hearth.commandline;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.entity.Trouble;
import dev.hearth.shell.Command;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Switched by a command for each way; asks a third whether it is on, if there is one. Home Assistant 2026.1:
 * {@code command_line.switch}, which shows one that it asks as off until it has asked for the first time and does not
 * tell whoever switches that the command failed.
 */
final class CommandSwitch extends SwitchEntity {
    private final Shell shell;
    private final SwitchConfig config;
    private final Trouble trouble;
    private @Nullable Boolean on;

    CommandSwitch(Shell shell, SwitchConfig config) {
        this.shell = shell;
        this.config = config;
        this.trouble = new Trouble("the state command of '" + config.options().name().source() + "'");
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
        return Stages.done();
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
        if (config.valueTemplate() != null) {
            trouble.note(hub().logger(), outcome.trouble());
            on = outcome.text() == null
                    ? null
                    : "true".equals(config.valueTemplate().source().toLowerCase(Locale.ROOT));
            return;
        }
        // Another exit code is no trouble here, it is how the command says no.
        boolean ended = outcome instanceof Outcome.Ended;
        trouble.note(hub().logger(), ended ? null : outcome.trouble());
        on = ended ? outcome.trouble() == null : null;
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
    public String name() {
        return config.options().name().source();
    }

    @Override
    public @Nullable String uniqueId() {
        return config.options().uniqueId();
    }

    @Override
    public @Nullable String icon() {
        return EntityOptions.text(config.options().icon());
    }

    @Override
    public @Nullable String entityPicture() {
        return EntityOptions.text(config.options().picture());
    }

    @Override
    public boolean available() {
        return config.options().available();
    }
}
