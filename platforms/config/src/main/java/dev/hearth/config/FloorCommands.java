package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.FloorEntry;
import java.util.List;

/** {@code config/floor_registry/…}. Home Assistant: {@code components/config/floor_registry.py}. */
final class FloorCommands {
    private FloorCommands() {}

    static void add(Hub hub) {
        NamedCommands<FloorEntry> commands = new NamedCommands<>(
                hub,
                "floor",
                hub.registries().floors(),
                FloorCommands::shape,
                (floor, said) -> new FloorEntry(floor.data().with(said)));
        commands.add(
                null,
                Messages.texts("aliases"),
                Messages.nullable("icon", Schemas.string()),
                Messages.nullable("level", Schemas.integer()));
        commands.addReorder();
    }

    private static DataMap shape(FloorEntry floor) {
        return DataMap.builder(7)
                .put("aliases", List.copyOf(floor.aliases()))
                .put("created_at", Messages.seconds(floor.createdAt()))
                .put("floor_id", floor.id())
                .put("icon", floor.icon())
                .put("level", floor.level())
                .put("name", floor.name())
                .put("modified_at", Messages.seconds(floor.modifiedAt()))
                .build();
    }
}
