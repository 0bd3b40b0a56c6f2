package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A float written in digits, exactly: the digits are those of the binary number, rounded half to even. */
final class FloatText {
    /** No double has more digits before or after the point. */
    private static final int MOST_DIGITS = 1100;

    private FloatText() {}

    /** The shortest that gives the number back, which is not negative. */
    static String shortest(double value, boolean alternate, boolean dot) {
        String digits = "0";
        int point = 1;
        if (value != 0) {
            BigDecimal exact = new BigDecimal(Numbers.repr(value)).stripTrailingZeros();
            digits = digits(exact);
            point = exact.precision() - exact.scale();
        }
        boolean exponent = point <= -4 || point > 16;
        return write(digits, point, digits.length(), exponent, alternate, dot);
    }

    /** As {@code %f}: so many digits after the point. */
    static String fixed(double value, int precision, boolean alternate) {
        BigDecimal exact = new BigDecimal(value).setScale(Math.min(precision, MOST_DIGITS), RoundingMode.HALF_EVEN);
        int point = exact.signum() == 0 ? 0 : exact.precision() - exact.scale();
        String digits = exact.signum() == 0 ? "" : digits(exact);
        return write(digits, point, point + precision, false, alternate, false);
    }

    /** As {@code %e}: one digit before and so many after the point. */
    static String exponent(double value, int precision, boolean alternate) {
        BigDecimal exact = significant(value, precision + 1L);
        String digits = digits(exact);
        int point = exact.signum() == 0 ? 1 : exact.precision() - exact.scale();
        return write(digits, point, precision + 1, true, alternate, false);
    }

    /**
     * As {@code %g}: so many digits, without zeros at the end.
     *
     * @param dot whether there is a point with a digit after it at least, unless there is an exponent
     */
    static String general(double value, int precision, boolean alternate, boolean dot) {
        int count = Math.max(1, precision);
        BigDecimal exact = significant(value, count);
        int point = exact.signum() == 0 ? 1 : exact.precision() - exact.scale();
        boolean exponent = point <= -4 || point > count - (dot ? 1 : 0);
        String digits = digits(exact.signum() == 0 ? exact : exact.stripTrailingZeros());
        return write(digits, point, alternate ? count : digits.length(), exponent, alternate, dot);
    }

    private static BigDecimal significant(double value, long count) {
        return new BigDecimal(value).round(new MathContext((int) Math.min(count, MOST_DIGITS), RoundingMode.HALF_EVEN));
    }

    private static String digits(BigDecimal value) {
        return value.unscaledValue().toString();
    }

    /**
     * Writes digits.
     *
     * @param point how many of them stand before the point; can be outside of them
     * @param count how many of them are written; zeros where there are none
     */
    private static String write(
            String digits, int point, int count, boolean exponent, boolean alternate, boolean dot) {
        int before = exponent ? 1 : point;
        int start = before <= 0 ? before - 1 : 0;
        int end = Math.max(count, !exponent && dot ? before + 1 : before);
        Budget.text((long) end - start + 8);
        StringBuilder out = new StringBuilder(Math.max(16, end - start + 8));
        for (int i = start; i < end; i++) {
            out.append(i >= 0 && i < digits.length() ? digits.charAt(i) : '0');
            if (i == before - 1 && (alternate || i + 1 < end)) {
                out.append('.');
            }
        }
        if (exponent) {
            int power = point - 1;
            out.append(power < 0 ? "e-" : "e+");
            if (Math.abs(power) < 10) {
                out.append('0');
            }
            out.append(Math.abs(power));
        }
        return out.toString();
    }
}
