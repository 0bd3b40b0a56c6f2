package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a date or a time by a format, as {@code strftime} of Python on Linux does: Python writes {@code %f},
 * {@code %z} and {@code %Z}, the GNU C library the rest, in the locale "C".
 */
public final class Strftime {
    private static final String[] DAYS = {
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] MONTHS = {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
    };

    private final LocalDateTime time;
    private final String offset;
    private final @Nullable Boolean daylight;
    private final String zoneName;
    private final ZoneId system;

    private Strftime(
            LocalDateTime time,
            @Nullable Long offset,
            @Nullable Boolean daylight,
            String zoneName,
            ZoneId system) {
        this.time = time;
        this.daylight = daylight;
        StringBuilder written = new StringBuilder();
        if (offset != null) {
            IsoFormat.offset(written, offset, "");
        }
        this.offset = written.toString();
        this.zoneName = zoneName;
        this.system = system;
    }

    /**
     * A date with a time.
     *
     * @param system the zone by which {@code %s} counts seconds, whatever the zone of the value is
     */
    public static String format(DateTimeValue value, String format, ZoneId system) {
        ZoneValue zone = value.zone();
        String name = zone == null || !format.contains("Z") ? "" : zone.name(value.local(), value.fold());
        Long daylight = value.daylight();
        return new Strftime(value.local(), value.offset(), daylight == null ? null : daylight != 0, name, system)
                .all(format);
    }

    /** A date. */
    public static String format(DateValue value, String format, ZoneId system) {
        return new Strftime(value.date().atStartOfDay(), null, null, "", system).all(format);
    }

    /** A time, of 1900-01-01. */
    public static String format(TimeValue value, String format, ZoneId system) {
        ZoneValue zone = value.zone();
        Long offset = value.offset();
        String name = zone == null || offset == null ? "" : zone.str();
        LocalDateTime time = LocalDate.of(1900, 1, 1).atTime(value.time());
        return new Strftime(time, offset, null, name, system).all(format);
    }

    /** As {@code ctime()}. */
    static String ctime(LocalDateTime time) {
        return new Strftime(time, null, null, "", WallClock.NONE.zone()).all("%a %b %e %H:%M:%S %4Y");
    }

    /** The argument of the method. */
    static String argument(@Nullable Object format) {
        return Whole.text(Python.given(format), "strftime", 1);
    }

    /** The name of a month from 1, in English. */
    static String month(int month) {
        return MONTHS[month - 1];
    }

    /** The name of a day of the week from 1, Monday, in English. */
    static String day(int weekday) {
        return DAYS[weekday - 1];
    }

    private String all(String format) {
        // Python gives the C library a buffer, and gives up with an empty text when this one is not enough.
        long most = 1024;
        while (most < 256L * format.length()) {
            most *= 2;
        }
        StringBuilder out = new StringBuilder();
        return write(format, out, most) ? out.toString() : "";
    }

    private boolean write(String format, StringBuilder out, long most) {
        int at = 0;
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                percent = format.length();
            }
            out.append(format, at, percent);
            at = percent < format.length() ? new Directive(format, percent).write(out, most) : percent;
            Budget.spend(1);
            if (at < 0 || out.length() >= most) {
                return false;
            }
            if (out.length() > Budget.MAX_TEXT) {
                Budget.text(out.length());
            }
        }
        return true;
    }

    private int weekday() {
        return time.getDayOfWeek().getValue();
    }

    /** One directive: flags, a width, a modifier, a letter. */
    private final class Directive {
        private final String format;
        private final int start;
        private int at;
        private char padding;
        private boolean upper;
        private boolean swap;
        private long width;
        private char modifier;

        Directive(String format, int start) {
            this.format = format;
            this.start = start;
            this.at = start + 1;
        }

        /** Appends it; gives where the format goes on, or -1 if it is wider than there is room. */
        int write(StringBuilder out, long most) {
            readFlags();
            if (width >= most) {
                return -1;
            }
            if (at >= format.length()) {
                text(out, format.substring(start));
                return format.length();
            }
            char letter = format.charAt(at++);
            if (!allowed(letter) || !letter(out, letter)) {
                int end = Character.isHighSurrogate(letter) && at < format.length() ? at + 1 : at;
                upper = false;
                text(out, format.substring(start, end));
                return end;
            }
            return at;
        }

        private void readFlags() {
            for (; at < format.length(); at++) {
                char c = format.charAt(at);
                if (c == '_' || c == '-' || c == '0') {
                    padding = c;
                } else if (c == '^') {
                    upper = true;
                } else if (c == '#') {
                    swap = true;
                } else {
                    break;
                }
            }
            while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
                width = Math.min(width * 10 + format.charAt(at++) - '0', Integer.MAX_VALUE);
            }
            if (at < format.length() && (format.charAt(at) == 'E' || format.charAt(at) == 'O')) {
                modifier = format.charAt(at++);
            }
        }

        private boolean allowed(char letter) {
            return switch (modifier) {
                case 'E' -> "cCxXyY".indexOf(letter) >= 0;
                case 'O' -> "deHIklmMSuUVwWyBbhgGj".indexOf(letter) >= 0;
                default -> true;
            };
        }

        private boolean letter(StringBuilder out, char letter) {
            switch (letter) {
                case '%' -> text(out, "%");
                case 'n' -> text(out, "\n");
                case 't' -> text(out, "\t");
                case 'a' -> name(out, day(weekday()).substring(0, 3));
                case 'A' -> name(out, day(weekday()));
                case 'b', 'h' -> name(out, month(time.getMonthValue()).substring(0, 3));
                case 'B' -> name(out, month(time.getMonthValue()));
                case 'p' -> lowered(out, halfOfDay(), swap);
                case 'P' -> lowered(out, halfOfDay(), true);
                case 'Z' -> lowered(out, zoneName, swap);
                case 'z' -> text(out, offset);
                case 'f' -> number(out, DateParts.micros(time), 6);
                case 'c' -> nested(out, "%a %b %e %H:%M:%S %Y");
                case 'D', 'x' -> nested(out, "%m/%d/%y");
                case 'F' -> nested(out, "%Y-%m-%d");
                case 'T', 'X' -> nested(out, "%H:%M:%S");
                case 'R' -> nested(out, "%H:%M");
                case 'r' -> nested(out, "%I:%M:%S %p");
                default -> {
                    return numeric(out, letter);
                }
            }
            return true;
        }

        private boolean numeric(StringBuilder out, char letter) {
            int sunday = weekday() % 7;
            switch (letter) {
                case 'C' -> number(out, time.getYear() / 100, 1);
                case 'd' -> number(out, time.getDayOfMonth(), 2);
                case 'e' -> spaced(out, time.getDayOfMonth());
                case 'g' -> number(out, time.get(IsoFields.WEEK_BASED_YEAR) % 100, 2);
                case 'G' -> number(out, time.get(IsoFields.WEEK_BASED_YEAR), 1);
                case 'H' -> number(out, time.getHour(), 2);
                case 'I' -> number(out, halfHour(), 2);
                case 'j' -> number(out, time.getDayOfYear(), 3);
                case 'k' -> spaced(out, time.getHour());
                case 'l' -> spaced(out, halfHour());
                case 'm' -> number(out, time.getMonthValue(), 2);
                case 'M' -> number(out, time.getMinute(), 2);
                case 's' -> number(out, seconds(), 1);
                case 'S' -> number(out, time.getSecond(), 2);
                case 'u' -> number(out, weekday(), 1);
                case 'U' -> number(out, (time.getDayOfYear() + 6 - sunday) / 7, 2);
                case 'V' -> number(out, time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
                case 'w' -> number(out, sunday, 1);
                case 'W' -> number(out, (time.getDayOfYear() + 6 - (weekday() - 1)) / 7, 2);
                case 'y' -> number(out, time.getYear() % 100, 2);
                case 'Y' -> number(out, time.getYear(), 1);
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** As C's {@code mktime}: an hour off where the value and the system do not agree on daylight saving. */
        private long seconds() {
            ZonedDateTime there = time.atZone(system);
            long seconds = there.toEpochSecond();
            if (daylight == null) {
                return seconds;
            }
            boolean daylightThere = system.getRules().isDaylightSavings(there.toInstant());
            return seconds + (daylightThere == daylight ? 0 : daylight ? -3600 : 3600);
        }

        private String halfOfDay() {
            return time.getHour() < 12 ? "AM" : "PM";
        }

        private int halfHour() {
            return (time.getHour() + 11) % 12 + 1;
        }

        private void nested(StringBuilder out, String part) {
            StringBuilder written = new StringBuilder();
            if (Strftime.this.write(part, written, Integer.MAX_VALUE)) {
                text(out, written.toString());
            }
        }

        private void name(StringBuilder out, String name) {
            upper |= swap;
            text(out, name);
        }

        private void lowered(StringBuilder out, String text, boolean lower) {
            upper &= !lower;
            text(out, lower ? text.toLowerCase(Locale.ROOT) : text);
        }

        private void text(StringBuilder out, String text) {
            pad(out, width - text.length(), padding == '0' ? '0' : ' ');
            out.append(upper ? text.toUpperCase(Locale.ROOT) : text);
        }

        private void spaced(StringBuilder out, int value) {
            if (padding == 0) {
                padding = '_';
            }
            number(out, value, 2);
        }

        private void number(StringBuilder out, long value, int digits) {
            String text = Long.toString(Math.abs(value));
            int sign = value < 0 ? 1 : 0;
            boolean spaces = padding == '_' || padding == '-';
            long missing = Math.max(padding == '-' ? 0 : digits, width) - text.length() - sign;
            if (spaces) {
                pad(out, missing, ' ');
            }
            out.append(sign == 0 ? "" : "-");
            if (!spaces) {
                pad(out, missing, '0');
            }
            out.append(text);
        }

        private void pad(StringBuilder out, long count, char with) {
            if (count > 0) {
                Budget.text(count + out.length());
                out.repeat(with, (int) count);
            }
        }
    }
}
