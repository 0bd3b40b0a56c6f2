package dev.hearth.api.domain.vacuum;

import java.util.Locale;

/** What a vacuum does. */
public enum VacuumActivity {
    /** It cleans. */
    CLEANING,
    /** It is in its dock. */
    DOCKED,
    /** It does nothing, and is not in its dock. */
    IDLE,
    /** It has been paused. */
    PAUSED,
    /** It is on its way to its dock. */
    RETURNING,
    /** It needs help. */
    ERROR;

    /** The word in states. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
