package dev.hearth.api.domain.scene;

import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.StateText;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A scene. Its state is when it was last activated, also over a restart. Override {@link #activate}. Home Assistant:
 * {@code homeassistant.components.scene.Scene}.
 */
public abstract class SceneEntity extends Entity {
    private @Nullable String activated;
    private boolean restored;

    /**
     * Brings what belongs to it into the states it stands for. Its own state has been written before.
     *
     * @param transition how long that shall take, null when the caller does not care
     */
    public abstract CompletionStage<?> activate(@Nullable Duration transition);

    /** What {@code scene.turn_on} does: notes the time, then activates. */
    final CompletionStage<?> turnOn(@Nullable Duration transition) {
        activated = StateText.of(hub().loop().time().now());
        writeState();
        return activate(transition);
    }

    /** The time of the last activation in ISO 8601, UTC; null when there was none. */
    @Override
    public final @Nullable String state() {
        if (!restored) {
            restored = true;
            LastState last = lastState();
            if (activated == null && last != null && last.state().isKnown()) {
                activated = last.state().value();
            }
        }
        return activated;
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }
}
