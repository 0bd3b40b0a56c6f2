package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.FloorRegistry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.List;

/** The file {@code core.floor_registry}. Loop only. */
final class Floors extends NamedEntries<FloorEntry> implements FloorRegistry {
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("aliases", List.of())
            .put("created_at", Instant.EPOCH)
            .put("floor_id", null)
            .put("icon", null)
            .put("level", null)
            .put("modified_at", Instant.EPOCH)
            .put("name", null)
            .build();

    Floors(Hub hub) {
        super(
                hub,
                new Kind("floor", "floors", "floor_id", EventTypes.FLOOR_REGISTRY_UPDATED),
                StoreKey.of("core.floor_registry", 1, 2),
                DEFAULTS,
                FloorEntry::new);
    }
}
