package dev.hearth.api.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The text a value has as a state: {@code on} and {@code off} for booleans, numbers with up to 15 digits as Home
 * Assistant writes them ({@code 23.0} keeps its fraction, {@code 0.1 + 0.2} is {@code 0.3}), instants in UTC as Python
 * writes them ({@code 2026-01-01T12:00:00.250000+00:00}), times with an offset likewise, everything else by its own text.
 */
public final class StateText {
    private static final int NANOS_PER_MICRO = 1_000;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private StateText() {}

    /** The text. */
    public static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean on -> on ? States.ON : States.OFF;
            case Double d -> number(d);
            case Float f -> number(Double.parseDouble(f.toString()));
            case BigDecimal decimal -> decimal.toPlainString();
            case Instant time -> iso(time.atOffset(ZoneOffset.UTC));
            case OffsetDateTime time -> iso(time);
            default -> value.toString();
        };
    }

    // Microseconds, or none at all if there are none.
    private static String iso(OffsetDateTime time) {
        return (time.getNano() < NANOS_PER_MICRO ? SECONDS : MICROS).format(time);
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal digits = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < DIGITS.getPrecision() - 1) {
            return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
        }
        String sign = exponent < 0 ? "-" : "+";
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
