package dev.hearth.core.registry;

import dev.hearth.api.state.EntityId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What entities are called, and the ids that are free for them. */
public final class EntityNaming {
    private EntityNaming() {}

    /** The name for people, of the entity's own and what people call its device. */
    public static @Nullable String joined(@Nullable String own, boolean hasEntityName, @Nullable String deviceName) {
        if (!hasEntityName) {
            return own;
        }
        if (deviceName == null || own == null) {
            return own == null ? deviceName : own;
        }
        return deviceName + " " + own;
    }

    /** The first of {@code domain.object}, {@code domain.object_2}, … that is free, cut to the length of an id. */
    public static String freeId(String domain, String objectId, Predicate<String> free) {
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
