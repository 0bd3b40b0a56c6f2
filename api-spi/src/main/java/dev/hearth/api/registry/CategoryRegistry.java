package dev.hearth.api.registry;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The categories that people sort lists by, each in a scope: {@code automation}, {@code script}, {@code scene},
 * {@code helpers}. Each change is told with the event {@code category_registry_updated}: {@code action} (create, update,
 * remove), {@code scope} and {@code category_id}. Loop only. Home Assistant: {@code CategoryRegistry}.
 */
public interface CategoryRegistry {
    /** The category of that id in a scope, or null. */
    @Nullable
    CategoryEntry find(String scope, String id);

    /** Those of a scope, in the order they came; a copy. */
    List<CategoryEntry> all(String scope);

    /**
     * Makes one.
     *
     * @throws dev.hearth.api.HubException {@code name_in_use} in that scope, {@code invalid_name} for a blank one
     */
    default CategoryEntry create(String scope, String name) {
        return create(scope, name, made -> made);
    }

    /**
     * Makes one with more than a name, told as one change.
     *
     * @param more given the category with its name, answers what it shall be
     * @throws dev.hearth.api.HubException as {@link #create(String, String)}
     */
    CategoryEntry create(String scope, String name, UnaryOperator<CategoryEntry> more);

    /**
     * Changes one.
     *
     * @return the category as it is now
     * @throws dev.hearth.api.HubException {@code not_found}; as {@link #create} for a new name; {@code invalid_entry}
     *     for another id
     */
    CategoryEntry update(String scope, String id, UnaryOperator<CategoryEntry> change);

    /**
     * Removes one; entities lose it.
     *
     * @throws dev.hearth.api.HubException {@code not_found}
     */
    void remove(String scope, String id);
}
