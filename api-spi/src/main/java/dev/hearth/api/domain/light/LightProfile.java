package dev.hearth.api.domain.light;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about a light; null leaves it.
 *
 * @param brightness 0 to 255
 */
record LightProfile(@Nullable HsColor color, @Nullable Integer brightness, @Nullable Duration transition) {
    /** A profile with a colour and a brightness. */
    static LightProfile of(double x, double y, int brightness) {
        return new LightProfile(new XyColor(x, y).toHs(), brightness, null);
    }
}
