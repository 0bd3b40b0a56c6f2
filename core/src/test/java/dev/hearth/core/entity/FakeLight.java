package dev.hearth.core.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A light that does as told and remembers what it was told. */
class FakeLight extends LightEntity {
    final String name;
    Set<ColorMode> modes = EnumSet.of(ColorMode.ONOFF);
    boolean on;
    boolean available = true;
    boolean polled;
    int updates;
    long features;
    @Nullable Integer brightness;
    @Nullable LightColor color;
    List<String> effects = List.of();
    final List<LightTurnOn> turnedOn = new ArrayList<>();
    final List<LightTurnOff> turnedOff = new ArrayList<>();
    Supplier<CompletionStage<?>> working = Stages::done;

    FakeLight(String name, ColorMode... modes) {
        this.name = name;
        if (modes.length > 0) {
            this.modes = EnumSet.copyOf(List.of(modes));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean shouldPoll() {
        return polled;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return modes;
    }

    @Override
    public @Nullable Integer brightness() {
        return brightness;
    }

    @Override
    public @Nullable LightColor color() {
        return color;
    }

    @Override
    public List<String> effects() {
        return effects;
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public CompletionStage<?> update() {
        updates++;
        return Stages.done();
    }

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        turnedOn.add(wish);
        on = true;
        brightness = wish.brightness() == null ? brightness : wish.brightness();
        color = wish.color() == null ? color : wish.color();
        return working.get();
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        turnedOff.add(wish);
        on = false;
        return working.get();
    }
}
