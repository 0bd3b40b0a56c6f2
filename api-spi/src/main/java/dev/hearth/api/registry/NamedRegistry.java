package dev.hearth.api.registry;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A registry of things that people name. Names are told apart without regard to upper case and spaces. Loop only;
 * answers from memory. What is changed is written at once, see {@link Registries#saved}.
 *
 * @param <E> its entries
 */
public interface NamedRegistry<E extends NamedEntry> {
    /** The entry of that id, or null. */
    @Nullable
    E find(String id);

    /** The entry of that name, or null. */
    @Nullable
    E findByName(String name);

    /** All, in the order they came; a view that is read at once. */
    Collection<E> all();

    /**
     * Makes one. Its id is made of the name.
     *
     * @throws dev.hearth.api.HubException {@code name_in_use}, or {@code invalid_name} for one that is blank
     */
    default E create(String name) {
        return create(name, made -> made);
    }

    /**
     * Makes one with more than a name, told as one change.
     *
     * @param more given the entry with its name, answers what it shall be
     * @throws dev.hearth.api.HubException as {@link #create(String)} and {@link #update}; nothing is made then
     */
    E create(String name, UnaryOperator<E> more);

    /**
     * Changes one.
     *
     * @param change given the entry as it is, answers what it shall be
     * @return the entry as it is now
     * @throws dev.hearth.api.HubException {@code not_found} for an id without an entry; {@code name_in_use},
     *     {@code invalid_name} for a new name that cannot be; {@code invalid_entry} for a change of what must stay, or a
     *     reference to what is not there
     */
    E update(String id, UnaryOperator<E> change);

    /**
     * Removes one, and all references to it.
     *
     * @throws dev.hearth.api.HubException {@code not_found} for an id without an entry
     */
    void remove(String id);

    /**
     * Puts them into another order. Told with the action {@code reorder} and the id null.
     *
     * @param ids all of them, each once
     * @throws dev.hearth.api.HubException {@code invalid_entry} when one is missing, unknown or named twice
     */
    void reorder(List<String> ids);
}
