package dev.hearth.switchasx;

import dev.hearth.api.domain.valve.ValveEntity;
import dev.hearth.api.domain.valve.ValveFeatures;
import java.util.concurrent.CompletionStage;

/** A switch shown as a valve, open while it is on. Home Assistant: {@code switch_as_x.ValveSwitch}. */
final class ValveSwitch extends ValveEntity implements SwitchEntityTraits {
    private final Shown shown;

    ValveSwitch(Shown shown) {
        this.shown = shown.by(this);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public boolean reportsPosition() {
        return false;
    }

    @Override
    public Boolean isClosed() {
        return !isActive();
    }

    @Override
    public Long supportedFeatures() {
        return ValveFeatures.OPEN | ValveFeatures.CLOSE;
    }

    @Override
    public CompletionStage<?> openValve() {
        return activate(true);
    }

    @Override
    public CompletionStage<?> closeValve() {
        return activate(false);
    }
}
