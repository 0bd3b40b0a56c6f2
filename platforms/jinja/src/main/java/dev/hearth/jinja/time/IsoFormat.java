package dev.hearth.jinja.time;

import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Writes dates, times and offsets as {@code isoformat} does. */
final class IsoFormat {
    private static final long MINUTE = 60_000_000L;

    private IsoFormat() {}

    /** {@code 2020-01-31}. */
    static void date(StringBuilder out, LocalDate date) {
        padded(out, date.getYear(), 4);
        out.append('-');
        padded(out, date.getMonthValue(), 2);
        out.append('-');
        padded(out, date.getDayOfMonth(), 2);
    }

    /**
     * {@code 10:11:12.000013}.
     *
     * @param timespec {@code auto}, {@code hours} and so on
     */
    static void time(StringBuilder out, LocalTime time, String timespec) {
        int micros = DateParts.micros(time);
        String spec = timespec.equals("auto") ? micros == 0 ? "seconds" : "microseconds" : timespec;
        int parts = switch (spec) {
            case "hours" -> 1;
            case "minutes" -> 2;
            case "seconds" -> 3;
            case "milliseconds" -> 4;
            case "microseconds" -> 5;
            default -> throw TemplateException.value("Unknown timespec value");
        };
        padded(out, time.getHour(), 2);
        if (parts > 1) {
            out.append(':');
            padded(out, time.getMinute(), 2);
        }
        if (parts > 2) {
            out.append(':');
            padded(out, time.getSecond(), 2);
        }
        if (parts == 4) {
            out.append('.');
            padded(out, micros / 1000, 3);
        } else if (parts == 5) {
            out.append('.');
            padded(out, micros, 6);
        }
    }

    /** {@code +01:00}, with seconds and their fraction only if there are any; {@code colon} is what stands between. */
    static void offset(StringBuilder out, long micros, String colon) {
        long size = Math.abs(micros);
        out.append(micros < 0 ? '-' : '+');
        padded(out, size / (60 * MINUTE), 2);
        out.append(colon);
        padded(out, size / MINUTE % 60, 2);
        if (size % MINUTE != 0) {
            out.append(colon);
            padded(out, size / 1_000_000 % 60, 2);
        }
        if (size % 1_000_000 != 0) {
            out.append('.');
            padded(out, size % 1_000_000, 6);
        }
    }

    /** The argument {@code timespec}. */
    static String timespec(@Nullable Object argument) {
        return argument == null ? "auto" : Whole.text(argument, "isoformat", 2);
    }

    /** The argument {@code sep}: one character. */
    static String separator(@Nullable Object argument) {
        if (argument == null) {
            return "T";
        }
        if (argument instanceof String text && text.codePointCount(0, text.length()) == 1) {
            return text;
        }
        throw TemplateException.type("isoformat() argument 1 must be a unicode character, not "
                + Python.typeName(argument));
    }

    /** What Python returns where there may be nothing. */
    static Object orNone(@Nullable Object value) {
        return value == null ? None.NONE : value;
    }

    /** A number of at least 0 with zeros before it. */
    static void padded(StringBuilder out, long number, int digits) {
        String text = Long.toString(number);
        for (int i = text.length(); i < digits; i++) {
            out.append('0');
        }
        out.append(text);
    }
}
