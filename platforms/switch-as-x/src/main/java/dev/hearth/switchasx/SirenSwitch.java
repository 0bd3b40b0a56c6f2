package dev.hearth.switchasx;

import dev.hearth.api.domain.siren.SirenEntity;
import dev.hearth.api.domain.siren.SirenTurnOn;
import java.util.concurrent.CompletionStage;

/** A switch shown as a siren. Home Assistant: {@code switch_as_x.SirenSwitch}. */
final class SirenSwitch extends SirenEntity implements SwitchEntityTraits {
    private final Shown shown;

    SirenSwitch(Shown shown) {
        this.shown = shown.by(this);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public Boolean isOn() {
        return wrapped().isOn();
    }

    @Override
    public CompletionStage<?> turnOn(SirenTurnOn wish) {
        return wrapped().turn(true);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return wrapped().turn(false);
    }
}
