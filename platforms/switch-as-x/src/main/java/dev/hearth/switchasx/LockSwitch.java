package dev.hearth.switchasx;

import dev.hearth.api.domain.lock.LockEntity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A switch shown as a lock, unlocked while it is on. Home Assistant: {@code switch_as_x.LockSwitch}. */
final class LockSwitch extends LockEntity implements SwitchEntityTraits {
    private final Shown shown;

    LockSwitch(Shown shown) {
        this.shown = shown.by(this);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public Boolean isLocked() {
        return !isActive();
    }

    @Override
    public CompletionStage<?> lock(@Nullable String code) {
        return activate(false);
    }

    @Override
    public CompletionStage<?> unlock(@Nullable String code) {
        return activate(true);
    }
}
