package dev.hearth.core.entity;

import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.registry.EntityNaming;
import dev.hearth.core.text.Slug;
import org.jspecify.annotations.Nullable;

/** What entities are called, and the ids that come of it. */
final class EntityNames {
    private EntityNames() {}

    /** The name for people: the entity's own, or behind the device's if it is only part of it; null for none. */
    static @Nullable String friendlyName(Entity entity) {
        DeviceInfo device = entity.deviceInfo();
        return EntityNaming.joined(entity.name(), entity.hasEntityName(), device == null ? null : device.name());
    }

    /**
     * The object id an entity would like: of the id it suggests, of its name, of its unique id, else the integration's
     * name.
     *
     * @param namespace what it begins with, null for nothing
     */
    static String objectId(Entity entity, String integration, @Nullable String namespace) {
        String wish = wish(entity, integration);
        return Slug.of(namespace == null ? wish : namespace + " " + wish);
    }

    private static String wish(Entity entity, String integration) {
        String suggested = entity.suggestedEntityId();
        if (suggested != null) {
            return EntityId.objectIdOf(suggested);
        }
        String name = friendlyName(entity);
        if (name != null && !name.isBlank()) {
            return name;
        }
        String uniqueId = entity.uniqueId();
        return uniqueId == null ? integration : integration + "_" + uniqueId;
    }
}
