package dev.hearth.group.platform;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.state.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a group of lights knows of one of them.
 *
 * @param brightness null unless it is on and has one
 * @param mode the colour mode; null unless it is on and tells
 * @param colors by the name of the attribute its colour in all terms that it tells; empty unless it is on
 * @param kelvin the temperature of its white; null unless it is on and shows one
 * @param minKelvin the warmest white it can show; null when it does not tell
 * @param maxKelvin the coldest
 * @param modes the colour modes it supports; null when it does not tell
 * @param effects null when it has none
 * @param effect null unless it is on and shows one
 * @param features a sum of bits
 */
record Lamp(
        Power power,
        @Nullable Integer brightness,
        @Nullable ColorMode mode,
        Map<String, List<Double>> colors,
        @Nullable Integer kelvin,
        @Nullable Integer minKelvin,
        @Nullable Integer maxKelvin,
        @Nullable Set<ColorMode> modes,
        @Nullable List<?> effects,
        @Nullable String effect,
        long features)
        implements Power.Powered {
    static final String HS = "hs_color";
    static final String RGB = "rgb_color";
    static final String RGBW = "rgbw_color";
    static final String RGBWW = "rgbww_color";
    static final String XY = "xy_color";

    private static final Map<String, ColorMode> BY_WORD =
            Arrays.stream(ColorMode.values()).collect(Collectors.toUnmodifiableMap(ColorMode::word, mode -> mode));
    // How many components a colour has in each of the terms.
    private static final Map<String, Integer> COLORS = Map.of(HS, 2, RGB, 3, RGBW, 4, RGBWW, 5, XY, 2);

    /** Reads it off its state. */
    static Lamp of(State state) {
        Power power = Power.of(state);
        boolean on = power == Power.ON;
        DataMap attributes = state.attributes();
        String mode = on ? attributes.text("color_mode") : null;
        return new Lamp(
                power,
                on ? Readings.whole(state, "brightness") : null,
                mode == null ? null : BY_WORD.get(mode),
                on ? colors(attributes) : Map.of(),
                on ? Readings.whole(state, "color_temp_kelvin") : null,
                Readings.whole(state, "min_color_temp_kelvin"),
                Readings.whole(state, "max_color_temp_kelvin"),
                modes(attributes.get("supported_color_modes")),
                attributes.get("effect_list") instanceof List<?> list ? list : null,
                on ? attributes.text("effect") : null,
                Readings.features(state));
    }

    private static Map<String, List<Double>> colors(DataMap attributes) {
        Map<String, List<Double>> colors = new HashMap<>(4);
        COLORS.forEach((name, count) -> {
            if (attributes.get(name) instanceof List<?> parts && parts.size() == count) {
                List<Double> numbers = parts.stream()
                        .filter(Number.class::isInstance)
                        .map(part -> ((Number) part).doubleValue())
                        .toList();
                if (numbers.size() == count) {
                    colors.put(name, numbers);
                }
            }
        });
        return colors;
    }

    private static @Nullable Set<ColorMode> modes(@Nullable Object words) {
        if (!(words instanceof List<?> list)) {
            return null;
        }
        Set<ColorMode> modes = EnumSet.noneOf(ColorMode.class);
        for (Object word : list) {
            ColorMode mode = word instanceof String text ? BY_WORD.get(text) : null;
            if (mode != null && mode != ColorMode.UNKNOWN) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
