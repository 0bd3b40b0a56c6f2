package dev.hearth.api.domain.light;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.ToggleEntity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A light. Override {@link #isOn}, {@link #turnOn}, {@link #turnOff}, and what the light can do beyond that: its
 * {@link #supportedColorModes}, {@link #brightness}, {@link #color}. Whatever a caller asks for arrives in a mode the
 * light supports. Home Assistant 2024.1: {@code LightEntity}.
 */
public abstract class LightEntity extends ToggleEntity {
    private static final Set<ColorMode> ONOFF = Set.of(ColorMode.ONOFF);

    /** The modes it can be told; {@link ColorMode#ONOFF} or {@link ColorMode#BRIGHTNESS} stand alone. */
    public Set<ColorMode> supportedColorModes() {
        return ONOFF;
    }

    /** The mode it is in while on; by itself that of {@link #color}, else the only one it supports. */
    public ColorMode colorMode() {
        LightColor color = color();
        if (color != null) {
            return color.mode();
        }
        Set<ColorMode> modes = supportedColorModes();
        return modes.size() == 1 ? modes.iterator().next() : ColorMode.UNKNOWN;
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

    /** The effects it can show, if it has {@link LightFeatures#EFFECT}. */
    public List<String> effects() {
        return List.of();
    }

    /** The effect it shows. */
    public @Nullable String effect() {
        return null;
    }

    /** A sum of {@link LightFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Turns it on, or changes it when it is. */
    public abstract CompletionStage<?> turnOn(LightTurnOn wish);

    /** Turns it off. */
    public abstract CompletionStage<?> turnOff(LightTurnOff wish);

    @Override
    public final DataMap capabilityAttributes() {
        Set<ColorMode> modes = supportedColorModes();
        DataMap.Builder out = DataMap.builder(6);
        if (modes.contains(ColorMode.COLOR_TEMP)) {
            KelvinRange range = kelvinRange();
            out.put("min_color_temp_kelvin", range.min())
                    .put("max_color_temp_kelvin", range.max())
                    .put("min_mireds", range.minMireds())
                    .put("max_mireds", range.maxMireds());
        }
        if (supports(LightFeatures.EFFECT)) {
            out.put("effect_list", effects());
        }
        return out.put("supported_color_modes", modes.stream().map(ColorMode::word).sorted().toList())
                .build();
    }

    @Override
    public final DataMap stateAttributes() {
        return LightAttributes.of(this);
    }
}
