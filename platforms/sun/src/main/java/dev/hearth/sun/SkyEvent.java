package dev.hearth.sun;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A moment at which the sky changes, in the order of a day. */
enum SkyEvent {
    ASTRONOMICAL_DAWN(Phase.NIGHT, Course.CLIMBING, -18),
    NAUTICAL_DAWN(Phase.ASTRONOMICAL_TWILIGHT, Course.CLIMBING, -12),
    DAWN(Phase.NAUTICAL_TWILIGHT, Course.CLIMBING, -6),
    RISING(Phase.TWILIGHT, Course.CLIMBING, Observer.UPPER_EDGE_ON_HORIZON),
    DAY_BEGINS(Phase.SMALL_DAY, Course.CLIMBING, 10),
    NOON(null, Course.HIGHEST, Double.NaN),
    DAY_ENDS(Phase.DAY, Course.FALLING, 10),
    SETTING(Phase.SMALL_DAY, Course.FALLING, Observer.UPPER_EDGE_ON_HORIZON),
    DUSK(Phase.TWILIGHT, Course.FALLING, -6),
    NAUTICAL_DUSK(Phase.NAUTICAL_TWILIGHT, Course.FALLING, -12),
    ASTRONOMICAL_DUSK(Phase.ASTRONOMICAL_TWILIGHT, Course.FALLING, -18),
    MIDNIGHT(null, Course.LOWEST, Double.NaN);

    private enum Course {
        CLIMBING,
        HIGHEST,
        FALLING,
        LOWEST
    }

    private final @Nullable Phase before;
    private final Course course;
    private final double elevation;

    SkyEvent(@Nullable Phase before, Course course, double elevation) {
        this.before = before;
        this.course = course;
        this.elevation = elevation;
    }

    /** The phase that it ends, null when that depends on the season. */
    @Nullable
    Phase before() {
        return before;
    }

    /** When it happens on a day, null when it does not. */
    @Nullable
    Instant on(Observer observer, LocalDate day) {
        return switch (course) {
            case CLIMBING -> observer.climbing(day, elevation);
            case HIGHEST -> observer.noon(day);
            case FALLING -> observer.falling(day, elevation);
            case LOWEST -> observer.midnight(day);
        };
    }
}
