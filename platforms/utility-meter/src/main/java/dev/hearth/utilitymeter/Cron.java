package dev.hearth.utilitymeter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Moments that come again and again, written as in a {@code crontab}: minute, hour, day of the month, month and day of
 * the week, each a {@code *}, a number, a range {@code 1-5}, either with a step behind a slash, or several of those
 * separated by commas; months and days of the week also by name. Where both days are restricted, one of them is enough.
 * Immutable. Home Assistant: {@code croniter}.
 *
 * <p>The clock is that of the house. When it is put forward, what was to come in the hour that is left out comes as soon
 * as it is over; when it is put back, what has come does not come again. A pattern for every hour, however, goes by the
 * hours that pass: it leaves none out and takes both of those that look alike.
 */
final class Cron {
    // A 29 February comes after eight years at the latest; on a given day of the week, with "and", nobody can ask for it.
    private static final int MOST_YEARS = 9;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int SUNDAY_TOO = 7;

    private static final Part MINUTE = new Part("minute", 0, 59, List.of());
    private static final Part HOUR = new Part("hour", 0, 23, List.of());
    private static final Part DAY = new Part("day of the month", 1, 31, List.of());
    private static final Part MONTH = new Part("month", 1, 12, MONTHS);
    private static final Part WEEKDAY = new Part("day of the week", 0, SUNDAY_TOO, DAYS);
    private static final List<Part> PARTS = List.of(MINUTE, HOUR, DAY, MONTH, WEEKDAY);

    private final String source;
    private final long minutes;
    private final long hours;
    private final long days;
    private final long months;
    private final long weekdays;

    private Cron(String source, long[] sets) {
        this.source = source;
        minutes = sets[0];
        hours = sets[1];
        days = sets[2];
        months = sets[3];
        // Sunday is 0 and 7.
        weekdays = has(sets[4], SUNDAY_TOO) ? (sets[4] | 1) & ~(1L << SUNDAY_TOO) : sets[4];
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException naming the field and what is wrong with it
     */
    static Cron parse(String text) {
        List<String> fields = Arrays.asList(text.strip().split("\\s+", -1));
        if (fields.size() != PARTS.size()) {
            throw new IllegalArgumentException("'" + text + "' is no cron pattern: it has " + fields.size()
                    + (fields.size() == 1 ? " field" : " fields")
                    + " instead of 5 (minute, hour, day of the month, month, day of the week)");
        }
        long[] sets = new long[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            sets[i] = PARTS.get(i).read(fields.get(i), i + 1);
        }
        Cron cron = new Cron(text, sets);
        if (!cron.ever()) {
            throw new IllegalArgumentException(
                    "'" + text + "' never comes: none of its months has such a day");
        }
        return cron;
    }

    /** One of the five fields. */
    private record Part(String name, int from, int to, List<String> words) {
        long read(String field, int place) {
            long set = 0;
            for (String item : field.split(",", -1)) {
                set |= readItem(item, place);
            }
            return set;
        }

        private long readItem(String item, int place) {
            int slash = item.indexOf('/');
            String range = slash < 0 ? item : item.substring(0, slash);
            int step = slash < 0 ? 1 : step(item, item.substring(slash + 1), place);
            int dash = range.indexOf('-', 1);
            int first;
            int last;
            if (range.equals("*")) {
                first = from;
                last = equals(WEEKDAY) ? to - 1 : to;
            } else if (dash > 0) {
                first = number(item, range.substring(0, dash), place);
                last = number(item, range.substring(dash + 1), place);
                if (equals(WEEKDAY) && last == 0) {
                    last = SUNDAY_TOO;
                }
            } else {
                first = number(item, range, place);
                last = slash < 0 ? first : equals(WEEKDAY) ? to - 1 : to;
            }
            if (first > last) {
                throw wrong(item, place, "runs backwards; write the smaller one first");
            }
            long set = 0;
            for (int each = first; each <= last; each += step) {
                set |= 1L << each;
            }
            return set;
        }

        private int step(String item, String text, int place) {
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) == 0) {
                throw wrong(item, place, "has a step that is no number above 0");
            }
            return Integer.parseInt(text);
        }

        private int number(String item, String text, int place) {
            int word = words.indexOf(text.toLowerCase(Locale.ROOT));
            if (word >= 0) {
                return word + from;
            }
            int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
            if (number < from || number > to) {
                String names = words.isEmpty() ? "" : " or " + words.getFirst() + " to " + words.getLast();
                throw wrong(item, place, "is not from " + from + " to " + to + names);
            }
            return number;
        }

        private IllegalArgumentException wrong(String item, int place, String what) {
            return new IllegalArgumentException(
                    "the " + name + ", field " + place + " of the cron pattern, has '" + item + "', which " + what);
        }
    }

    private boolean ever() {
        LocalDate day = LocalDate.of(2000, 1, 1); // a leap year with every day of the week
        return day.datesUntil(day.plusYears(1)).anyMatch(this::hasDay);
    }

    private static boolean has(long set, int value) {
        return (set >> value & 1) != 0;
    }

    private boolean hasDay(LocalDate day) {
        if (!has(months, day.getMonthValue())) {
            return false;
        }
        boolean byDate = has(days, day.getDayOfMonth());
        boolean byWeekday = has(weekdays, day.getDayOfWeek().getValue() % 7);
        boolean anyDate = Long.bitCount(days) == 31;
        boolean anyWeekday = Long.bitCount(weekdays) == 7;
        return (anyDate || anyWeekday) ? byDate && byWeekday : byDate || byWeekday;
    }

    /** The first of its moments after this one; null when there is none in nine years. */
    @Nullable
    Instant next(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        LocalDate end = day.plusYears(MOST_YEARS);
        for (; day.isBefore(end); day = day.plusDays(1)) {
            if (hasDay(day)) {
                Instant found = everyHour() ? hourly(day, after, zone) : byClock(day, after, zone);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean everyHour() {
        return Long.bitCount(hours) == 24;
    }

    // Minute by minute through the day as it passes, whatever the clock is put to meanwhile.
    private @Nullable Instant hourly(LocalDate day, Instant after, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant minute = after.isBefore(begin)
                ? begin
                : after.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        for (; minute.isBefore(end); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            ZonedDateTime local = minute.atZone(zone);
            if (has(minutes, local.getMinute()) && local.toLocalDate().equals(day)) {
                return minute;
            }
        }
        return null;
    }

    private @Nullable Instant byClock(LocalDate day, Instant after, ZoneId zone) {
        for (int hour = 0; hour < 24; hour++) {
            for (int minute = 0; has(hours, hour) && minute < 60; minute++) {
                if (has(minutes, minute)) {
                    Instant moment = instant(day.atTime(LocalTime.of(hour, minute)), zone);
                    if (moment.isAfter(after)) {
                        return moment;
                    }
                }
            }
        }
        return null;
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant(); // of two moments that look alike, the earlier one
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return source;
    }
}
