package dev.hearth.compat.blocking;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import org.jspecify.annotations.Nullable;

/** The {@link HubData} for code that waits; see {@link BlockingHub} for the rules of all calls. Any thread but the loop. */
public final class BlockingData {
    private final Hub hub;
    private final Crossing crossing;

    BlockingData(Hub hub, Crossing crossing) {
        this.hub = hub;
        this.crossing = crossing;
    }

    /** The object, or null when nobody has put one. */
    public <T> @Nullable T get(HubData.Key<T> key) {
        return crossing.<@Nullable T>call(() -> hub.data().get(key));
    }

    /** Puts or replaces it. It is removed when the integration that put it is unloaded. */
    public <T> void put(HubData.Key<T> key, T value) {
        crossing.<@Nullable Void>call(() -> {
            hub.data().put(key, value);
            return null;
        });
    }

    /** Removes it; nothing happens when there is none. */
    public void remove(HubData.Key<?> key) {
        crossing.<@Nullable Void>call(() -> {
            hub.data().remove(key);
            return null;
        });
    }
}
