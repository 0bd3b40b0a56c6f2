package dev.hearth.api.domain.lawnmower;

import java.util.Locale;

/** What a lawn mower does. */
public enum LawnMowerActivity {
    /** It needs help. */
    ERROR,
    /** It has been paused. */
    PAUSED,
    /** It mows. */
    MOWING,
    /** It is in its dock. */
    DOCKED,
    /** It is on its way to its dock. */
    RETURNING;

    /** The word in states. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
