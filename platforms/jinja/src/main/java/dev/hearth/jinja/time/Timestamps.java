package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads seconds since 1970 in UTC, as {@code datetime.fromtimestamp} does. */
public final class Timestamps {
    private static final double TWO_TO_63 = 0x1p63;
    // Where the year no longer fits in C's int.
    private static final long MAX_SECONDS = 67_768_036_191_676_799L;

    private Timestamps() {}

    /**
     * The moment in a zone.
     *
     * @param seconds a number, to the nearest microsecond
     * @throws TemplateException {@code TYPE} if it is no number, {@code VALUE} if it is not-a-number or the year is not
     *         between 1 and 9999, {@code OVERFLOW} if it is larger still
     */
    public static DateTimeValue read(Object seconds, ZoneValue zone) {
        if (seconds instanceof Double d) {
            return read(d.doubleValue(), zone);
        }
        if (seconds instanceof BigInteger) {
            throw outOfRange();
        }
        @Nullable Long whole = Numbers.index(seconds);
        if (whole == null) {
            throw Whole.notWhole(seconds);
        }
        return read(whole, 0, zone);
    }

    static DateTimeValue read(double seconds, ZoneValue zone) {
        if (Double.isNaN(seconds)) {
            throw TemplateException.value("Invalid value NaN (not a number)");
        }
        if (seconds < -TWO_TO_63 || seconds >= TWO_TO_63) {
            throw outOfRange();
        }
        long whole = (long) seconds;
        double micros = Math.rint((seconds - whole) * 1e6);
        if (micros >= 1e6) {
            whole++;
            micros -= 1e6;
        } else if (micros < 0) {
            whole--;
            micros += 1e6;
        }
        return read(whole, (int) micros, zone);
    }

    private static DateTimeValue read(long seconds, int micros, ZoneValue zone) {
        if (Math.abs(seconds) > MAX_SECONDS || seconds == Long.MIN_VALUE) {
            throw Whole.overflow("[Errno 75] Value too large for defined data type");
        }
        long days = Math.floorDiv(seconds, 86_400L);
        long year = 1970 + Math.floorDiv(days * 400, 146_097L);
        if (year < -1 || year > 10_001) {
            throw TemplateException.value("year " + year + " is out of range");
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(seconds, micros * 1000, ZoneOffset.UTC);
        if (utc.getYear() < 1 || utc.getYear() > 9999) {
            throw TemplateException.value("year " + utc.getYear() + " is out of range");
        }
        return zone.fromUtc(utc);
    }

    private static TemplateException outOfRange() {
        return Whole.overflow("timestamp out of range for platform time_t");
    }
}
