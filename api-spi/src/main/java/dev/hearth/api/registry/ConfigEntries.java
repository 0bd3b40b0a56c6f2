package dev.hearth.api.registry;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was set up, as entities and devices refer to it. Those of integrations that this hub does not have are kept as they
 * are. Loop only; answers from memory. Home Assistant: {@code ConfigEntries}.
 */
public interface ConfigEntries {
    /** The entry of that id, or null. */
    @Nullable
    ConfigEntry find(String entryId);

    /** Those of an integration, in the order they came. */
    List<ConfigEntry> of(String domain);

    /** All, in the order they came; a copy. */
    Collection<ConfigEntry> all();

    /**
     * Removes one; its devices and entities go with it.
     *
     * @throws dev.hearth.api.HubException {@code not_found} for an id without an entry
     */
    void remove(String entryId);
}
