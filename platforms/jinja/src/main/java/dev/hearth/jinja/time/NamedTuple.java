package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Value;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple whose elements have names too: {@code time.struct_time} and {@code datetime.IsoCalendarDate}. Immutable. */
public final class NamedTuple extends Value {
    private final String type;
    private final List<String> names;
    private final TupleValue elements;

    /** One element for each name. */
    NamedTuple(String type, List<String> names, Object... elements) {
        this.type = type;
        this.names = names;
        this.elements = TupleValue.of(elements);
    }

    /** The elements without the names. */
    public TupleValue tuple() {
        return elements;
    }

    @Override
    public String typeName() {
        return type;
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder(type).append('(');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(Python.repr(elements.get(i)));
        }
        return out.append(')').toString();
    }

    @Override
    public @Nullable Object attribute(String name) {
        int place = names.indexOf(name);
        return place >= 0 ? elements.get(place) : elements.attribute(name);
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        return elements.item(key);
    }

    @Override
    public Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        return elements.slice(start, stop, step);
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return elements.iterate();
    }

    @Override
    public long length() {
        return elements.length();
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (operator == Operator.ADD && reflected && other instanceof TupleValue left) {
            return left.binary(operator, elements, false);
        }
        return elements.binary(operator, plain(other), reflected);
    }

    @Override
    public boolean equalTo(Object other) {
        return elements.equalTo(plain(other));
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        return elements.compareWith(plain(other));
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    private static Object plain(Object other) {
        return other instanceof NamedTuple named ? named.elements : other;
    }
}
