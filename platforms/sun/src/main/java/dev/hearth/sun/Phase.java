package dev.hearth.sun;

import java.time.Duration;

/** How light it is, and how often the position of the sun is worth a new state then. */
enum Phase {
    /** Below −18°: all stars are seen. */
    NIGHT(20),
    /** Below −12°. */
    ASTRONOMICAL_TWILIGHT(8),
    /** Below −6°: the horizon is seen. */
    NAUTICAL_TWILIGHT(8),
    /** Below the horizon: things are seen. */
    TWILIGHT(4),
    /** Up to 10° above the horizon. */
    SMALL_DAY(2),
    /** Higher. */
    DAY(4);

    private final Duration interval;

    Phase(int minutes) {
        this.interval = Duration.ofMinutes(minutes);
    }

    /** How often the position is taken. */
    Duration interval() {
        return interval;
    }

    /** The phase at that elevation. */
    static Phase at(double elevation) {
        if (elevation >= 10) {
            return DAY;
        } else if (elevation >= 0) {
            return SMALL_DAY;
        } else if (elevation >= -6) {
            return TWILIGHT;
        } else if (elevation >= -12) {
            return NAUTICAL_TWILIGHT;
        }
        return elevation >= -18 ? ASTRONOMICAL_TWILIGHT : NIGHT;
    }
}
