package dev.hearth.api.registry;

import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
     * Changes what people edit of one: its title and its preferences.
     *
     * @param change given its data, answers what they shall be
     * @return the entry as it is now
     * @throws dev.hearth.api.HubException {@code not_found} for an id without an entry; {@code invalid_entry} for a change
     *     of its id or its integration
     */
    ConfigEntry update(String entryId, UnaryOperator<DataMap> change);

    /** Hears of each entry that is made, changed or removed, or whose set-up goes another way, from now on. */
    Subscription follow(Consumer<Change> follower);

    /** What happened to an entry. */
    enum Action {
        /** It is new. */
        ADDED,
        /** It, or its state, has changed. */
        UPDATED,
        /** It is gone. */
        REMOVED
    }

    /**
     * A change.
     *
     * @param entry as it is now; as it was, if it is gone
     */
    record Change(Action action, ConfigEntry entry) {}

    /**
     * Removes one; its devices and entities go with it.
     *
     * @throws dev.hearth.api.HubException {@code not_found} for an id without an entry
     */
    void remove(String entryId);
}
