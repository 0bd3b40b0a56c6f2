package dev.hearth.api.domain.button;

import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.StateText;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A button. Its state is when it was last pressed by way of the hub, also over a restart. Override {@link #press}. Its
 * device class is one of {@link ButtonDeviceClass}. Home Assistant: {@code ButtonEntity}.
 */
public abstract class ButtonEntity extends Entity {
    private @Nullable String pressed;
    private boolean recalled;

    /** Does what the button is for. The time of the press has been written before. */
    public abstract CompletionStage<?> press();

    /** What {@code button.press} does: notes the time, then presses. */
    final CompletionStage<?> pressNow() {
        pressed = StateText.of(hub().loop().time().now());
        writeState();
        return press();
    }

    /** The time of the last press in ISO 8601, UTC; null when there was none. */
    @Override
    public final @Nullable String state() {
        LastState last = recalled ? null : lastState();
        recalled = true;
        if (pressed == null && last != null && last.state().isKnown()) {
            pressed = last.state().value();
        }
        return pressed;
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
