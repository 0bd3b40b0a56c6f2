package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.AreaEntry;
import java.util.List;

/** {@code config/area_registry/…}. Home Assistant: {@code components/config/area_registry.py}. */
final class AreaCommands {
    private AreaCommands() {}

    static void add(Hub hub) {
        NamedCommands<AreaEntry> commands = new NamedCommands<>(
                hub,
                "area",
                hub.registries().areas(),
                AreaCommands::shape,
                (area, said) -> new AreaEntry(area.data().with(said)));
        commands.add(
                "success",
                Messages.texts("aliases"),
                Messages.nullable("floor_id", Schemas.string()),
                Messages.nullable("humidity_entity_id", Schemas.string()),
                Messages.nullable("icon", Schemas.string()),
                Messages.texts("labels"),
                Messages.nullable("picture", Schemas.string()),
                Messages.nullable("temperature_entity_id", Schemas.string()));
        commands.addReorder();
    }

    private static DataMap shape(AreaEntry area) {
        return DataMap.builder(11)
                .put("aliases", List.copyOf(area.aliases()))
                .put("area_id", area.id())
                .put("floor_id", area.floorId())
                .put("humidity_entity_id", area.humidityEntityId())
                .put("icon", area.icon())
                .put("labels", List.copyOf(area.labels()))
                .put("name", area.name())
                .put("picture", area.picture())
                .put("temperature_entity_id", area.temperatureEntityId())
                .put("created_at", Messages.seconds(area.createdAt()))
                .put("modified_at", Messages.seconds(area.modifiedAt()))
                .build();
    }
}
