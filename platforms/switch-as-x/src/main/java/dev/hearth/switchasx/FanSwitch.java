package dev.hearth.switchasx;

import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanTurnOn;
import java.util.concurrent.CompletionStage;

/** A switch shown as a fan. Home Assistant: {@code switch_as_x.FanSwitch}. */
final class FanSwitch extends FanEntity implements SwitchEntityTraits {
    private final Shown shown;

    FanSwitch(Shown shown) {
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
    public CompletionStage<?> turnOn(FanTurnOn wish) {
        return wrapped().turn(true);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return wrapped().turn(false);
    }
}
