package dev.hearth.api.domain.light;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of {@code light.turn_on} asks for, before it is put in the terms of one light. Home Assistant 2024.1:
 * {@code light.async_handle_light_on_service}.
 *
 * @param brightness where to
 * @param color in the caller's terms
 * @param profile the name of a profile that fills in what is not said
 */
record LightRequest(
        Brightness brightness,
        @Nullable LightColor color,
        @Nullable Duration transition,
        @Nullable Flash flash,
        @Nullable String effect,
        @Nullable String profile) {

    /** How the caller says the brightness. */
    sealed interface Brightness {
        /** 0 to 255 for that light, or null to leave it. */
        @Nullable
        Integer of(LightEntity light);
    }

    /** Leaves it. */
    record Unsaid() implements Brightness {
        @Override
        public @Nullable Integer of(LightEntity light) {
            return null;
        }
    }

    /** 0 to 255. */
    record Absolute(int value) implements Brightness {
        @Override
        public Integer of(LightEntity light) {
            return value;
        }
    }

    /** So much more or less than now, of 255. */
    record Step(int step) implements Brightness {
        @Override
        public Integer of(LightEntity light) {
            return Math.clamp(present(light) + step, 0, ColorMath.BYTE);
        }
    }

    /** So much more or less than now, in per cent. */
    record PercentStep(double step) implements Brightness {
        @Override
        public Integer of(LightEntity light) {
            int percent = ColorMath.round(present(light) * 100.0 / ColorMath.BYTE);
            return Math.clamp(ColorMath.round((percent + step) / 100 * ColorMath.BYTE), 0, ColorMath.BYTE);
        }
    }

    private static int present(LightEntity light) {
        Integer now = Boolean.TRUE.equals(light.isOn()) ? light.brightness() : null;
        return now == null ? 0 : now;
    }

    /** Turns the light on as asked, or off when the brightness comes to 0. */
    CompletionStage<?> turnOn(LightEntity light) {
        return LightProfiles.of(light.hub()).thenCompose(profiles -> completed(light, profiles).apply(light));
    }

    // Nothing said at all, or off: the whole default. On: only how long the change takes.
    private LightRequest completed(LightEntity light, LightProfiles profiles) {
        LightRequest request = this;
        if (profile != null) {
            LightProfile named = profiles.find(profile);
            if (named == null) {
                light.hub().logger().warn("{}: there is no light profile '{}'", light.entityId(), profile);
            } else {
                request = request.filledIn(named);
            }
        }
        for (LightProfile fallback : profiles.defaultsOf(light.entityId())) {
            request = !Boolean.TRUE.equals(light.isOn()) || request.saysNothing()
                    ? request.filledIn(fallback)
                    : request.within(fallback.transition());
        }
        return request;
    }

    private boolean saysNothing() {
        return brightness instanceof Unsaid && color == null && transition == null && flash == null && effect == null;
    }

    private LightRequest filledIn(LightProfile from) {
        Integer level = from.brightness();
        return new LightRequest(
                brightness instanceof Unsaid && level != null ? new Absolute(level) : brightness,
                color == null ? from.color() : color,
                transition,
                flash,
                effect,
                profile)
                .within(from.transition());
    }

    private LightRequest within(@Nullable Duration otherwise) {
        return transition != null || otherwise == null
                ? this
                : new LightRequest(brightness, color, otherwise, flash, effect, profile);
    }

    private CompletionStage<?> apply(LightEntity light) {
        Integer wanted = brightness.of(light);
        if (wanted != null && wanted == 0) {
            return off(light, transition, flash);
        }
        Set<ColorMode> modes = light.supportedColorModes();
        LightColor shown = color == null ? null : inTermsOf(light, color, wanted);
        Integer level = shown instanceof White && wanted == null ? light.brightness() : wanted;
        return light.turnOn(new LightTurnOn(
                ColorMode.anyBrightness(modes) ? level : null,
                shown,
                light.supports(LightFeatures.TRANSITION) ? transition : null,
                light.supports(LightFeatures.FLASH) ? flash : null,
                light.supports(LightFeatures.EFFECT) ? effect : null));
    }

    /** Turns it off if it is on, else on as asked. */
    CompletionStage<?> toggle(LightEntity light) {
        return Boolean.TRUE.equals(light.isOn()) ? turnOff(light, transition, flash) : turnOn(light);
    }

    /** Turns it off, as slowly as its default profile says if the caller does not. */
    static CompletionStage<?> turnOff(LightEntity light, @Nullable Duration transition, @Nullable Flash flash) {
        return LightProfiles.of(light.hub()).thenCompose(profiles -> {
            Duration slowly = transition;
            for (LightProfile fallback : profiles.defaultsOf(light.entityId())) {
                slowly = slowly == null ? fallback.transition() : slowly;
            }
            return off(light, slowly, flash);
        });
    }

    private static CompletionStage<?> off(LightEntity light, @Nullable Duration transition, @Nullable Flash flash) {
        return light.turnOff(new LightTurnOff(
                light.supports(LightFeatures.TRANSITION) ? transition : null,
                light.supports(LightFeatures.FLASH) ? flash : null));
    }

    private static @Nullable LightColor inTermsOf(LightEntity light, LightColor color, @Nullable Integer brightness) {
        Set<ColorMode> modes = light.supportedColorModes();
        if (modes.contains(color.mode())) {
            return color;
        }
        KelvinRange range = light.kelvinRange();
        return switch (color) {
            case White white -> null;
            case ColorTemperature white -> imitated(light, white, brightness);
            case HsColor hs -> nearest(modes, range, hs.toRgb(), hs);
            case XyColor xy -> nearest(modes, range, xy.toRgb(), xy);
            case RgbColor rgb -> nearest(modes, range, rgb, rgb);
            case RgbwColor rgbw -> nearest(modes, range, rgbw.toRgb(), rgbw);
            case RgbwwColor rgbww -> nearest(modes, range, rgbww.toRgb(range), rgbww);
        };
    }

    private static @Nullable LightColor imitated(
            LightEntity light, ColorTemperature white, @Nullable Integer brightness) {
        Set<ColorMode> modes = light.supportedColorModes();
        if (modes.contains(ColorMode.RGBWW)) {
            Integer level = brightness != null ? brightness : light.brightness();
            KelvinRange range = light.kelvinRange();
            return white.within(range).toRgbww(level == null ? ColorMath.BYTE : level, range);
        }
        return ColorMode.anyColor(modes) ? inTermsOf(light, white.toHs(), brightness) : null;
    }

    // The order in which Home Assistant tries the modes a light has.
    private static @Nullable LightColor nearest(
            Set<ColorMode> modes, KelvinRange range, RgbColor rgb, LightColor asked) {
        if (asked instanceof XyColor && modes.contains(ColorMode.HS)) {
            return rgb.toHs();
        } else if (modes.contains(ColorMode.RGB)) {
            return rgb;
        } else if (modes.contains(ColorMode.RGBW)) {
            return rgb.toRgbw();
        } else if (modes.contains(ColorMode.RGBWW)) {
            return rgb.toRgbww(range);
        } else if (modes.contains(ColorMode.HS)) {
            return rgb.toHs();
        } else if (modes.contains(ColorMode.XY)) {
            return rgb.toXy();
        } else if (modes.contains(ColorMode.COLOR_TEMP)) {
            return (asked instanceof XyColor xy ? xy : rgb.toXy()).toTemperature();
        }
        return null;
    }
}
