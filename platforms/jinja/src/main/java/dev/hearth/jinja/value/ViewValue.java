package dev.hearth.jinja.value;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/** What {@code dict.items()}, {@code keys()} and {@code values()} give: their length is known, they have no indices. */
public final class ViewValue extends Value {
    private final String typeName;
    private final MapValue map;
    private final Function<Map.Entry<Object, Object>, Object> shown;

    private ViewValue(String typeName, MapValue map, Function<Map.Entry<Object, Object>, Object> shown) {
        this.typeName = typeName;
        this.map = map;
        this.shown = shown;
    }

    static ViewValue items(MapValue map) {
        return new ViewValue("dict_items", map, entry -> TupleValue.of(entry.getKey(), entry.getValue()));
    }

    static ViewValue keys(MapValue map) {
        return new ViewValue("dict_keys", map, Map.Entry::getKey);
    }

    static ViewValue values(MapValue map) {
        return new ViewValue("dict_values", map, Map.Entry::getValue);
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        return Repr.all(iterate(), typeName + "([", "])");
    }

    @Override
    public boolean truth() {
        return map.size() > 0;
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        Iterator<Map.Entry<Object, Object>> entries = map.entries().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                return shown.apply(entries.next());
            }
        };
    }

    @Override
    public long length() {
        return map.size();
    }

    @Override
    public boolean hashable() {
        return typeName.equals("dict_values");
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the short way for what is the same
    public boolean equalTo(Object other) {
        if (typeName.equals("dict_values") || !(other instanceof ViewValue || other instanceof SetValue)) {
            return this == other;
        }
        return SetValue.of(this).equalTo(other instanceof ViewValue ? SetValue.of(other) : other);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
