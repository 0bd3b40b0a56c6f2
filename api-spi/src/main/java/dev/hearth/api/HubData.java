package dev.hearth.api;

import org.jspecify.annotations.Nullable;

/**
 * A map for sharing objects between integrations, by a key that carries the type. Loop only.
 * Home Assistant: {@code hass.data} with {@code HassKey}.
 */
public interface HubData {
    /**
     * Names a shared object and its type.
     *
     * @param name unique among all integrations; begin it with your domain
     * @param type a class both sides see, so one of the JDK or of {@code api-spi}
     */
    record Key<T>(String name, Class<T> type) {}

    /** The object, or null when nobody has put one. */
    <T> @Nullable T get(Key<T> key);

    /** Puts or replaces it. It is removed when the integration that put it is unloaded. */
    <T> void put(Key<T> key, T value);

    /** Removes it; nothing happens when there is none. */
    void remove(Key<?> key);
}
