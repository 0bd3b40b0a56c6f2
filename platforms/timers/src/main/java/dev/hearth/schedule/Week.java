package dev.hearth.schedule;

import dev.hearth.api.data.DataMap;
import dev.hearth.helper.time.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of each day of the week, and what they mean on the days of the calendar. A time that a change of the clocks
 * skips is the moment of the change; one that comes twice is the first. So a range is never on twice on one day, and one
 * that lies within what is skipped is not on at all.
 *
 * @param days the ranges of each day, in their order; days may be missing
 */
record Week(Map<DayOfWeek, List<TimeRange>> days) {
    // A range of the week may fall into what a change of the clocks skips, then it is the one a week later.
    private static final int DAYS_LOOKED_AT = 15;

    Week {
        Map<DayOfWeek, List<TimeRange>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, List.copyOf(days.getOrDefault(day, List.of())));
        }
        days = Collections.unmodifiableMap(all);
    }

    /** The key of a day: {@code monday}. */
    static String nameOf(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The name of a day for people: {@code Monday}. */
    static String titleOf(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** As it is kept: a list of ranges for each day. */
    DataMap stored() {
        return lists(TimeRange::stored);
    }

    /** As a service answers with it. */
    DataMap told() {
        return lists(TimeRange::told);
    }

    private DataMap lists(Function<TimeRange, DataMap> form) {
        DataMap.Builder all = DataMap.builder(days.size());
        days.forEach((day, ranges) -> all.put(nameOf(day), ranges.stream().map(form).toList()));
        return all.build();
    }

    private List<TimeRange> of(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The range that is on at a moment; null when none is. */
    @Nullable
    TimeRange at(Instant now, ZoneId home) {
        LocalDate today = now.atZone(home).toLocalDate();
        for (TimeRange range : of(today.getDayOfWeek())) {
            if (!now.isBefore(begin(range, today, home)) && now.isBefore(end(range, today, home))) {
                return range;
            }
        }
        return null;
    }

    /** The first moment after another at which a range begins or ends; null when there are no ranges. */
    @Nullable
    Instant next(Instant now, ZoneId home) {
        LocalDate today = now.atZone(home).toLocalDate();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS_LOOKED_AT)); day = day.plusDays(1)) {
            for (TimeRange range : of(day.getDayOfWeek())) {
                Instant begin = begin(range, day, home);
                Instant end = end(range, day, home);
                if (begin.isBefore(end) && end.isAfter(now)) {
                    return begin.isAfter(now) ? begin : end;
                }
            }
        }
        return null;
    }

    private static Instant begin(TimeRange range, LocalDate day, ZoneId home) {
        return WallClock.moment(day.atTime(range.from()), home);
    }

    private static Instant end(TimeRange range, LocalDate day, ZoneId home) {
        return range.to().equals(TimeRange.END_OF_DAY)
                ? WallClock.moment(day.plusDays(1).atTime(LocalTime.MIDNIGHT), home)
                : WallClock.moment(day.atTime(range.to()), home);
    }
}
