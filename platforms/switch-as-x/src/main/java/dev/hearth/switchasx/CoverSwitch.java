package dev.hearth.switchasx;

import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import java.util.concurrent.CompletionStage;

/** A switch shown as a cover, open while it is on. Home Assistant: {@code switch_as_x.CoverSwitch}. */
final class CoverSwitch extends CoverEntity implements SwitchEntityTraits {
    private final Shown shown;

    CoverSwitch(Shown shown) {
        this.shown = shown.by(this);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public Boolean isClosed() {
        return !isActive();
    }

    @Override
    public Long supportedFeatures() {
        return CoverFeatures.OPEN | CoverFeatures.CLOSE;
    }

    @Override
    public CompletionStage<?> openCover() {
        return activate(true);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return activate(false);
    }
}
