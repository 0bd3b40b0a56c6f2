package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of numbers: {@code abs}, {@code filesizeformat}, {@code float}, {@code int}, {@code round}. */
final class NumberFilters {
    private static final List<String> BINARY_SIZES = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB");
    private static final List<String> DECIMAL_SIZES = List.of("kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB");

    private NumberFilters() {}

    static void addTo(Library.Builder filters) {
        filters.filter("abs", "x", (render, a) -> absolute(Python.given(a[0])))
                .filter(
                        "filesizeformat",
                        "value, binary?",
                        (render, a) -> fileSize(Python.given(a[0]), Given.flag(a[1])))
                .filter("float", "value, default?", (render, a) -> {
                    Double number = toFloat(Python.given(a[0]));
                    return number == null ? Given.or(a[1], 0.0) : number;
                })
                .filter("int", "value, default?, base?", (render, a) -> {
                    Object number = toInt(Python.given(a[0]), a[2]);
                    return number == null ? Given.or(a[1], 0L) : number;
                })
                .filter(
                        "round",
                        "value, precision?, method?",
                        (render, a) -> round(Python.given(a[0]), Given.or(a[1], 0L), Given.or(a[2], "common")));
    }

    private static Object absolute(Object value) {
        if (Numbers.number(value)) {
            return Numbers.absolute(value);
        }
        Object negated = value instanceof Value v && !(v instanceof Undefined) ? v.unary(Operator.SUBTRACT) : null;
        if (negated == null) {
            throw TemplateException.type("bad operand type for abs(): '" + Python.typeName(value) + "'");
        }
        return Operators.less(value, negated) ? negated : value;
    }

    /** The characters of a text or of bytes, or null. */
    private static @Nullable String digits(Object value) {
        return value instanceof BytesValue bytes
                ? new String(bytes.bytes(), StandardCharsets.US_ASCII)
                : Python.text(value);
    }

    /** As {@code float(value)}; null where that raises {@code TypeError} or {@code ValueError}. */
    private static @Nullable Double toFloat(Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (Numbers.number(value)) {
            return Numbers.toDouble(value);
        }
        String text = digits(value);
        return text == null ? null : Numbers.parseFloat(text);
    }

    /** As {@code int(value)}, else {@code int(float(value))}; null where both raise. */
    private static @Nullable Object toInt(Object value, @Nullable Object base) {
        if (value instanceof Double number) {
            // Infinity raises here, and nobody catches that.
            return number.isNaN() ? null : Numbers.truncate(number);
        }
        if (Numbers.whole(value)) {
            return Numbers.positive(value);
        }
        String text = digits(value);
        Object number = text == null ? null : parse(text, value instanceof BytesValue ? null : base);
        if (number != null) {
            return number;
        }
        Double real = toFloat(value);
        return real == null || real.isNaN() || real.isInfinite() ? null : Numbers.truncate(real);
    }

    private static @Nullable Object parse(String text, @Nullable Object base) {
        Long radix = base == null ? Long.valueOf(10) : Numbers.index(base);
        if (radix == null || radix < 0 || radix == 1 || radix > Character.MAX_RADIX) {
            return null;
        }
        try {
            return Numbers.parseInt(text, radix.intValue());
        } catch (TemplateException e) {
            // More digits than Python converts: a ValueError as well.
            if (e.kind() == TemplateException.Kind.VALUE) {
                return null;
            }
            throw e;
        }
    }

    private static Object round(Object value, Object precision, Object method) {
        String way = Python.text(method);
        if (way == null || !(way.equals("common") || way.equals("ceil") || way.equals("floor"))) {
            throw Given.wrong("method must be common, ceil or floor");
        }
        if (way.equals("common")) {
            return roundToNearest(value, precision);
        }
        Object scale = Operators.compute(Operator.POWER, 10L, precision);
        Object whole = toWhole(Operators.compute(Operator.MULTIPLY, value, scale), way.equals("ceil"));
        return Operators.compute(Operator.DIVIDE, whole, scale);
    }

    private static Object roundToNearest(Object value, Object precision) {
        if (!Numbers.number(value)) {
            throw TemplateException.type(
                    "type " + Python.typeName(value) + " doesn't define __round__ method");
        }
        if (precision instanceof None) {
            return value instanceof Double number
                    ? Numbers.truncate(Math.rint(number))
                    : Numbers.positive(value);
        }
        int digits = Given.size(precision, 0);
        return value instanceof Double number
                ? (Object) Numbers.round(number, digits)
                : Numbers.round(Numbers.big(value), digits);
    }

    /** {@code math.ceil}, {@code math.floor}. */
    private static Object toWhole(Object value, boolean up) {
        if (Numbers.whole(value)) {
            return Numbers.positive(value);
        }
        if (!(value instanceof Double number)) {
            throw TemplateException.type("must be real number, not " + Python.typeName(value));
        }
        return Numbers.truncate(up ? Math.ceil(number) : Math.floor(number));
    }

    private static String fileSize(Object value, boolean binary) {
        Double size = toFloat(value);
        if (size == null) {
            if (digits(value) != null) {
                throw TemplateException.value("could not convert string to float: " + Python.repr(value));
            }
            throw TemplateException.type("float() argument must be a string or a real number, not '"
                    + Python.typeName(value) + "'");
        }
        int base = binary ? 1024 : 1000;
        if (size == 1) {
            return "1 Byte";
        }
        if (size < base) {
            return Python.str(Numbers.truncate(size)) + " Bytes";
        }
        List<String> names = binary ? BINARY_SIZES : DECIMAL_SIZES;
        BigInteger unit = BigInteger.valueOf(base);
        for (String name : names) {
            unit = unit.multiply(BigInteger.valueOf(base));
            boolean last = name.equals(names.getLast());
            if (last || (Double.isFinite(size) && new BigDecimal(size).compareTo(new BigDecimal(unit)) < 0)) {
                return oneDigit(base * size / unit.doubleValue()) + " " + name;
            }
        }
        throw new IllegalStateException("there is always a last unit");
    }

    private static String oneDigit(double value) {
        if (!Double.isFinite(value)) {
            return Python.str(value);
        }
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
