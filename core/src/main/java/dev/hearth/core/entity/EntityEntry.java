package dev.hearth.core.entity;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered about an entity, and wins over what the entity says.
 *
 * @param entityId the id it has
 * @param name what the owner calls it, null to leave it to the entity
 * @param icon the owner's icon, null to leave it to the entity
 * @param disabled whether it must not be added
 * @param registered its entry in the registry, null when it has none
 */
public record EntityEntry(
        String entityId,
        @Nullable String name,
        @Nullable String icon,
        boolean disabled,
        dev.hearth.api.registry.@Nullable EntityEntry registered) {
    /** Of an entity that is in no registry. */
    public EntityEntry(String entityId, @Nullable String name, @Nullable String icon, boolean disabled) {
        this(entityId, name, icon, disabled, null);
    }

    /** Of one that is in the registry. */
    static EntityEntry of(dev.hearth.api.registry.EntityEntry entry) {
        return new EntityEntry(entry.entityId(), entry.name(), entry.icon(), entry.disabled(), entry);
    }
}
