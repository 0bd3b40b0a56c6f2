package dev.hearth.api.data;

import dev.hearth.api.HubException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of values a {@link DataMap} holds: null, {@link Boolean}, {@link Long}, {@link BigInteger},
 * {@link Double}, {@link String}, {@link Instant}, unmodifiable {@link List} and {@link DataMap} of the same.
 */
public final class Values {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Values() {}

    /**
     * The value itself if it belongs to the set, else its nearest relative in it: other numbers become {@code Long} or
     * {@code Double}, maps and collections are copied, {@code CharSequence}s and enum constants become text (an enum
     * constant in lower case).
     *
     * @throws HubException {@code invalid_value} for anything else, naming its type
     */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Long l -> l;
            case Double d -> d;
            case Boolean b -> b;
            case DataMap map -> map;
            case Instant i -> i;
            case Integer i -> i.longValue();
            case Short s -> s.longValue();
            case Byte b -> b.longValue();
            case Float f -> Double.parseDouble(f.toString());
            case BigInteger i -> fits(i) ? (Object) i.longValue() : i;
            case BigDecimal d -> d.doubleValue();
            case Map<?, ?> map -> DataMap.copyOf(map);
            case Collection<?> list -> listOf(list);
            case Object[] array -> listOf(List.of(array));
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT);
            case CharSequence text -> text.toString();
            default -> throw new HubException(
                    "invalid_value",
                    "a value of type " + value.getClass().getName() + " cannot be kept in attributes or event data; use"
                            + " text, a number, a boolean, an Instant, a list or a map");
        };
    }

    private static boolean fits(BigInteger value) {
        return value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
    }

    private static List<@Nullable Object> listOf(Collection<?> values) {
        List<@Nullable Object> out = new ArrayList<>(values.size());
        for (Object value : values) {
            out.add(of(value));
        }
        return Collections.unmodifiableList(out);
    }

    /**
     * Deep equality as the state machine means it: numbers by value, so that {@code 1} equals {@code 1.0}; maps without
     * regard to order.
     */
    @SuppressWarnings("ReferenceEquality") // the short way for what is the same object
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Number x && b instanceof Number y && x.getClass() != y.getClass()) {
            return equalNumbers(x, y);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return equalLists(x, y);
        }
        return a.equals(b);
    }

    private static boolean equalNumbers(Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            double x = a.doubleValue();
            return x == b.doubleValue() && !(a instanceof BigInteger) && !(b instanceof BigInteger)
                    && (Math.abs(x) < 0x1p53
                            || new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0);
        }
        return a.toString().equals(b.toString());
    }

    private static boolean equalLists(List<?> a, List<?> b) {
        int size = a.size();
        if (size != b.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A hash that agrees with {@link #equal}. */
    static int hash(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Number n -> Double.hashCode(n.doubleValue() + 0.0);
            case List<?> list -> {
                int hash = 1;
                for (Object each : list) {
                    hash = 31 * hash + hash(each);
                }
                yield hash;
            }
            default -> value.hashCode();
        };
    }
}
