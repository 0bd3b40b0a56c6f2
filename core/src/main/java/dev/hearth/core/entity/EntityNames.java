package dev.hearth.core.entity;

import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.text.Slug;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What entities are called, and the ids that come of it. */
final class EntityNames {
    private EntityNames() {}

    /** The name for people: the entity's own, or behind the device's if it is only part of it; null for none. */
    static @Nullable String friendlyName(Entity entity) {
        DeviceInfo device = entity.deviceInfo();
        return joined(entity.name(), entity.hasEntityName(), device == null ? null : device.name());
    }

    /** The name for people, of the entity's own and what people call its device. */
    static @Nullable String joined(@Nullable String own, boolean hasEntityName, @Nullable String deviceName) {
        if (!hasEntityName) {
            return own;
        }
        if (deviceName == null || own == null) {
            return own == null ? deviceName : own;
        }
        return deviceName + " " + own;
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

    /** The first of {@code domain.object}, {@code domain.object_2}, … that is free, cut to the length of an id. */
    static String freeId(String domain, String objectId, Predicate<String> free) {
        String wanted = cut(domain + "." + objectId, 0);
        String id = wanted;
        for (int n = 2; !free.test(id); n++) {
            String suffix = "_" + n;
            id = cut(wanted, suffix.length()) + suffix;
        }
        return id;
    }

    private static String cut(String id, int room) {
        int end = Math.min(id.length(), EntityId.MAX_LENGTH - room);
        while (id.charAt(end - 1) == '_') {
            end--;
        }
        return id.substring(0, end);
    }
}
