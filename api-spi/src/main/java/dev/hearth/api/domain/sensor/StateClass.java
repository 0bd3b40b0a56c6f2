package dev.hearth.api.domain.sensor;

import java.util.Locale;

/** How the numbers of a sensor are summed up over time. */
public enum StateClass {
    /** What is the case right now; has a mean, a lowest and a highest. */
    MEASUREMENT,
    /** A direction, as an angle; has a mean that knows that 359° is next to 1°. */
    MEASUREMENT_ANGLE,
    /** An amount that goes up and down; its changes are summed. */
    TOTAL,
    /** An amount that only goes up; when it falls it has begun again from zero. */
    TOTAL_INCREASING;

    /** The word in attributes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
