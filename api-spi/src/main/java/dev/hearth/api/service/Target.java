package dev.hearth.api.service;

import dev.hearth.api.data.DataMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a service call is for. {@code all} and {@code none} are allowed as the only entity id.
 *
 * @param entityIds entities by name
 * @param deviceIds their entities
 * @param areaIds the entities and devices in them
 * @param floorIds their areas
 * @param labelIds the entities, devices and areas that carry them
 */
public record Target(
        List<String> entityIds,
        List<String> deviceIds,
        List<String> areaIds,
        List<String> floorIds,
        List<String> labelIds) {
    /** Nobody named. */
    public static final Target NONE = new Target(List.of(), List.of(), List.of(), List.of(), List.of());

    /** The word for every entity of the service's domain. */
    public static final String ALL = "all";

    /** The word for no entity at all. */
    public static final String NO_ENTITY = "none";

    /** The keys of a target in service data. */
    public static final Set<String> KEYS = Set.of("entity_id", "device_id", "area_id", "floor_id", "label_id");

    public Target {
        entityIds = List.copyOf(entityIds);
        deviceIds = List.copyOf(deviceIds);
        areaIds = List.copyOf(areaIds);
        floorIds = List.copyOf(floorIds);
        labelIds = List.copyOf(labelIds);
    }

    /** Some entities. */
    public static Target entities(String... entityIds) {
        return new Target(List.of(entityIds), List.of(), List.of(), List.of(), List.of());
    }

    /** The target that service data names, each key holding one id, several separated by commas, or a list. */
    public static Target in(Map<String, ?> data) {
        return new Target(
                ids(data.get("entity_id")),
                ids(data.get("device_id")),
                ids(data.get("area_id")),
                ids(data.get("floor_id")),
                ids(data.get("label_id")));
    }

    private static List<String> ids(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> split(text);
            case List<?> list -> list.stream().flatMap(each -> split(String.valueOf(each)).stream()).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The target as service data. */
    public DataMap asMap() {
        return DataMap.builder(5)
                .putIfPresent("entity_id", orNull(entityIds))
                .putIfPresent("device_id", orNull(deviceIds))
                .putIfPresent("area_id", orNull(areaIds))
                .putIfPresent("floor_id", orNull(floorIds))
                .putIfPresent("label_id", orNull(labelIds))
                .build();
    }

    private static @Nullable List<String> orNull(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }
}
