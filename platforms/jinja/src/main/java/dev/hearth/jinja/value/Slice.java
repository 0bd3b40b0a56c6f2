package dev.hearth.jinja.value;

import java.math.BigInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A slice cut to a length, as Python's {@code slice.indices}.
 *
 * @param start the first index
 * @param step from one index to the next, not 0
 * @param count how many indices
 */
public record Slice(int start, int step, int count) {
    private static final BigInteger FAR = BigInteger.valueOf(1L << 40);

    /**
     * Cuts.
     *
     * @throws TemplateException if a bound is no whole number, or the step is 0
     */
    public static Slice of(@Nullable Object start, @Nullable Object stop, @Nullable Object step, int length) {
        long by = index(step, 1);
        if (by == 0) {
            throw TemplateException.value("slice step cannot be zero");
        }
        long lower = by > 0 ? 0 : -1;
        long upper = by > 0 ? length : length - 1L;
        long from = bound(index(start, by > 0 ? lower : upper), start, length, lower, upper);
        long to = bound(index(stop, by > 0 ? upper : lower), stop, length, lower, upper);
        long count = by > 0 ? (to - from + by - 1) / by : (from - to - by - 1) / -by;
        boolean any = by > 0 ? from < to : to < from;
        int near = (int) Math.max(-(1L << 30), Math.min(1L << 30, by));
        return new Slice((int) from, near, any ? (int) count : 0);
    }

    private static long bound(long value, @Nullable Object given, int length, long lower, long upper) {
        if (given == null || given instanceof None) {
            return value;
        }
        long shifted = value < 0 ? value + length : value;
        return Math.max(lower, Math.min(upper, shifted));
    }

    private static long index(@Nullable Object value, long otherwise) {
        return switch (value) {
            case null -> otherwise;
            case None none -> otherwise;
            case Long l -> Math.max(-(1L << 40), Math.min(1L << 40, l));
            case Boolean b -> b ? 1 : 0;
            case BigInteger big -> big.max(FAR.negate()).min(FAR).longValue();
            case Undefined undefined -> throw undefined.error();
            default -> throw TemplateException.type(
                    "slice indices must be integers or None or have an __index__ method");
        };
    }

    /** Goes over the indices. */
    public void each(IntConsumer action) {
        Budget.elements(count);
        for (int i = 0, at = start; i < count; i++, at += step) {
            action.accept(at);
        }
    }
}
