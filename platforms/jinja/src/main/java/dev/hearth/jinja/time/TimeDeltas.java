package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Makes a {@link TimeDeltaValue} of amounts in several units, as the constructor of {@code timedelta} does. */
public final class TimeDeltas {
    /** {@code timedelta(days, seconds, microseconds, milliseconds, minutes, hours, weeks)}, whole numbers or floats. */
    public static final Function TIMEDELTA = Function.of(
            "timedelta",
            "days?, seconds?, microseconds?, milliseconds?, minutes?, hours?, weeks?",
            (render, a) -> new TimeDeltas()
                    .add("microseconds", a[2], 1)
                    .add("milliseconds", a[3], 1000)
                    .add("seconds", a[1], 1_000_000)
                    .add("minutes", a[4], 60_000_000)
                    .add("hours", a[5], 3_600_000_000L)
                    .add("days", a[0], 86_400_000_000L)
                    .add("weeks", a[6], 7 * 86_400_000_000L)
                    .sum());

    private BigInteger micros = BigInteger.ZERO;
    // Fractions of microseconds are added up, and rounded once at the end.
    private double left;

    private TimeDeltas() {}

    /** As {@code timedelta(days=…, hours=…, minutes=…, seconds=…, microseconds=…)} of floats. */
    static TimeDeltaValue of(double days, double hours, double minutes, double seconds, double microseconds) {
        return new TimeDeltas()
                .add("microseconds", microseconds, 1)
                .add("seconds", seconds, 1_000_000)
                .add("minutes", minutes, 60_000_000)
                .add("hours", hours, 3_600_000_000L)
                .add("days", days, 86_400_000_000L)
                .sum();
    }

    private TimeDeltas add(String unit, @Nullable Object amount, long factor) {
        if (amount == null) {
            return this;
        }
        if (Numbers.whole(amount)) {
            micros = micros.add(Numbers.big(amount).multiply(BigInteger.valueOf(factor)));
        } else if (amount instanceof Double d) {
            double whole = addWhole(d, factor);
            double fraction = d - whole;
            if (fraction != 0) {
                double rest = fraction * factor;
                left += rest - addWhole(rest, 1);
            }
        } else {
            throw TemplateException.type(
                    "unsupported type for timedelta " + unit + " component: " + Python.typeName(amount));
        }
        return this;
    }

    private double addWhole(double amount, long factor) {
        Object whole = Numbers.truncate(amount);
        micros = micros.add(Numbers.big(whole).multiply(BigInteger.valueOf(factor)));
        return new BigDecimal(Numbers.big(whole)).doubleValue();
    }

    private TimeDeltaValue sum() {
        if (left != 0) {
            double whole = Math.signum(left) * Math.floor(Math.abs(left) + 0.5);
            if (Math.abs(whole - left) == 0.5) {
                int odd = micros.testBit(0) ? 1 : 0;
                double half = (left + odd) * 0.5;
                whole = 2.0 * (Math.signum(half) * Math.floor(Math.abs(half) + 0.5)) - odd;
            }
            micros = micros.add(BigInteger.valueOf((long) whole));
        }
        return TimeDeltaValue.ofMicros(micros);
    }
}
