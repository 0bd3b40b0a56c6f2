package dev.hearth.jinja.value;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code dict}, in the order in which the keys came; templates cannot change one. */
public abstract class MapValue extends Value {
    /**
     * The value of a key, or null.
     *
     * @param key compared as Python does: 1, 1.0 and True are one
     */
    public abstract @Nullable Object find(Object key);

    /** How many. */
    public abstract int size();

    /** Key and value, in order. */
    public abstract Iterable<Map.Entry<Object, Object>> entries();

    /** The keys, in order. */
    public final Iterator<Object> keys() {
        Iterator<Map.Entry<Object, Object>> entries = entries().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                return entries.next().getKey();
            }
        };
    }

    @Override
    public String typeName() {
        return "dict";
    }

    @Override
    public String repr() {
        return Repr.of(this);
    }

    @Override
    public boolean truth() {
        return size() > 0;
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        return find(key);
    }

    @Override
    public Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        throw TemplateException.type("unhashable type: 'slice'");
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return keys();
    }

    @Override
    public long length() {
        return size();
    }

    @Override
    public boolean contains(Object element) {
        return find(element) != null;
    }

    @Override
    public boolean hashable() {
        return false;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "get" -> Function.of("get", "key, default?", (render, a) -> {
                Object found = find(Python.given(a[0]));
                return found != null ? found : a[1] != null ? a[1] : None.NONE;
            });
            case "items" -> Function.of("items", "", (render, a) -> ViewValue.items(this));
            case "keys" -> Function.of("keys", "", (render, a) -> ViewValue.keys(this));
            case "values" -> Function.of("values", "", (render, a) -> ViewValue.values(this));
            case "copy" -> Function.of("copy", "", (render, a) -> this);
            case "fromkeys" -> Function.of("fromkeys", "iterable, value?", (render, a) -> {
                DictValue.Builder made = DictValue.builder();
                for (Iterator<Object> all = Python.iterate(Python.given(a[0])); all.hasNext();) {
                    made.put(all.next(), a[1] == null ? None.NONE : a[1]);
                }
                return made.build();
            });
            case "clear", "pop", "popitem", "setdefault", "update" -> Undefined.unsafe(name, this);
            default -> null;
        };
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the short way for what is the same
    public boolean equalTo(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof MapValue map) || map.size() != size()) {
            return false;
        }
        Budget.elements(size());
        for (Map.Entry<Object, Object> entry : entries()) {
            Object value = map.find(entry.getKey());
            if (value == null || !Python.equal(entry.getValue(), value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return size();
    }
}
