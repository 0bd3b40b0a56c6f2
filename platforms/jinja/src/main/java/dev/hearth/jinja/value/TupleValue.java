package dev.hearth.jinja.value;

import java.util.Collection;

/** Python's {@code tuple}. */
public final class TupleValue extends SequenceValue {
    /** Without elements. */
    public static final TupleValue EMPTY = new TupleValue(new Object[0]);

    private TupleValue(Object[] elements) {
        super(elements);
    }

    /** Of these, which are not copied. */
    public static TupleValue of(Object... elements) {
        return new TupleValue(elements);
    }

    /** Of these. */
    public static TupleValue of(Collection<?> elements) {
        return new TupleValue(elements.toArray());
    }

    @Override
    SequenceValue same(Object[] all) {
        return new TupleValue(all);
    }

    @Override
    public String typeName() {
        return "tuple";
    }

    @Override
    public String repr() {
        return Repr.of(this);
    }

    @Override
    public boolean hashable() {
        for (Object each : elements) {
            if (!Python.hashable(each)) {
                return false;
            }
        }
        return true;
    }
}
