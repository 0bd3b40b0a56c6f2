package dev.hearth.api.domain.light;

/**
 * A colour of a light, in the terms of one {@link ColorMode}. Immutable, any thread.
 *
 * <p>The conversions between the terms give the same numbers as {@code homeassistant.util.color} of 2024.1, rounded in
 * the same places, so that automations which compare them go on working.
 */
public sealed interface LightColor permits HsColor, XyColor, RgbColor, RgbwColor, RgbwwColor, ColorTemperature, White {
    /** The mode it belongs to. */
    ColorMode mode();
}
