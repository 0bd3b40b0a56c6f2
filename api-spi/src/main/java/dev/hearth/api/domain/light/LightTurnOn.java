package dev.hearth.api.domain.light;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a light shall be on, in terms it supports; null leaves as it is.
 *
 * @param brightness 1 to 255
 * @param color in a mode the light supports
 * @param transition how long the change shall take
 * @param effect one of the light's effects
 */
public record LightTurnOn(
        @Nullable Integer brightness,
        @Nullable LightColor color,
        @Nullable Duration transition,
        @Nullable Flash flash,
        @Nullable String effect) {
    /** On, as it was last. */
    public static final LightTurnOn PLAIN = new LightTurnOn(null, null, null, null, null);
}
