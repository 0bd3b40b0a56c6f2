package dev.hearth.jinja.value;

import java.math.BigInteger;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Python's {@code range}. */
public final class RangeValue extends Value {
    private final long start;
    private final long stop;
    private final long step;
    private final int size;

    /**
     * A range.
     *
     * @throws TemplateException {@code OVERFLOW} beyond {@link Budget#MAX_ELEMENTS}, as Jinja2's sandbox words it
     */
    public RangeValue(long start, long stop, long step) {
        if (step == 0) {
            throw TemplateException.value("range() arg 3 must not be zero");
        }
        BigInteger span = BigInteger.valueOf(stop).subtract(BigInteger.valueOf(start));
        BigInteger by = BigInteger.valueOf(step);
        BigInteger count = span.add(by).subtract(BigInteger.valueOf(Long.signum(step))).divide(by).max(BigInteger.ZERO);
        if (span.signum() != by.signum()) {
            count = BigInteger.ZERO;
        }
        if (count.compareTo(BigInteger.valueOf(Budget.MAX_ELEMENTS)) > 0) {
            throw new TemplateException(
                    TemplateException.Kind.OVERFLOW,
                    "Range too big. The sandbox blocks ranges larger than MAX_RANGE (" + Budget.MAX_ELEMENTS + ").");
        }
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.size = count.intValue();
    }

    @Override
    public String typeName() {
        return "range";
    }

    @Override
    public String repr() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }

    @Override
    public boolean truth() {
        return size > 0;
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        Long index = Numbers.index(key);
        if (index == null) {
            throw TemplateException.type("range indices must be integers or slices, not " + Python.typeName(key));
        }
        long at = index < 0 ? index + size : index;
        return at < 0 || at >= size ? null : (Object) (start + at * step);
    }

    @Override
    public Object slice(@Nullable Object from, @Nullable Object to, @Nullable Object by) {
        Slice slice = Slice.of(from, to, by, size);
        long first = start + slice.start() * step;
        long each = step * slice.step();
        return new RangeValue(first, first + each * slice.count(), each);
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Object next() {
                return start + next++ * step;
            }
        };
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "start" -> start;
            case "stop" -> stop;
            case "step" -> step;
            case "count" -> Function.of(name, "value", (render, a) -> contains(Python.given(a[0])) ? 1L : 0L);
            case "index" -> Function.of(name, "value", (render, a) -> {
                Object value = Python.given(a[0]);
                if (!contains(value)) {
                    throw TemplateException.value(Python.repr(value) + " is not in range");
                }
                return (((Number) Python.key(value)).longValue() - start) / step;
            });
            default -> null;
        };
    }

    @Override
    public boolean contains(Object element) {
        return Numbers.number(element)
                && Python.key(element) instanceof Long l
                && (step > 0 ? l >= start && l < stop : l <= start && l > stop)
                && (l - start) % step == 0;
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof RangeValue range
                && range.size == size
                && (size == 0 || (range.start == start && (size == 1 || range.step == step)));
    }

    @Override
    public int hashCode() {
        return size == 0 ? 0 : size == 1 ? Long.hashCode(start) : Long.hashCode(start * 31 + step) + size;
    }
}
