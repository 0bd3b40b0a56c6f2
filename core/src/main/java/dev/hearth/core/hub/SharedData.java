package dev.hearth.core.hub;

import dev.hearth.api.HubData;
import dev.hearth.core.loop.Owner;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What integrations share. Loop only. */
final class SharedData {
    private final Map<HubData.Key<?>, Entry> entries = new HashMap<>();

    private record Entry(Owner owner, Object value) {}

    HubData ownedBy(Owner owner) {
        return new HubData() {
            @Override
            public <T> @Nullable T get(Key<T> key) {
                Entry entry = entries.get(key);
                return entry == null ? null : key.type().cast(entry.value);
            }

            @Override
            public <T> void put(Key<T> key, T value) {
                entries.put(key, new Entry(owner, value));
            }

            @Override
            public void remove(Key<?> key) {
                entries.remove(key);
            }
        };
    }

    void removeAll(Owner owner) {
        entries.values().removeIf(entry -> entry.owner == owner);
    }
}
