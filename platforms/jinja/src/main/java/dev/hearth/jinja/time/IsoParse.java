package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TemplateException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times without being told their format, as the functions of Home Assistant's
 * {@code homeassistant.util.dt} do: {@code parse_datetime} (the library ciso8601, then a looser form),
 * {@code parse_date}, {@code parse_time}.
 */
public final class IsoParse {
    private static final Pattern LOOSE = Pattern.compile("(\\p{Nd}{4})-(\\p{Nd}{1,2})-(\\p{Nd}{1,2})[T ]"
            + "(\\p{Nd}{1,2}):(\\p{Nd}{1,2})(?::(\\p{Nd}{1,2})(?:\\.(\\p{Nd}{1,6})\\p{Nd}{0,6})?)?"
            + "(Z|[+-]\\p{Nd}{2}(?::?\\p{Nd}{2})?)?\n?");
    private static final int MAX_LENGTH = 64;

    private IsoParse() {}

    /**
     * As {@code parse_datetime}: {@code 2020-01-31T10:11:12.5+01:00}, the time, the seconds, their fraction and the
     * offset left out or not.
     *
     * @return with a zone only if an offset is given; null if it is not of that form
     * @throws TemplateException {@code VALUE} if it is of that form and there is no such date or time
     */
    public static @Nullable DateTimeValue dateTime(String text) {
        Budget.text(text.length());
        DateTimeValue iso = iso(text);
        if (iso != null) {
            return iso;
        }
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        Matcher found = LOOSE.matcher(text);
        return found.matches() ? loose(found) : null;
    }

    private static DateTimeValue loose(Matcher found) {
        String fraction = found.group(7);
        LocalDate date = DateParts.date(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        LocalTime time = DateParts.time(
                number(found.group(4)),
                number(found.group(5)),
                number(found.group(6)),
                fraction == null ? 0 : number((fraction + "00000").substring(0, 6)));
        return DateTimeValue.of(LocalDateTime.of(date, time), 0, looseZone(found.group(8)));
    }

    private static @Nullable ZoneValue looseZone(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.equals("Z")) {
            return ZoneValue.UTC;
        }
        int hours = number(text.substring(1, 3));
        int minutes = text.length() > 3 ? number(text.substring(text.length() - 2)) : 0;
        long micros = (hours * 60L + minutes) * 60_000_000;
        return ZoneValue.fixed(text.charAt(0) == '-' ? -micros : micros, null);
    }

    private static int number(@Nullable String digits) {
        int value = 0;
        for (int i = 0; digits != null && i < digits.length(); i++) {
            value = value * 10 + Character.digit(digits.charAt(i), 10);
        }
        return value;
    }

    /** As {@code parse_date}: {@code 2020-01-31}; null if it is none. */
    public static @Nullable DateValue date(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return DateValue.of(Strptime.parse(text, "%Y-%m-%d").local().toLocalDate());
        } catch (TemplateException e) {
            if (e.kind() == TemplateException.Kind.VALUE) {
                return null;
            }
            throw e;
        }
    }

    /** As {@code parse_time}: {@code 10:11} or {@code 10:11:12}, each part as {@code int()} takes it; null if none. */
    public static @Nullable TimeValue time(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String[] parts = text.split(":", -1);
        if (parts.length < 2) {
            return null;
        }
        int[] values = new int[3];
        for (int i = 0; i < Math.min(3, parts.length); i++) {
            if (!(Numbers.parseInt(parts[i], 10) instanceof Long value) || value < 0 || value > 59) {
                return null;
            }
            values[i] = value.intValue();
        }
        return values[0] > 23 ? null : TimeValue.of(LocalTime.of(values[0], values[1], values[2]));
    }

    /** As {@code ciso8601.parse_datetime}: null where that raises. */
    static @Nullable DateTimeValue iso(String text) {
        return text.length() > MAX_LENGTH ? null : new Cursor(text).read();
    }

    /** A place in a text. Every method leaves it after what it has read. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        private int peek() {
            return at < text.length() ? text.charAt(at) : -1;
        }

        private boolean take(char c) {
            if (peek() == c) {
                at++;
                return true;
            }
            return false;
        }

        /** So many digits, or -1. */
        private int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++) {
                int c = peek();
                if (c < '0' || c > '9') {
                    return -1;
                }
                value = value * 10 + c - '0';
                at++;
            }
            return value;
        }

        @Nullable
        DateTimeValue read() {
            int year = digits(4);
            boolean dashes = take('-');
            int month = digits(2);
            int day = 1;
            if (take('-')) {
                day = dashes ? digits(2) : -1;
            } else if (!dashes) {
                day = digits(2);
            } else if (peek() >= '0' && peek() <= '9') {
                return null;
            }
            if (year < 1 || month < 1 || month > 12 || day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                return null;
            }
            LocalDateTime time = LocalDate.of(year, month, day).atStartOfDay();
            ZoneValue zone = null;
            if (peek() == 'T' || peek() == 't' || peek() == ' ') {
                at++;
                LocalDateTime read = time(time);
                if (read == null || read.getYear() > 9999) {
                    return null;
                }
                time = read;
                if (at < text.length()) {
                    zone = zone();
                    if (zone == null) {
                        return null;
                    }
                }
            }
            return at == text.length() ? DateTimeValue.of(time, 0, zone) : null;
        }

        private @Nullable LocalDateTime time(LocalDateTime date) {
            int hour = digits(2);
            int minute = 0;
            int second = 0;
            int micros = 0;
            boolean colons = take(':');
            if (colons || (peek() >= '0' && peek() <= '9')) {
                minute = digits(2);
                if (colons ? take(':') : (peek() >= '0' && peek() <= '9')) {
                    second = digits(2);
                    if (peek() == '.' || peek() == ',') {
                        at++;
                        micros = fraction();
                    }
                }
            }
            if (hour == 24 && minute == 0 && second == 0 && micros == 0) {
                return date.plusDays(1);
            }
            if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || micros < 0) {
                return null;
            }
            return date.plusSeconds(hour * 3600L + minute * 60L + second).plusNanos(micros * 1000L);
        }

        private int fraction() {
            int micros = 0;
            int count = 0;
            for (; peek() >= '0' && peek() <= '9'; at++) {
                if (count < 6) {
                    micros = micros * 10 + peek() - '0';
                }
                count++;
            }
            for (int i = count; i < 6; i++) {
                micros *= 10;
            }
            return count == 0 ? -1 : micros;
        }

        private @Nullable ZoneValue zone() {
            if (take('Z') || take('z')) {
                return ZoneValue.UTC;
            }
            boolean west = peek() == '-';
            if (!west && peek() != '+') {
                return null;
            }
            at++;
            int hours = digits(2);
            int minutes = 0;
            if (take(':') || at < text.length()) {
                minutes = digits(2);
            }
            if (hours < 0 || minutes < 0 || minutes > 59 || hours > 23) {
                return null;
            }
            long micros = (hours * 60L + minutes) * 60_000_000;
            return ZoneValue.fixed(west ? -micros : micros, null);
        }
    }
}
