package dev.hearth.api.domain.siren;

import org.jspecify.annotations.Nullable;

/**
 * How a siren shall sound. What the siren cannot be told is not in it.
 *
 * @param tone an element or a key of {@link SirenEntity#availableTones}: text or a {@link Long}; null for its usual tone
 * @param durationSeconds how long, 0 or more; null for as long as it likes
 * @param volumeLevel how loud, 0 to 1; null for as loud as it is
 */
public record SirenTurnOn(
        @Nullable Object tone, @Nullable Integer durationSeconds, @Nullable Double volumeLevel) {
    /** Nothing asked for. */
    public static final SirenTurnOn PLAIN = new SirenTurnOn(null, null, null);
}
