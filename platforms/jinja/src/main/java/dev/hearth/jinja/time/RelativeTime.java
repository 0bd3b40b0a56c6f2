package dev.hearth.jinja.time;

import dev.hearth.jinja.value.TemplateException;

/**
 * Says how long something is ago or ahead in words, {@code 2 hours}, as {@code get_age} and {@code get_time_remaining}
 * of Home Assistant's {@code homeassistant.util.dt} do: years of 365 and months of 30 days.
 */
public final class RelativeTime {
    private static final String[] UNITS = {"year", "month", "day", "hour", "minute", "second"};
    private static final long[] SECONDS = {365 * 86_400L, 30 * 86_400L, 86_400, 3600, 60, 1};

    private RelativeTime() {}

    /**
     * How long a time is ago.
     *
     * @param precision how many units at most, the last of them rounded; 0 or less for all
     * @throws TemplateException {@code VALUE} if it is ahead by more than half a second
     */
    public static String since(DateTimeValue time, DateTimeValue now, long precision) {
        return text(now.minus(time), precision, "Time value is in the future");
    }

    /**
     * How far a time is ahead.
     *
     * @param precision how many units at most, the last of them rounded; 0 or less for all
     * @throws TemplateException {@code VALUE} if it is past by more than half a second
     */
    public static String until(DateTimeValue time, DateTimeValue now, long precision) {
        return text(time.minus(now), precision, "Time value is in the past");
    }

    private static String text(TimeDeltaValue delta, long precision, String whenNegative) {
        long seconds = seconds(delta);
        if (seconds < 0) {
            throw TemplateException.value(whenNegative);
        }
        return text(seconds, precision);
    }

    private static long seconds(TimeDeltaValue delta) {
        return (long) Math.rint(delta.totalSeconds());
    }

    /**
     * How long a length of time is, whatever its sign.
     *
     * @param precision how many units at most, the last of them rounded; 0 or less for all
     */
    public static String length(TimeDeltaValue delta, long precision) {
        return text(Math.abs(seconds(delta)), precision);
    }

    private static String text(long seconds, long precision) {
        if (seconds == 0) {
            return "0 seconds";
        }
        StringBuilder out = new StringBuilder();
        long left = seconds;
        int written = 0;
        for (int i = 0; i < UNITS.length && left > 0; i++) {
            long unit = SECONDS[i];
            if (left < unit) {
                continue;
            }
            written++;
            boolean last = written == precision;
            long amount = last ? (long) Math.rint((double) left / unit) : left / unit;
            out.append(out.isEmpty() ? "" : " ").append(amount).append(' ').append(UNITS[i]);
            out.append(amount == 1 ? "" : "s");
            if (last) {
                break;
            }
            left -= amount * unit;
        }
        return out.toString();
    }
}
