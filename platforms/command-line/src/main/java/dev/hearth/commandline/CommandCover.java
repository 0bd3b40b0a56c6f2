package dev.hearth.commandline;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
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
 * Moved by a command for each way; asks another how far it is open, if there is one. Home Assistant 2026.1:
 * {@code command_line.cover}, which also promises to go to a position, but cannot.
 */
final class CommandCover extends CoverEntity implements ConfiguredEntity {
    private static final int FULLY_OPEN = 100;

    private final Shell shell;
    private final CoverConfig config;
    private final RenderedOptions rendered;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble trouble;
    private @Nullable Integer position;

    CommandCover(Shell shell, CoverConfig config) {
        this.shell = shell;
        this.config = config;
        this.rendered = new RenderedOptions(config.options());
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + rendered.label() + "'");
        this.trouble = new Trouble("the state command of '" + rendered.label() + "'");
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
        String output = outcome.text();
        String why = outcome.trouble();
        if (why != null) {
            trouble.note(hub().logger(), why);
        }
        showRead(ReadValue.of(output), variables -> {
            String text = output == null || valueTemplate == null
                    ? output
                    : valueTemplate.text(hub(), variables, null);
            position = text == null ? null : position(text);
            if (why == null) {
                boolean wrong = text != null && !text.isEmpty() && position == null;
                trouble.note(hub().logger(), wrong ? "should give a number from 0 to 100, but does not" : null);
            }
        });
    }

    private static @Nullable Integer position(String text) {
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
    public @Nullable String deviceClass() {
        return config.deviceClass();
    }

    @Override
    public RenderedOptions rendered() {
        return rendered;
    }
}
