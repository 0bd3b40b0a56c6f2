package dev.hearth.jinja.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code dict} made by a template or a function. */
public final class DictValue extends MapValue {
    /** Without keys. */
    public static final DictValue EMPTY = builder().build();

    // By the key as Python.key gives it; the entry has the key as it was spelled first.
    private final Map<Object, Map.Entry<Object, Object>> entries;

    private DictValue(Map<Object, Map.Entry<Object, Object>> entries) {
        this.entries = entries;
    }

    /** Makes one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Of texts to values. */
    public static DictValue of(Map<String, ?> map) {
        Builder made = builder();
        map.forEach(made::put);
        return made.build();
    }

    @Override
    public @Nullable Object find(Object key) {
        Map.Entry<Object, Object> entry = entries.get(Python.key(key));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Iterable<Map.Entry<Object, Object>> entries() {
        return entries.values();
    }

    /** Collects keys and values. Used once. */
    public static final class Builder {
        private final Map<Object, Map.Entry<Object, Object>> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a key, or replaces its value.
         *
         * @throws TemplateException if the key can change
         */
        public Builder put(Object key, Object value) {
            Object plain = Python.key(key);
            Map.Entry<Object, Object> before = entries.get(plain);
            entries.put(plain, Map.entry(before == null ? key : before.getKey(), value));
            if (entries.size() > Budget.MAX_ELEMENTS) {
                Budget.elements(entries.size());
            }
            return this;
        }

        /** Adds all of another. */
        public Builder putAll(MapValue map) {
            Budget.elements(map.size());
            map.entries().forEach(entry -> put(entry.getKey(), entry.getValue()));
            return this;
        }

        /** The map. */
        public DictValue build() {
            return new DictValue(entries);
        }
    }
}
