package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What groups may do: <code>{"entities": true}</code>, or a map from {@code entity_ids}, {@code device_ids},
 * {@code area_ids}, {@code domains} and {@code all} to what is allowed there: true, or a map of {@code read},
 * {@code control} and {@code edit}. What none of the five allows an entity is forbidden. Home Assistant:
 * {@code homeassistant.auth.permissions}.
 */
final class Policy {
    private Policy() {}

    /** The permissions of somebody in groups of these policies: what one of them allows is allowed. */
    static Permissions permissions(Hub hub, List<DataMap> policies) {
        List<@Nullable Object> ofEntities = new ArrayList<>();
        policies.forEach(policy -> ofEntities.add(policy.get("entities")));
        return compile(hub, merged(ofEntities));
    }

    private static @Nullable Object merged(List<@Nullable Object> policies) {
        List<DataMap> maps = new ArrayList<>();
        for (Object policy : policies) {
            if (Boolean.TRUE.equals(policy)) {
                return true;
            }
            if (policy instanceof DataMap map) {
                maps.add(map);
            }
        }
        DataMap.Builder merged = DataMap.builder();
        maps.stream().flatMap(map -> map.keySet().stream()).distinct().forEach(key -> {
            List<@Nullable Object> values = new ArrayList<>();
            maps.forEach(map -> values.add(map.get(key)));
            merged.put(key, merged(values));
        });
        return maps.isEmpty() ? null : merged.build();
    }

    private static Permissions compile(Hub hub, @Nullable Object policy) {
        if (Boolean.TRUE.equals(policy)) {
            return Permissions.ALL;
        }
        if (!(policy instanceof DataMap map) || map.isEmpty()) {
            return (entityId, action) -> false;
        }
        List<Function<String, @Nullable Object>> rules = new ArrayList<>();
        rule(map, "entity_ids", entityId -> entityId, rules);
        rule(map, "device_ids", entityId -> deviceOf(hub, entityId), rules);
        rule(map, "area_ids", entityId -> areaOf(hub, entityId), rules);
        rule(map, "domains", Policy::domainOf, rules);
        Object all = map.get("all");
        if (all != null) {
            rules.add(entityId -> all);
        }
        return (entityId, action) -> {
            String word = action.name().toLowerCase(Locale.ROOT);
            for (Function<String, @Nullable Object> rule : rules) {
                Object said = rule.apply(entityId);
                Object allowed = said instanceof DataMap actions ? actions.get(word) : said;
                if (allowed instanceof Boolean decided) {
                    return decided;
                }
            }
            return false;
        };
    }

    private static void rule(
            DataMap policy,
            String key,
            Function<String, @Nullable String> nameOf,
            List<Function<String, @Nullable Object>> rules) {
        Object said = policy.get(key);
        if (Boolean.TRUE.equals(said)) {
            rules.add(entityId -> true);
        } else if (said instanceof DataMap byName) {
            rules.add(entityId -> byName.get(nameOf.apply(entityId)));
        }
    }

    // What is asked for need not be an entity id.
    private static String domainOf(String entityId) {
        int dot = entityId.indexOf('.');
        return dot < 0 ? "" : entityId.substring(0, dot);
    }

    private static @Nullable String deviceOf(Hub hub, String entityId) {
        EntityEntry entry = hub.registries().entities().find(entityId);
        return entry == null ? null : entry.deviceId();
    }

    // The area people gave the entity itself goes before that of its device, as everywhere in the clients.
    private static @Nullable String areaOf(Hub hub, String entityId) {
        EntityEntry entry = hub.registries().entities().find(entityId);
        if (entry == null || entry.areaId() != null || entry.deviceId() == null) {
            return entry == null ? null : entry.areaId();
        }
        DeviceEntry device = hub.registries().devices().find(entry.deviceId());
        return device == null ? null : device.areaId();
    }
}
