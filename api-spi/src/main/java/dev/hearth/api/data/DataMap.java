package dev.hearth.api.data;

import dev.hearth.api.HubException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from text to {@link Values}, in the order the entries were put: attributes of a state, data of an
 * event or a service call. Safe on any thread. Two are equal when they hold equal values under the same keys, in
 * whatever order.
 */
public final class DataMap extends AbstractMap<String, @Nullable Object> implements EventData {
    // Keys and values alternate in one array. Up to LINEAR entries a look-up walks the keys, which beats hashing for
    // the handful of attributes that nearly every state has; above it an open-addressed table of positions is kept.
    private static final int LINEAR = 8;
    // So many steps for each place of the array, keys and values, are spent on finding free slots; usual are less than two.
    private static final int MOST_STEPS = 4;
    private static final DataMap EMPTY = new DataMap(new Object[0]);

    private final @Nullable Object[] table;
    // An int[] of positions; a map from key to position where too many keys fall together. Null for few entries.
    private final @Nullable Object index;

    private DataMap(@Nullable Object[] table) {
        this.table = table;
        this.index = table.length > 2 * LINEAR ? indexOf(table) : null;
    }

    /** The map without entries. */
    public static DataMap of() {
        return EMPTY;
    }

    /** A map with one entry. */
    public static DataMap of(String key, @Nullable Object value) {
        return new DataMap(new @Nullable Object[] {key, Values.of(value)});
    }

    /** A map with two entries; the keys differ. */
    public static DataMap of(String key1, @Nullable Object value1, String key2, @Nullable Object value2) {
        return builder(2).put(key1, value1).put(key2, value2).build();
    }

    /** A map with three entries; the keys differ. */
    public static DataMap of(
            String key1,
            @Nullable Object value1,
            String key2,
            @Nullable Object value2,
            String key3,
            @Nullable Object value3) {
        return builder(3).put(key1, value1).put(key2, value2).put(key3, value3).build();
    }

    /**
     * A copy in the order of the given map; the same object if it is a {@code DataMap}.
     *
     * @throws HubException {@code invalid_value} for a key that is not text or a value outside {@link Values}
     */
    public static DataMap copyOf(Map<?, ?> map) {
        if (map instanceof DataMap data) {
            return data;
        }
        Builder builder = builder(map.size());
        map.forEach((key, value) -> {
            if (!(key instanceof String text)) {
                throw new HubException("invalid_value", "a key must be text, not " + key);
            }
            builder.put(text, value);
        });
        return builder.build();
    }

    /** A builder with room for some entries. */
    public static Builder builder() {
        return builder(LINEAR);
    }

    /** A builder with room for that many entries; it grows. */
    public static Builder builder(int expected) {
        return new Builder(expected);
    }

    private static Object indexOf(@Nullable Object[] table) {
        int[] index = new int[Integer.highestOneBit(table.length) * 2];
        Arrays.fill(index, -1);
        int patience = MOST_STEPS * table.length;
        for (int i = 0; i < table.length; i += 2) {
            int slot = slot((String) table[i], index.length);
            while (index[slot] >= 0) {
                slot = (slot + 1) & (index.length - 1);
                if (--patience < 0) {
                    return positions(table);
                }
            }
            index[slot] = i;
        }
        return index;
    }

    // Whoever chooses keys of equal hashes must not make others wait: this map puts such keys in order.
    private static Map<String, Integer> positions(@Nullable Object[] table) {
        Map<String, Integer> positions = new HashMap<>(table.length);
        for (int i = 0; i < table.length; i += 2) {
            positions.put((String) table[i], i);
        }
        return positions;
    }

    private static int slot(@Nullable String key, int length) {
        int hash = key == null ? 0 : key.hashCode();
        return (hash ^ (hash >>> 16)) & (length - 1);
    }

    private int find(@Nullable Object key) {
        if (!(key instanceof String text)) {
            return -1;
        }
        return switch (index) {
            case null -> findByWalking(text);
            case int[] positions -> findByHash(text, positions);
            case Map<?, ?> positions -> positions.get(text) instanceof Integer at ? at : -1;
            default -> throw new IllegalStateException("there is no such index");
        };
    }

    @SuppressWarnings("ReferenceEquality") // keys are mostly constants: look for the very object first
    private int findByWalking(String key) {
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] == key) {
                return i;
            }
        }
        int hash = key.hashCode(); // text remembers it, so most others are told apart without a look at their characters
        for (int i = 0; i < table.length; i += 2) {
            String each = key(i);
            if (each.hashCode() == hash && each.equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private int findByHash(String key, int[] positions) {
        int slot = slot(key, positions.length);
        while (positions[slot] >= 0) {
            if (key.equals(table[positions[slot]])) {
                return positions[slot];
            }
            slot = (slot + 1) & (positions.length - 1);
        }
        return -1;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int at = find(key);
        return at < 0 ? null : table[at + 1];
    }

    /** The text under the key, or null when there is none or it is something else. */
    public @Nullable String text(String key) {
        return get(key) instanceof String text ? text : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return table.length / 2;
    }

    /** The same entries with one put: in its old place if the key is there, else at the end. */
    public DataMap with(String key, @Nullable Object value) {
        Object normal = Values.of(value);
        int at = find(key);
        if (at >= 0) {
            if (Values.equal(table[at + 1], normal)) {
                return this;
            }
            @Nullable Object[] copy = table.clone();
            copy[at + 1] = normal;
            return new DataMap(copy);
        }
        @Nullable Object[] copy = Arrays.copyOf(table, table.length + 2);
        copy[table.length] = key;
        copy[table.length + 1] = normal;
        return new DataMap(copy);
    }

    /** These entries, overwritten and followed by those of the other map. */
    public DataMap with(DataMap other) {
        if (other.isEmpty()) {
            return this;
        }
        return isEmpty() ? other : builder(size() + other.size()).putAll(this).putAll(other).build();
    }

    /** The same entries without one. */
    public DataMap without(String key) {
        int at = find(key);
        if (at < 0) {
            return this;
        }
        @Nullable Object[] copy = new @Nullable Object[table.length - 2];
        System.arraycopy(table, 0, copy, 0, at);
        System.arraycopy(table, at + 2, copy, at, table.length - at - 2);
        return new DataMap(copy);
    }

    @Override
    public DataMap asMap() {
        return this;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        for (int i = 0; i < table.length; i += 2) {
            action.accept(key(i), table[i + 1]);
        }
    }

    @SuppressWarnings("NullAway") // keys are put by the builder, never null
    private String key(int at) {
        return (String) table[at];
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return DataMap.this.size();
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < table.length;
        }

        @Override
        public Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(key(next), table[next + 1]);
            next += 2;
            return entry;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof DataMap that ? equalTo(that) : super.equals(other);
    }

    private boolean equalTo(DataMap that) {
        if (table.length != that.table.length) {
            return false;
        }
        for (int i = 0; i < table.length; i += 2) {
            String key = key(i);
            int at = key.equals(that.table[i]) ? i : that.find(key);
            if (at < 0 || !Values.equal(table[i + 1], that.table[at + 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < table.length; i += 2) {
            hash += key(i).hashCode() ^ Values.hash(table[i + 1]);
        }
        return hash;
    }

    /** Collects entries. Not for sharing between threads. */
    public static final class Builder {
        private static final int SEARCHED_BY_HASH = 64;

        private @Nullable Object[] table;
        private int length;
        private boolean shared;
        private @Nullable Map<String, Integer> positions;

        private Builder(int expected) {
            table = new @Nullable Object[2 * Math.max(expected, 1)];
        }

        /**
         * Puts an entry: in its old place if the key is there, else at the end.
         *
         * @throws HubException {@code invalid_value}, naming the key, for a value outside {@link Values}
         */
        public Builder put(String key, @Nullable Object value) {
            Object normal = normal(key, value);
            int at = position(key);
            if (shared || length == table.length) {
                table = Arrays.copyOf(table, Math.max(2 * length, 2));
                shared = false;
            }
            if (at >= 0) {
                table[at + 1] = normal;
                return this;
            }
            if (positions != null) {
                positions.put(key, length);
            }
            table[length++] = key;
            table[length++] = normal;
            return this;
        }

        private int position(String key) {
            if (length < 2 * SEARCHED_BY_HASH) {
                return positionByWalking(key);
            }
            if (positions == null) {
                positions = new HashMap<>();
                for (int i = 0; i < length; i += 2) {
                    positions.put((String) table[i], i);
                }
            }
            return positions.getOrDefault(key, -1);
        }

        private int positionByWalking(String key) {
            int hash = key.hashCode();
            for (int i = 0; i < length; i += 2) {
                if (table[i] instanceof String each && each.hashCode() == hash && each.equals(key)) {
                    return i;
                }
            }
            return -1;
        }

        private static @Nullable Object normal(String key, @Nullable Object value) {
            try {
                return Values.of(value);
            } catch (HubException e) {
                throw new HubException(e.code(), "\"" + key + "\": " + e.getMessage(), e);
            }
        }

        /** Puts the entry unless the value is null. */
        public Builder putIfPresent(String key, @Nullable Object value) {
            return value == null ? this : put(key, value);
        }

        /** Puts all entries of a map. */
        public Builder putAll(DataMap map) {
            map.forEach(this::put);
            return this;
        }

        /** The map. The builder may be used on. */
        public DataMap build() {
            if (length == 0) {
                return EMPTY;
            }
            if (length < table.length) {
                return new DataMap(Arrays.copyOf(table, length));
            }
            shared = true;
            return new DataMap(table);
        }
    }
}
