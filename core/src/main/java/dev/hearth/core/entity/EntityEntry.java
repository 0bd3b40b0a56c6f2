package dev.hearth.core.entity;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered about an entity, and wins over what the entity says.
 *
 * @param entityId the id it has
 * @param name what the owner calls it, null to leave it to the entity
 * @param icon the owner's icon, null to leave it to the entity
 * @param disabled whether it must not be added
 */
public record EntityEntry(String entityId, @Nullable String name, @Nullable String icon, boolean disabled) {}
