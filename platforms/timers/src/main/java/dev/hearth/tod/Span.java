package dev.hearth.tod;

import dev.hearth.api.config.SunEvent;
import dev.hearth.api.sun.Sun;
import dev.hearth.helper.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a part of the day. One whose offsets put its end before its begin is never on. Home Assistant:
 * {@code tod.TodSensor._calculate_boundary_time}; unlike there, one that began yesterday goes on whatever it began with,
 * so that a restart at night changes nothing.
 *
 * @param after its first moment
 * @param before the first moment that no longer belongs to it
 */
record Span(Instant after, Instant before) {
    // Far enough that one that began then and is moved by its offsets is over.
    private static final int DAYS_BACK = 2;
    private static final int DAYS_LOOKED_AT = 7;

    /** The one that is on, or comes next; null when the sun does neither rise nor set within a year, or is not known. */
    static @Nullable Span at(Instant now, TodConfig config, ZoneId home, @Nullable Sun sun) {
        LocalDate first = now.atZone(home).toLocalDate().minusDays(DAYS_BACK);
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS_LOOKED_AT)); day = day.plusDays(1)) {
            Span span = of(day, config, home, sun);
            if (span == null || span.next(now).isAfter(now)) {
                return span;
            }
        }
        return null;
    }

    private static @Nullable Span of(LocalDate day, TodConfig config, ZoneId home, @Nullable Sun sun) {
        Instant after = moment(config.after(), day, home, sun);
        if (after == null) {
            return null;
        }
        Instant before = before(after, day, config, home, sun);
        return before == null
                ? null
                : new Span(after.plus(config.afterOffset()), before.plus(config.beforeOffset()));
    }

    private static @Nullable Instant before(
            Instant after, LocalDate day, TodConfig config, ZoneId home, @Nullable Sun sun) {
        Instant before = moment(config.before(), day, home, sun);
        return switch (config.before()) {
            case Edge.AtSun(SunEvent event) ->
                sun != null && before != null && before.isBefore(after) ? sun.next(event, after) : before;
            case Edge.AtTime(LocalTime time) ->
                before != null && before.isBefore(after.plus(config.afterOffset()))
                        ? WallClock.moment(day.plusDays(1).atTime(time), home)
                        : before;
        };
    }

    // Where the sun does not do it on that day, it is the next time it does.
    private static @Nullable Instant moment(Edge edge, LocalDate day, ZoneId home, @Nullable Sun sun) {
        return switch (edge) {
            case Edge.AtTime(LocalTime time) -> WallClock.moment(day.atTime(time), home);
            case Edge.AtSun(SunEvent event) -> {
                Instant onDay = sun == null ? null : sun.on(event, day);
                yield onDay != null || sun == null
                        ? onDay
                        : sun.next(event, day.atStartOfDay(home).toInstant());
            }
        };
    }

    /** Whether it is on. */
    boolean holds(Instant now) {
        return !now.isBefore(after) && now.isBefore(before);
    }

    /** Its next edge; one that has passed when both have. */
    Instant next(Instant now) {
        return now.isBefore(after) ? after : before;
    }
}
