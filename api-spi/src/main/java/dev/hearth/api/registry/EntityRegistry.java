package dev.hearth.api.registry;

import dev.hearth.api.state.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The entities that have a unique id, with what their owner has made of them. Loop only; answers from memory. Home
 * Assistant: {@code EntityRegistry}.
 *
 * <p>Each change is told with the event {@code entity_registry_updated}: {@code action} (create, update, remove), {@code
 * entity_id}, with an update {@code changes} (the old values by name), and {@code old_entity_id} if the id changed.
 */
public interface EntityRegistry {
    /** The entry of that entity id, or null. */
    @Nullable
    EntityEntry find(String entityId);

    /** The entry of what an integration tells apart by a unique id, or null. */
    @Nullable
    EntityEntry find(String domain, String platform, String uniqueId);

    /** The entry with that {@link EntityEntry#id}, or null. */
    @Nullable
    EntityEntry findById(String id);

    /** All, in the order they came; a view that is read at once. */
    Collection<EntityEntry> all();

    /** Those of a device, disabled ones too. */
    List<EntityEntry> ofDevice(String deviceId);

    /** Those whose own area it is; not those that are there with their device. */
    List<EntityEntry> inArea(String areaId);

    /** Those that carry a label themselves. */
    List<EntityEntry> withLabel(String labelId);

    /** Those that came with a config entry. */
    List<EntityEntry> ofConfigEntry(String configEntryId);

    /**
     * The entity id that the entity would get by itself, of its own name and its device's: its present one if that is it.
     *
     * @param reserved ids that are not free although nothing has them yet
     * @throws dev.hearth.api.HubException {@code unknown_entity} for an id without an entry
     */
    String automaticEntityId(String entityId, Set<String> reserved);

    /**
     * Changes an entry; its entity follows: the state is written anew, is found under the new id, or goes when it is
     * disabled. It is saved soon, see {@link Registries#saved}.
     *
     * @param change given the entry as it is, answers what it shall be
     * @return the entry as it is now
     * @throws dev.hearth.api.HubException {@code unknown_entity} for an id without an entry; {@code invalid_entity_id},
     *     {@code wrong_domain} or {@code entity_id_taken} for a new id that cannot be; {@code invalid_entry} for a
     *     change of what must stay
     */
    EntityEntry update(String entityId, UnaryOperator<EntityEntry> change);

    /**
     * Removes an entry and its entity. What its owner made of it is kept for 30 days, should it come again.
     *
     * @throws dev.hearth.api.HubException {@code unknown_entity} for an id without an entry
     */
    void remove(String entityId);

    /**
     * Removes the entries of a platform whose entities its owner has deleted, as he does with the items of a list.
     *
     * @param uniqueIds those that stay
     */
    default void keepOnly(String domain, String platform, Set<String> uniqueIds) {
        for (EntityEntry entry : List.copyOf(all())) {
            if (entry.platform().equals(platform)
                    && EntityId.domainOf(entry.entityId()).equals(domain)
                    && !uniqueIds.contains(entry.uniqueId())) {
                remove(entry.entityId());
            }
        }
    }
}
