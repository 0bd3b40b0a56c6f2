package dev.hearth.api.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding as Python's {@code round} does it: by the exact value, a half to the even neighbour. Any thread. */
public final class Rounding {
    private Rounding() {}

    /** The value with that many decimals; infinities and not-a-number as they are. */
    public static double round(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue()
                : value;
    }

    /** The nearest whole number. */
    public static long whole(double value) {
        return (long) Math.rint(value);
    }
}
