package dev.hearth.group.platform;

import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.RgbColor;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.domain.light.White;
import dev.hearth.api.domain.light.XyColor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What several lights come to together. Home Assistant: {@code LightGroup.async_update_group_state}.
 *
 * @param brightness the mean of those that are on
 * @param color the mean in the terms of the mode
 * @param modes what any of them supports
 * @param effects what any of them offers, sorted
 * @param effect what most of those that are on show
 * @param features what any of them can do
 */
record Lamps(
        Power power,
        @Nullable Integer brightness,
        ColorMode mode,
        @Nullable LightColor color,
        KelvinRange range,
        Set<ColorMode> modes,
        List<String> effects,
        @Nullable String effect,
        long features) {
    private static final int WARMEST = 2000;
    private static final int COLDEST = 6500;
    private static final long FEATURES = LightFeatures.EFFECT | LightFeatures.FLASH | LightFeatures.TRANSITION;
    private static final String NO_EFFECT = "None";

    static Lamps of(List<Lamp> lamps, boolean all) {
        Set<ColorMode> modes = modes(lamps);
        ColorMode mode = mode(lamps, modes);
        long features = 0;
        for (Lamp lamp : lamps) {
            features |= lamp.features();
        }
        return new Lamps(
                Power.together(lamps, all),
                Readings.mean(lamps, Lamp::brightness),
                mode,
                color(lamps, mode),
                range(lamps),
                modes,
                effects(lamps),
                Readings.mostFrequent(lamps, Lamp::effect),
                features & FEATURES);
    }

    // Lights that cannot do more than others have nothing to say beside them.
    private static Set<ColorMode> modes(List<Lamp> lamps) {
        Set<ColorMode> modes = EnumSet.noneOf(ColorMode.class);
        for (Lamp lamp : lamps) {
            if (lamp.modes() != null) {
                modes.addAll(lamp.modes());
            }
        }
        if (modes.size() > 1) {
            modes.remove(ColorMode.ONOFF);
        }
        if (modes.size() > 1) {
            modes.remove(ColorMode.BRIGHTNESS);
        }
        if (modes.isEmpty()) {
            modes.add(ColorMode.ONOFF);
        }
        return modes;
    }

    // The most frequent one; brightness and on and off only when there is no other.
    private static ColorMode mode(List<Lamp> lamps, Set<ColorMode> modes) {
        ColorMode frequent = Readings.mostFrequent(lamps, lamp -> richMode(lamp.mode()));
        if (frequent != null) {
            return frequent;
        }
        boolean any = false;
        boolean brightness = false;
        boolean onOff = false;
        for (Lamp lamp : lamps) {
            any |= lamp.mode() != null;
            brightness |= lamp.mode() == ColorMode.BRIGHTNESS;
            onOff |= lamp.mode() == ColorMode.ONOFF;
        }
        if (brightness && modes.contains(ColorMode.BRIGHTNESS)) {
            return ColorMode.BRIGHTNESS;
        } else if (onOff && modes.contains(ColorMode.ONOFF)) {
            return ColorMode.ONOFF;
        }
        return any ? modes.iterator().next() : ColorMode.UNKNOWN;
    }

    private static @Nullable ColorMode richMode(@Nullable ColorMode mode) {
        return mode == ColorMode.ONOFF || mode == ColorMode.BRIGHTNESS ? null : mode;
    }

    private static @Nullable LightColor color(List<Lamp> lamps, ColorMode mode) {
        return switch (mode) {
            case COLOR_TEMP -> {
                Integer kelvin = Readings.mean(lamps, Lamp::kelvin);
                yield kelvin == null || kelvin <= 0 ? null : new ColorTemperature(kelvin);
            }
            case HS -> {
                double[] hs = mean(lamps, Lamp.HS, 2);
                yield hs == null ? null : new HsColor(hs[0], hs[1]);
            }
            case XY -> {
                double[] xy = mean(lamps, Lamp.XY, 2);
                yield xy == null ? null : new XyColor(xy[0], xy[1]);
            }
            case RGB -> {
                double[] rgb = mean(lamps, Lamp.RGB, 3);
                yield rgb == null ? null : new RgbColor((int) rgb[0], (int) rgb[1], (int) rgb[2]);
            }
            case RGBW -> {
                double[] rgbw = mean(lamps, Lamp.RGBW, 4);
                yield rgbw == null
                        ? null
                        : new RgbwColor((int) rgbw[0], (int) rgbw[1], (int) rgbw[2], (int) rgbw[3]);
            }
            case RGBWW -> {
                double[] lights = mean(lamps, Lamp.RGBWW, 5);
                yield lights == null
                        ? null
                        : new RgbwwColor(
                                (int) lights[0], (int) lights[1], (int) lights[2], (int) lights[3], (int) lights[4]);
            }
            case WHITE -> new White();
            case UNKNOWN, ONOFF, BRIGHTNESS -> null;
        };
    }

    private static double @Nullable [] mean(List<Lamp> lamps, String color, int components) {
        double[] sums = new double[components];
        int count = 0;
        for (Lamp lamp : lamps) {
            List<Double> each = lamp.colors().get(color);
            if (each != null) {
                for (int i = 0; i < components; i++) {
                    sums[i] += each.get(i);
                }
                count++;
            }
        }
        for (int i = 0; i < components && count > 0; i++) {
            sums[i] /= count;
        }
        return count == 0 ? null : sums;
    }

    private static KelvinRange range(List<Lamp> lamps) {
        int min = Integer.MAX_VALUE;
        int max = 0;
        for (Lamp lamp : lamps) {
            Integer warmest = lamp.minKelvin();
            Integer coldest = lamp.maxKelvin();
            if (warmest != null && warmest > 0) {
                min = Math.min(min, warmest);
            }
            if (coldest != null) {
                max = Math.max(max, coldest);
            }
        }
        int warmest = min == Integer.MAX_VALUE ? WARMEST : min;
        int coldest = max == 0 ? COLDEST : max;
        return new KelvinRange(warmest, Math.max(warmest, coldest));
    }

    private static List<String> effects(List<Lamp> lamps) {
        List<?> first = null;
        boolean same = true;
        for (Lamp lamp : lamps) {
            List<?> each = lamp.effects();
            if (each != null) {
                same = same && (first == null || first.equals(each));
                first = first == null ? each : first;
            }
        }
        if (first == null) {
            return List.of();
        }
        Set<String> union = new TreeSet<>();
        for (Lamp lamp : same ? List.<Lamp>of() : lamps) {
            addAll(union, Objects.requireNonNullElse(lamp.effects(), List.of()));
        }
        addAll(union, first);
        boolean none = union.remove(NO_EFFECT);
        List<String> effects = new ArrayList<>(union.size() + 1);
        if (none) {
            effects.add(NO_EFFECT);
        }
        effects.addAll(union);
        return List.copyOf(effects);
    }

    private static void addAll(Set<String> union, List<?> effects) {
        effects.forEach(effect -> union.add(String.valueOf(effect)));
    }
}
