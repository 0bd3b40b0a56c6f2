package dev.hearth.switchasx;

import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import java.util.concurrent.CompletionStage;

/** A switch shown as a light. Home Assistant: {@code switch_as_x.LightSwitch}. */
final class LightSwitch extends LightEntity implements SwitchEntityTraits {
    private final Shown shown;

    LightSwitch(Shown shown) {
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
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        return wrapped().turn(true);
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        return wrapped().turn(false);
    }
}
