package dev.hearth.api.domain.light;

import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state attributes of a light: present as soon as the light could have them, null while it is off. */
final class LightAttributes {
    private static final int MOST = 11;

    private LightAttributes() {}

    static DataMap of(LightEntity light) {
        Set<ColorMode> modes = light.supportedColorModes();
        boolean on = Boolean.TRUE.equals(light.isOn());
        ColorMode mode = on ? light.colorMode() : null;
        LightColor color = on ? light.color() : null;
        DataMap.Builder out = DataMap.builder(MOST);
        out.put("color_mode", mode == null ? null : mode.word());
        if (ColorMode.anyBrightness(modes)) {
            out.put("brightness", mode != null && mode.hasBrightness() ? light.brightness() : null);
        }
        boolean whites = modes.contains(ColorMode.COLOR_TEMP);
        if (whites) {
            ColorTemperature white = color instanceof ColorTemperature temperature ? temperature : null;
            out.put("color_temp_kelvin", white == null ? null : white.kelvin());
            out.put("color_temp", white == null ? null : white.mireds());
        }
        if (whites || ColorMode.anyColor(modes)) {
            putColor(out, color, modes, light.kelvinRange());
        }
        if (light.supports(LightFeatures.EFFECT)) {
            out.put("effect", on ? light.effect() : null);
        }
        return out.build();
    }

    private static void putColor(
            DataMap.Builder out, @Nullable LightColor color, Set<ColorMode> modes, KelvinRange range) {
        HsColor hs = hs(color, range);
        RgbColor rgb = rgb(color, range);
        XyColor xy = xy(color, range);
        out.put("hs_color", hs == null ? null : List.of(hs.hue(), hs.saturation()));
        out.put("rgb_color", rgb == null ? null : List.of(rgb.red(), rgb.green(), rgb.blue()));
        out.put("xy_color", xy == null ? null : List.of(xy.x(), xy.y()));
        if (modes.contains(ColorMode.RGBW)) {
            out.put("rgbw_color", color instanceof RgbwColor(int r, int g, int b, int w) ? List.of(r, g, b, w) : null);
        }
        if (modes.contains(ColorMode.RGBWW)) {
            out.put(
                    "rgbww_color",
                    color instanceof RgbwwColor(int r, int g, int b, int cold, int warm)
                            ? List.of(r, g, b, cold, warm)
                            : null);
        }
    }

    private static @Nullable HsColor hs(@Nullable LightColor color, KelvinRange range) {
        return switch (color) {
            case HsColor hs -> hs.rounded();
            case ColorTemperature white -> white.toHs();
            case XyColor xy -> xy.toHs();
            case RgbColor rgb -> rgb.toHs();
            case RgbwColor rgbw -> rgbw.toRgb().toHs();
            case RgbwwColor rgbww -> rgbww.toRgb(range).toHs();
            case White white -> null;
            case null -> null;
        };
    }

    private static @Nullable RgbColor rgb(@Nullable LightColor color, KelvinRange range) {
        return switch (color) {
            case HsColor hs -> hs.toRgb();
            case ColorTemperature white -> white.toHs().toRgb();
            case XyColor xy -> xy.toRgb();
            case RgbColor rgb -> rgb;
            case RgbwColor rgbw -> rgbw.toRgb();
            case RgbwwColor rgbww -> rgbww.toRgb(range);
            case White white -> null;
            case null -> null;
        };
    }

    private static @Nullable XyColor xy(@Nullable LightColor color, KelvinRange range) {
        if (color instanceof XyColor xy) {
            return xy.rounded();
        }
        RgbColor rgb = rgb(color, range);
        return rgb == null ? null : rgb.toXy();
    }
}
