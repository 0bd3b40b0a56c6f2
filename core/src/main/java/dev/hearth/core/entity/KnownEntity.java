package dev.hearth.core.entity;

import dev.hearth.api.registry.EntityEntry;
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
public record KnownEntity(
        String entityId,
        @Nullable String name,
        @Nullable String icon,
        boolean disabled,
        @Nullable EntityEntry registered) {
    /** Of an entity that is in no registry. */
    public KnownEntity(String entityId, @Nullable String name, @Nullable String icon, boolean disabled) {
        this(entityId, name, icon, disabled, null);
    }

    /** Of one that is in the registry. */
    static KnownEntity of(EntityEntry entry) {
        return new KnownEntity(entry.entityId(), entry.name(), entry.icon(), entry.disabled(), entry);
    }
}
