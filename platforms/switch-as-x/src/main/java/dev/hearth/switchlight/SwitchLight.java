package dev.hearth.switchlight;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.switchasx.WrappedSwitch;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A light that is a switch. Home Assistant: {@code switch.light.LightSwitch}. */
final class SwitchLight extends LightEntity {
    private final String name;
    private final @Nullable String uniqueId;
    private final WrappedSwitch wrapped;

    /** @param uniqueId that of the switch; null when it has none */
    SwitchLight(String name, String switchId, @Nullable String uniqueId) {
        this.name = name;
        this.uniqueId = uniqueId;
        this.wrapped = new WrappedSwitch(this, switchId, now -> {});
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        wrapped.begin();
        return Stages.done();
    }

    @Override
    public boolean available() {
        return wrapped.isAvailable();
    }

    @Override
    public Boolean isOn() {
        return wrapped.isOn();
    }

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        return wrapped.turn(true);
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        return wrapped.turn(false);
    }
}
