package dev.hearth.api.domain.light;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a light shall go off.
 *
 * @param transition how long the change shall take
 */
public record LightTurnOff(@Nullable Duration transition, @Nullable Flash flash) {
    /** Off, the usual way. */
    public static final LightTurnOff PLAIN = new LightTurnOff(null, null);
}
