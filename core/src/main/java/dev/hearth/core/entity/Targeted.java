package dev.hearth.core.entity;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a call to an entity service: whom it is for, and the rest.
 *
 * @param data as the service's own schema converts it
 * @param node the call as it was given, target included
 */
record Targeted<T>(Target target, T data, MapNode node) {
    private static final String[] TARGET_KEYS = Target.KEYS.toArray(String[]::new);

    private static final OptionalField<List<String>> ENTITIES = Field.optional("entity_id", Schemas.entityIdsOrAll())
            .doc("The entities: ids, or the word all or none.");
    private static final OptionalField<List<String>> DEVICES = names("device_id", "Devices; means their entities.");
    private static final OptionalField<List<String>> AREAS =
            names("area_id", "Areas; means the entities and devices in them.");
    private static final OptionalField<List<String>> FLOORS = names("floor_id", "Floors; means their areas.");
    private static final OptionalField<List<String>> LABELS =
            names("label_id", "Labels; means the entities, devices and areas that carry them.");
    private static final MapSchema TARGET = Schemas.map(ENTITIES, DEVICES, AREAS, FLOORS, LABELS)
            .atLeastOne(ENTITIES.key(), DEVICES.key(), AREAS.key(), FLOORS.key(), LABELS.key());

    private static OptionalField<List<String>> names(String key, String doc) {
        return Field.optional(key, Schemas.ensureList(Schemas.string())).doc(doc);
    }

    /**
     * The schema of a whole call, with the target's keys beside the service's own, so that messages and documentation
     * know both.
     *
     * @throws IllegalArgumentException for a schema of something else than a map
     */
    static <T> Schema<Targeted<T>> schema(Schema<T> own) {
        return switch (own) {
            case MapSchema map -> sameType(beside(map));
            case NodeSchema any -> sameType(besideAnything());
            case MappedSchema<?, T> mapped -> converted(mapped);
            default -> throw new IllegalArgumentException(
                    "the data of an entity service is a map, not " + own.expected());
        };
    }

    private static Schema<Targeted<Section>> beside(MapSchema map) {
        return map.plus(TARGET).as(section -> new Targeted<>(target(section), section, section.node()));
    }

    private static Schema<Targeted<MapNode>> besideAnything() {
        return TARGET.allowExtra()
                .as(section -> new Targeted<>(
                        target(section), section.node().without(TARGET_KEYS), section.node()));
    }

    private static <S, T> Schema<Targeted<T>> converted(MappedSchema<S, T> mapped) {
        return schema(mapped.source()).converted((call, node, problems) -> {
            T data = mapped.conversion()
                    .convert(call.data(), call.data() instanceof MapNode rest ? rest : node, problems);
            return data == null ? null : new Targeted<>(call.target(), data, call.node());
        });
    }

    @SuppressWarnings("unchecked") // the case of the switch has told what T is
    private static <T> Schema<Targeted<T>> sameType(Schema<?> schema) {
        return (Schema<Targeted<T>>) schema;
    }

    /** The data as it was given, without the target. */
    DataMap given() {
        return DataMap.copyOf(node.without(TARGET_KEYS).toPlain());
    }

    private static Target target(Section section) {
        return new Target(
                list(section.find(ENTITIES)),
                list(section.find(DEVICES)),
                list(section.find(AREAS)),
                list(section.find(FLOORS)),
                list(section.find(LABELS)));
    }

    private static List<String> list(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }
}
