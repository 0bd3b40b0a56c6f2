package dev.hearth.api.domain.light;

import java.util.Collection;
import java.util.Locale;

/** In which terms a light is told its colour, or that it cannot be told any. */
public enum ColorMode {
    /** The light does not say. Never among the supported ones. */
    UNKNOWN,
    /** On and off only; a light that supports this supports nothing else. */
    ONOFF,
    /** Brightness only; a light that supports this supports nothing else. */
    BRIGHTNESS,
    /** A temperature of white. */
    COLOR_TEMP,
    /** Hue and saturation. */
    HS,
    /** A point in the CIE 1931 diagram. */
    XY,
    /** Red, green, blue. */
    RGB,
    /** Red, green, blue and a white lamp. */
    RGBW,
    /** Red, green, blue, a cold and a warm white lamp. */
    RGBWW,
    /** The white lamp alone; a light that supports this supports a colour too. */
    WHITE;

    /** The word in attributes and services. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a way to say a colour. */
    public boolean isColor() {
        return switch (this) {
            case HS, XY, RGB, RGBW, RGBWW -> true;
            case UNKNOWN, ONOFF, BRIGHTNESS, COLOR_TEMP, WHITE -> false;
        };
    }

    /** Whether a light in this mode has a brightness. */
    public boolean hasBrightness() {
        return this != UNKNOWN && this != ONOFF;
    }

    /** Whether any of them is a way to say a colour. */
    public static boolean anyColor(Collection<ColorMode> modes) {
        return modes.stream().anyMatch(ColorMode::isColor);
    }

    /** Whether any of them has a brightness. */
    public static boolean anyBrightness(Collection<ColorMode> modes) {
        return modes.stream().anyMatch(ColorMode::hasBrightness);
    }
}
