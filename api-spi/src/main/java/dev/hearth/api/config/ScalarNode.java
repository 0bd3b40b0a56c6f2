package dev.hearth.api.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A single value: nothing, yes or no, a number, text.
 *
 * @param position where it begins
 * @param value null, {@link Boolean}, {@link Long}, {@link BigInteger}, {@link Double} or {@link String}, as YAML 1.1
 *     resolves what was written
 * @param written the characters in the file, without quotes: {@code 12:30} for the number 750, {@code !secret door}
 *     for a secret
 * @param style how it was written
 * @param origin where the value comes from
 */
public record ScalarNode(Position position, @Nullable Object value, String written, Style style, Origin origin)
        implements ConfigNode {
    private static final int SHOWN = 60;
    private static final int LOOKED_AT = 1_000;

    /** How a scalar was written. */
    public enum Style {
        /** Without quotes, so that YAML guessed its type. */
        PLAIN,
        /** In single or double quotes. */
        QUOTED,
        /** As a block of lines after {@code |} or {@code >}. */
        BLOCK
    }

    /** Where the value of a scalar comes from. */
    public enum Origin {
        /** Written at its position, or given by a program. */
        WRITTEN,
        /** {@code !secret}: the value is never shown. */
        SECRET,
        /** {@code !env_var}: the value is never shown. */
        ENVIRONMENT,
        /** {@code !input}: the value is the name of a blueprint's input, to be filled in later. */
        INPUT,
        /** It could not be read, which was reported when it happened: no schema accepts it, none reports it again. */
        UNREADABLE
    }

    /**
     * A value without a place, see {@link ConfigNode#of}.
     *
     * @throws IllegalArgumentException for a type that is not a scalar
     */
    public static ScalarNode of(@Nullable Object value) {
        Object plain = plain(value);
        Style style = plain instanceof String ? Style.QUOTED : Style.PLAIN;
        return new ScalarNode(Position.NONE, plain, plain == null ? "null" : plain.toString(), style, Origin.WRITTEN);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Boolean b -> b;
            case Long l -> l;
            case Double d -> d;
            case Integer i -> i.longValue();
            case Short s -> s.longValue();
            case Byte b -> b.longValue();
            case BigInteger i -> i.bitLength() < Long.SIZE ? (Object) i.longValue() : i;
            case Float f -> Double.parseDouble(f.toString());
            case BigDecimal d -> d.doubleValue();
            case CharSequence text -> text.toString();
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT);
            case Duration d -> d.toNanosPart() == 0 ? (Object) d.toSeconds() : d.toNanos() / 1e9;
            case ZoneId zone -> zone.getId();
            case TemporalAccessor time -> time.toString();
            default -> throw new IllegalArgumentException("a value of type " + value.getClass().getName()
                    + " cannot stand in a configuration; use text, a number, a boolean, a list or a map");
        };
    }

    /** Stands for what could not be read and was reported. */
    public static ScalarNode unreadable(Position position) {
        return new ScalarNode(position, null, "", Style.PLAIN, Origin.UNREADABLE);
    }

    /** Whether there is no value: {@code null}, {@code ~} or nothing after the colon. */
    public boolean empty() {
        return value == null && origin != Origin.UNREADABLE;
    }

    /** Whether the value must never be shown. */
    public boolean hidden() {
        return origin == Origin.SECRET || origin == Origin.ENVIRONMENT;
    }

    /**
     * The value as text, as Home Assistant's string validator converts it: numbers in decimal ({@code 1.0} keeps its
     * fraction), booleans as {@code True} and {@code False}. Empty text for no value.
     */
    public String text() {
        return switch (value) {
            case null -> "";
            case String s -> s;
            case Boolean b -> b ? "True" : "False";
            case Double d -> decimal(d);
            default -> value.toString();
        };
    }

    /** The text under which it serves as the key of a map or a choice of a list: text itself, else what was written. */
    public String keyText() {
        return value instanceof String s ? s : written;
    }

    // The shortest decimal that gives the same number, with an exponent only outside 1e-4 … 1e16, as Python prints it.
    private static String decimal(double d) {
        double size = Math.abs(d);
        if (!Double.isFinite(d)) {
            return Double.isNaN(d) ? "nan" : d > 0 ? "inf" : "-inf";
        }
        BigDecimal exact = new BigDecimal(Double.toString(d));
        if (size == 0 || (size >= 1e-4 && size < 1e16)) {
            String text = exact.stripTrailingZeros().toPlainString();
            return text.indexOf('.') < 0 ? (size == 0 && 1 / d < 0 ? "-0.0" : text + ".0") : text;
        }
        BigDecimal digits = exact.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    @Override
    public String describe() {
        if (hidden()) {
            return "the value of '" + written + "'";
        }
        return switch (value) {
            case null -> empty() ? "nothing" : "something unreadable";
            case String s -> "'" + shortened(s) + "'";
            default -> shortened(written);
        };
    }

    static String shortened(String text) {
        String line = (text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    @Override
    public @Nullable Object toPlain() {
        return value;
    }

    /** The description, so that a secret does not get into a log by accident. */
    @Override
    public String toString() {
        return describe() + (position.known() ? " at " + position : "");
    }
}
