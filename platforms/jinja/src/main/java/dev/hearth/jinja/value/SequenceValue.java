package dev.hearth.jinja.value;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list or a tuple. */
public abstract sealed class SequenceValue extends Value permits ListValue, TupleValue {
    final Object[] elements;

    SequenceValue(Object[] elements) {
        this.elements = elements;
    }

    /** One of the same kind. */
    abstract SequenceValue same(Object[] elements);

    /** An element; {@code index} counts from 0 and is within the length. */
    public final Object get(int index) {
        return elements[index];
    }

    /** How many. */
    public final int size() {
        return elements.length;
    }

    /** The elements, as a list that cannot be changed. */
    public final List<Object> list() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return elements[index];
            }

            @Override
            public int size() {
                return elements.length;
            }
        };
    }

    @Override
    public final boolean subscriptable() {
        return true;
    }

    @Override
    public final @Nullable Object item(Object key) {
        long index = index(key);
        long at = index < 0 ? index + elements.length : index;
        return at < 0 || at >= elements.length ? null : elements[(int) at];
    }

    private long index(Object key) {
        return switch (key) {
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            case BigInteger big -> Long.MAX_VALUE;
            default -> throw TemplateException.type(
                    typeName() + " indices must be integers or slices, not " + Python.typeName(key));
        };
    }

    @Override
    public final Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        Slice slice = Slice.of(start, stop, step, elements.length);
        Object[] part = new Object[slice.count()];
        int[] next = {0};
        slice.each(at -> part[next[0]++] = elements[at]);
        return same(part);
    }

    @Override
    public final boolean iterable() {
        return true;
    }

    @Override
    public final Iterator<Object> iterate() {
        return Arrays.asList(elements).iterator();
    }

    @Override
    public final long length() {
        return elements.length;
    }

    @Override
    public final boolean truth() {
        return elements.length > 0;
    }

    @Override
    public final boolean contains(Object element) {
        Budget.elements(elements.length);
        for (Object each : elements) {
            if (Python.equal(each, element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "count" -> Function.of("count", "value", (render, a) -> {
                long count = 0;
                for (Object each : elements) {
                    count += Python.equal(each, Python.given(a[0])) ? 1 : 0;
                }
                return count;
            });
            case "index" -> Function.of("index", "value, start?, stop?", (render, a) -> {
                Slice range = Slice.of(a[1], a[2], null, elements.length);
                for (int i = range.start(); i < range.start() + range.count(); i++) {
                    if (Python.equal(elements[i], Python.given(a[0]))) {
                        return (long) i;
                    }
                }
                throw TemplateException.value(
                        this instanceof ListValue
                                ? Python.repr(Python.given(a[0])) + " is not in list"
                                : "tuple.index(x): x not in tuple");
            });
            default -> null;
        };
    }

    @Override
    public final @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (operator == Operator.ADD && !reflected && other.getClass() == getClass()) {
            Object[] right = ((SequenceValue) other).elements;
            Budget.elements((long) elements.length + right.length);
            Object[] all = Arrays.copyOf(elements, elements.length + right.length);
            System.arraycopy(right, 0, all, elements.length, right.length);
            return same(all);
        }
        Long times = operator == Operator.MULTIPLY ? Numbers.repetitions(other) : null;
        if (times != null) {
            Budget.elements(times * elements.length);
            Object[] all = new Object[(int) (times * elements.length)];
            for (int i = 0; i < all.length; i += elements.length) {
                System.arraycopy(elements, 0, all, i, elements.length);
            }
            return same(all);
        }
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the short way for what is the same
    public final boolean equalTo(Object other) {
        if (other == this) {
            return true;
        }
        if (other.getClass() != getClass()) {
            return false;
        }
        Object[] right = ((SequenceValue) other).elements;
        if (right.length != elements.length) {
            return false;
        }
        Budget.elements(right.length);
        for (int i = 0; i < right.length; i++) {
            if (!Python.equal(elements[i], right[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final @Nullable Integer compareWith(Object other) {
        if (other.getClass() != getClass()) {
            return null;
        }
        Object[] right = ((SequenceValue) other).elements;
        for (int i = 0; i < Math.min(elements.length, right.length); i++) {
            if (!Python.equal(elements[i], right[i])) {
                return Python.compare(elements[i], right[i], "<");
            }
        }
        return Integer.compare(elements.length, right.length);
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        for (Object each : elements) {
            hash = 31 * hash + Python.key(each).hashCode();
        }
        return hash;
    }
}
