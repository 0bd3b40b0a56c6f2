package dev.hearth.commandline;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.entity.Trouble;
import dev.hearth.shell.Command;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Moved by a command for each way; asks another how far it is open, if there is one. Home Assistant 2026.1:
 * {@code command_line.cover}, which also promises to go to a position, but cannot.
 */
final class CommandCover extends CoverEntity {
    private static final int FULLY_OPEN = 100;

    private final Shell shell;
    private final CoverConfig config;
    private final Trouble trouble;
    private @Nullable Integer position;

    CommandCover(Shell shell, CoverConfig config) {
        this.shell = shell;
        this.config = config;
        this.trouble = new Trouble("the state command of '" + config.options().name().source() + "'");
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
        String text = outcome.text();
        position = text == null || text.isEmpty() ? null : position(text);
        String why = outcome.trouble();
        trouble.note(
                hub().logger(),
                why != null || text == null || text.isEmpty() || position != null
                        ? why
                        : "should give a number from 0 to 100, but does not");
    }

    private @Nullable Integer position(String output) {
        String text = config.valueTemplate() == null ? output : config.valueTemplate().source().strip();
        try {
            int number = Integer.parseInt(text);
            return number >= 0 && number <= FULLY_OPEN ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public @Nullable Boolean isClosed() {
        return position == null ? null : position == 0;
    }

    @Override
    public @Nullable Integer currentPosition() {
        return position;
    }

    @Override
    public Long supportedFeatures() {
        return CoverFeatures.OPEN | CoverFeatures.CLOSE | CoverFeatures.STOP;
    }

    @Override
    public CompletionStage<?> openCover() {
        return Action.run(shell, config.open(), this, "opened", config.state() != null);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return Action.run(shell, config.close(), this, "closed", config.state() != null);
    }

    @Override
    public CompletionStage<?> stopCover() {
        return Action.run(shell, config.stop(), this, "stopped", config.state() != null);
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return config.objectId() == null ? null : "cover." + config.objectId();
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
    public @Nullable String deviceClass() {
        return config.deviceClass();
    }

    @Override
    public boolean available() {
        return config.options().available();
    }
}
