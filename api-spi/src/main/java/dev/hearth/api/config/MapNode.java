package dev.hearth.api.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named nodes in the order they were written. A key is found by its text and knows its own place. */
public final class MapNode implements ConfigNode {
    private final Position position;
    private final Map<String, Entry> entries;

    /**
     * One key and what stands under it.
     *
     * @param key the key, with its place; found by {@link ScalarNode#keyText}
     * @param value what stands under it
     */
    public record Entry(ScalarNode key, ConfigNode value) {
        /** The text of the key. */
        public String name() {
            return key.keyText();
        }
    }

    private MapNode(Position position, Map<String, Entry> entries) {
        this.position = position;
        this.entries = entries;
    }

    /**
     * @param position where the map begins
     * @param entries the entries in their order; of two with the same key text the later stays, in the earlier's place
     */
    public MapNode(Position position, Collection<Entry> entries) {
        this(position, byName(entries));
    }

    private static Map<String, Entry> byName(Collection<Entry> entries) {
        Map<String, Entry> byName = LinkedHashMap.newLinkedHashMap(entries.size());
        for (Entry entry : entries) {
            byName.put(entry.name(), entry);
        }
        return byName;
    }

    /** A map without entries, at a place. */
    public static MapNode empty(Position position) {
        return new MapNode(position, Map.of());
    }

    static MapNode of(Map<?, ?> map) {
        Map<String, Entry> entries = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> {
            Entry entry = new Entry(ScalarNode.of(key), ConfigNode.of(value));
            entries.put(entry.name(), entry);
        });
        return new MapNode(Position.NONE, entries);
    }

    @Override
    public Position position() {
        return position;
    }

    /** The node under the key, or null if the key is absent. A key without a value has an empty {@link ScalarNode}. */
    public @Nullable ConfigNode get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** The entry with the key, or null if the key is absent. */
    public @Nullable Entry entry(String key) {
        return entries.get(key);
    }

    /** Whether the key is there, with or without a value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The entries in the order they were written. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The texts of the keys in the order they were written. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** This map with the entry put: in its old place if the key is there, else at the end. */
    public MapNode with(Entry entry) {
        Map<String, Entry> copy = new LinkedHashMap<>(entries);
        copy.put(entry.name(), entry);
        return new MapNode(position, copy);
    }

    /** This map without some keys. */
    public MapNode without(String... keys) {
        Map<String, Entry> copy = new LinkedHashMap<>(entries);
        copy.keySet().removeAll(List.of(keys));
        return new MapNode(position, copy);
    }

    @Override
    public String describe() {
        return entries.isEmpty() ? "an empty map" : "a map";
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
        Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach((name, entry) -> plain.put(name, entry.value().toPlain()));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MapNode that
                && position.equals(that.position)
                && List.copyOf(entries.values()).equals(List.copyOf(that.entries.values()));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The description, so that a secret inside does not get into a log by accident. */
    @Override
    public String toString() {
        return describe() + (position.known() ? " at " + position : "");
    }
}
