package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code datetime.timedelta}: days, and what is left of a day in seconds and microseconds, these two never
 * negative. Immutable.
 */
public final class TimeDeltaValue extends Value {
    /** Nothing. */
    public static final TimeDeltaValue ZERO = new TimeDeltaValue(0, 0, 0);

    private static final int MAX_DAYS = 999_999_999;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int MILLION = 1_000_000;
    private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);

    private final int days;
    private final int seconds;
    private final int micros;

    private TimeDeltaValue(int days, int seconds, int micros) {
        this.days = days;
        this.seconds = seconds;
        this.micros = micros;
    }

    /**
     * Of any amounts that do not overflow when added up.
     *
     * @throws TemplateException {@code OVERFLOW} if it is more than 999,999,999 days
     */
    public static TimeDeltaValue of(long days, long seconds, long micros) {
        long allSeconds = Math.addExact(seconds, Math.floorDiv(micros, (long) MILLION));
        long allDays = Math.addExact(days, Math.floorDiv(allSeconds, (long) SECONDS_OF_DAY));
        if (allDays < Integer.MIN_VALUE || allDays > Integer.MAX_VALUE) {
            throw Whole.overflow("Python int too large to convert to C int");
        }
        if (Math.abs(allDays) > MAX_DAYS) {
            throw Whole.overflow("days=" + allDays + "; must have magnitude <= " + MAX_DAYS);
        }
        return new TimeDeltaValue(
                (int) allDays, Math.floorMod(allSeconds, SECONDS_OF_DAY), Math.floorMod(micros, MILLION));
    }

    /** Of so many microseconds. */
    public static TimeDeltaValue ofMicros(long micros) {
        return of(0, 0, micros);
    }

    /** Of so many microseconds. */
    static TimeDeltaValue ofMicros(BigInteger micros) {
        if (micros.bitLength() < Long.SIZE) {
            return of(0, 0, micros.longValue());
        }
        BigInteger[] parts = micros.divideAndRemainder(DAY);
        if (parts[0].bitLength() >= Long.SIZE) {
            throw Whole.overflow("Python int too large to convert to C int");
        }
        return of(parts[0].longValue(), 0, parts[1].longValue());
    }

    /** From Java's, whose nanoseconds are cut. */
    public static TimeDeltaValue of(Duration duration) {
        return of(0, duration.getSeconds(), duration.getNano() / 1000);
    }

    /** As Java has it. */
    public Duration duration() {
        return Duration.ofSeconds((long) days * SECONDS_OF_DAY + seconds, micros * 1000L);
    }

    /** Days, of any sign. */
    public int days() {
        return days;
    }

    /** The seconds beside the days, from 0 to 86,399. */
    public int seconds() {
        return seconds;
    }

    /** The microseconds beside the seconds, from 0 to 999,999. */
    public int microseconds() {
        return micros;
    }

    /** All of it in microseconds. */
    BigInteger total() {
        return DAY.multiply(BigInteger.valueOf(days)).add(BigInteger.valueOf((long) seconds * MILLION + micros));
    }

    /** As {@code total_seconds()}. */
    public double totalSeconds() {
        return Numbers.toDouble(Numbers.compute(Operator.DIVIDE, Numbers.of(total()), (long) MILLION));
    }

    /** The sum. */
    public TimeDeltaValue plus(TimeDeltaValue other) {
        return of((long) days + other.days, (long) seconds + other.seconds, (long) micros + other.micros);
    }

    /** {@code -delta}. */
    public TimeDeltaValue negated() {
        return of(-(long) days, -(long) seconds, -(long) micros);
    }

    /** As {@code abs(delta)}. */
    public TimeDeltaValue abs() {
        return days < 0 ? negated() : this;
    }

    @Override
    public String typeName() {
        return "datetime.timedelta";
    }

    @Override
    public String str() {
        StringBuilder out = new StringBuilder();
        if (days != 0) {
            out.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
        }
        out.append(seconds / 3600).append(':');
        IsoFormat.padded(out, seconds / 60 % 60, 2);
        out.append(':');
        IsoFormat.padded(out, seconds % 60, 2);
        if (micros != 0) {
            out.append('.');
            IsoFormat.padded(out, micros, 6);
        }
        return out.toString();
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder();
        part(out, "days", days);
        part(out, "seconds", seconds);
        part(out, "microseconds", micros);
        return "datetime.timedelta(" + (out.isEmpty() ? "0" : out) + ")";
    }

    private static void part(StringBuilder out, String name, int amount) {
        if (amount != 0) {
            out.append(out.isEmpty() ? "" : ", ").append(name).append('=').append(amount);
        }
    }

    @Override
    public boolean truth() {
        return days != 0 || seconds != 0 || micros != 0;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "days" -> (long) days;
            case "seconds" -> (long) seconds;
            case "microseconds" -> (long) micros;
            case "total_seconds" -> Function.of(name, "", (render, a) -> totalSeconds());
            case "min" -> new TimeDeltaValue(-MAX_DAYS, 0, 0);
            case "max" -> new TimeDeltaValue(MAX_DAYS, SECONDS_OF_DAY - 1, MILLION - 1);
            case "resolution" -> ofMicros(1);
            default -> null;
        };
    }

    @Override
    public @Nullable Object unary(Operator operator) {
        return switch (operator) {
            case ADD -> this;
            case SUBTRACT -> negated();
            default -> null;
        };
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (other instanceof TimeDeltaValue delta) {
            return reflected ? null : with(operator, delta);
        }
        if (!Numbers.number(other) || (reflected && operator != Operator.MULTIPLY)) {
            return null;
        }
        return other instanceof Double d ? with(operator, d) : with(operator, Numbers.big(other));
    }

    private @Nullable Object with(Operator operator, TimeDeltaValue other) {
        return switch (operator) {
            case ADD -> plus(other);
            case SUBTRACT -> of((long) days - other.days, (long) seconds - other.seconds, (long) micros - other.micros);
            case DIVIDE -> {
                other.refuseZero("division by zero");
                yield Numbers.compute(operator, Numbers.of(total()), Numbers.of(other.total()));
            }
            case FLOOR_DIVIDE -> {
                other.refuseZero("integer division or modulo by zero");
                yield Numbers.compute(operator, Numbers.of(total()), Numbers.of(other.total()));
            }
            case MODULO -> {
                other.refuseZero("integer modulo by zero");
                yield ofMicros(Numbers.big(
                        Numbers.compute(operator, Numbers.of(total()), Numbers.of(other.total()))));
            }
            case MULTIPLY, POWER -> null;
        };
    }

    private void refuseZero(String message) {
        if (!truth()) {
            throw byZero(message);
        }
    }

    private static TemplateException byZero(String message) {
        return new TemplateException(TemplateException.Kind.ZERO_DIVISION, message);
    }

    private @Nullable Object with(Operator operator, BigInteger number) {
        return switch (operator) {
            case MULTIPLY -> ofMicros(total().multiply(number));
            case DIVIDE -> ofMicros(nearest(total(), number));
            case FLOOR_DIVIDE -> {
                if (number.signum() == 0) {
                    throw byZero("integer division or modulo by zero");
                }
                BigInteger[] parts = total().divideAndRemainder(number);
                boolean down = parts[1].signum() != 0 && parts[1].signum() != number.signum();
                yield ofMicros(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
            }
            case ADD, SUBTRACT, MODULO, POWER -> null;
        };
    }

    private @Nullable Object with(Operator operator, double number) {
        if (operator != Operator.MULTIPLY && operator != Operator.DIVIDE) {
            return null;
        }
        if (Double.isNaN(number)) {
            throw TemplateException.value("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(number)) {
            throw Whole.overflow("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(number);
        BigInteger above = exact.unscaledValue();
        BigInteger below = BigInteger.ONE;
        if (exact.scale() > 0) {
            below = BigInteger.TEN.pow(exact.scale());
        } else {
            above = exact.toBigInteger();
        }
        return operator == Operator.MULTIPLY
                ? ofMicros(nearest(total().multiply(above), below))
                : ofMicros(nearest(total().multiply(below), above));
    }

    /** The nearest whole number to a quotient; of two the even one. */
    private static BigInteger nearest(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw byZero("integer division or modulo by zero");
        }
        BigInteger[] parts = above.abs().divideAndRemainder(below.abs());
        int half = parts[1].shiftLeft(1).compareTo(below.abs());
        BigInteger size = half > 0 || (half == 0 && parts[0].testBit(0)) ? parts[0].add(BigInteger.ONE) : parts[0];
        return above.signum() * below.signum() < 0 ? size.negate() : size;
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof TimeDeltaValue delta
                && delta.days == days
                && delta.seconds == seconds
                && delta.micros == micros;
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        if (!(other instanceof TimeDeltaValue delta)) {
            return null;
        }
        int order = Integer.compare(days, delta.days);
        if (order == 0) {
            order = Integer.compare(seconds, delta.seconds);
        }
        return order == 0 ? Integer.compare(micros, delta.micros) : order;
    }

    @Override
    public int hashCode() {
        return (31 * days + seconds) * 31 + micros;
    }
}
