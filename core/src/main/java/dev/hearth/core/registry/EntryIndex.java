package dev.hearth.core.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds entries by something that several of them share, in the order they came. Loop only. */
final class EntryIndex<E> {
    private final Map<String, Map<String, E>> byKey = new HashMap<>();

    /** Enters one under some keys. */
    void put(Collection<String> keys, String id, E entry) {
        keys.forEach(key -> byKey.computeIfAbsent(key, each -> new LinkedHashMap<>()).put(id, entry));
    }

    /** Takes one away from some keys. */
    void remove(Collection<String> keys, String id) {
        keys.forEach(key -> byKey.computeIfPresent(key, (same, entries) -> {
            entries.remove(id);
            return entries.isEmpty() ? null : entries;
        }));
    }

    /** Those under a key; a copy. */
    List<E> get(String key) {
        Map<String, E> found = byKey.get(key);
        return found == null ? List.of() : new ArrayList<>(found.values());
    }

    /** The keys of an entry that may have one. */
    static List<String> keys(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }
}
