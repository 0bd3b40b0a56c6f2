package dev.hearth.api.domain.fan;

import org.jspecify.annotations.Nullable;

/**
 * How a fan shall be turned on.
 *
 * @param percentage how fast, 0 to 100; null leaves it to the fan
 * @param presetMode one of the fan's preset modes; null for none
 */
public record FanTurnOn(@Nullable Integer percentage, @Nullable String presetMode) {
    /** As the fan likes. */
    public static final FanTurnOn PLAIN = new FanTurnOn(null, null);
}
