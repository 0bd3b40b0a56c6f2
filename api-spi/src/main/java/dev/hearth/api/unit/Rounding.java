package dev.hearth.api.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding as Python's {@code round} does it: by the exact value, a half to the even neighbour. Any thread. */
public final class Rounding {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    // Below, a shifted number has at least ten binary digits behind the point, and is off by less than half the last one.
    private static final double EXACT = 0x1p42;
    private static final double NEAR_HALF = 0x1p-9;

    private Rounding() {}

    /**
     * The value with that many decimals, a negative number of them for tens and hundreds; infinities and not-a-number as
     * they are. What is rounded to zero keeps its sign.
     */
    public static double round(double value, int decimals) {
        if (decimals >= 0 && decimals < POWERS.length) {
            double shifted = value * POWERS[decimals];
            double whole = Math.rint(shifted);
            // Shifting may be off by the last digit, which only matters next to a half.
            if (Math.abs(shifted) < EXACT && Math.abs(Math.abs(shifted - whole) - 0.5) > NEAR_HALF) {
                return Math.copySign(whole / POWERS[decimals], value);
            }
        }
        return Double.isFinite(value) ? exactly(value, decimals) : value;
    }

    private static double exactly(double value, int decimals) {
        double rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(rounded, value);
    }

    /** The nearest whole number. */
    public static long whole(double value) {
        return (long) Math.rint(value);
    }
}
