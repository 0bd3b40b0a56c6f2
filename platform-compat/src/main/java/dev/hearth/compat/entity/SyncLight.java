package dev.hearth.compat.entity;

import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A light, written as blocking code; see {@link SyncEntity} for what runs where. Home Assistant 0.45: {@code Light}.
 */
public abstract class SyncLight extends SyncEntity {
    private static final Set<ColorMode> ONOFF = Set.of(ColorMode.ONOFF);

    /** Whether it is on; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** Turns it on, or changes it when it is. What it throws is the caller's failure. */
    public abstract void turnOn(LightTurnOn wish) throws Exception;

    /** Turns it off. What it throws is the caller's failure. */
    public abstract void turnOff(LightTurnOff wish) throws Exception;

    /** The modes it can be told; on and off only unless overridden. */
    public Set<ColorMode> supportedColorModes() {
        return ONOFF;
    }

    /** 1 to 255, null when not known or not to be set. */
    public @Nullable Integer brightness() {
        return null;
    }

    /** Its colour, in the terms of the mode it is in; null when it has none or it is not known. */
    public @Nullable LightColor color() {
        return null;
    }

    /** The temperatures of white it can show. */
    public KelvinRange kelvinRange() {
        return KelvinRange.DEFAULT;
    }

    /** The effects it can show. */
    public List<String> effects() {
        return List.of();
    }

    /** The effect it shows. */
    public @Nullable String effect() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.light.LightFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new LightAdapter(this, hub);
    }
}
