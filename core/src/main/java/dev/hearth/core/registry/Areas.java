package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.AreaRegistry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file {@code core.area_registry}. Loop only. */
final class Areas extends NamedEntries<AreaEntry> implements AreaRegistry {
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("aliases", List.of())
            .put("floor_id", null)
            .put("humidity_entity_id", null)
            .put("icon", null)
            .put("id", null)
            .put("labels", List.of())
            .put("name", null)
            .put("picture", null)
            .put("temperature_entity_id", null)
            .put("created_at", Instant.EPOCH)
            .put("modified_at", Instant.EPOCH)
            .build();

    private final Floors floors;
    private final Labels labels;
    private final EntryIndex<AreaEntry> byFloor = new EntryIndex<>();
    private final EntryIndex<AreaEntry> byLabel = new EntryIndex<>();

    Areas(Hub hub, Floors floors, Labels labels) {
        super(
                hub,
                new Kind("area", "areas", "id", EventTypes.AREA_REGISTRY_UPDATED),
                StoreKey.of("core.area_registry", 1, 9),
                DEFAULTS,
                AreaEntry::new);
        this.floors = floors;
        this.labels = labels;
    }

    /** Takes references away to what is removed. */
    void followRemovals() {
        onRemoved(hub(), EventTypes.FLOOR_REGISTRY_UPDATED, "floor_id", floor -> onFloor(floor)
                .forEach(area -> update(area.id(), each -> each.withFloorId(null))));
        onRemoved(hub(), EventTypes.LABEL_REGISTRY_UPDATED, "label_id", label -> withLabel(label)
                .forEach(area -> update(area.id(), each -> each.withLabels(without(each.labels(), label)))));
    }

    @Override
    void check(AreaEntry old, AreaEntry wanted) {
        String floor = wanted.floorId();
        if (floor != null && !floor.equals(old.floorId()) && floors.find(floor) == null) {
            throw new HubException(
                    "invalid_entry", "there is no floor '" + floor + "' for the area " + wanted.id() + " to be on");
        }
        labels.checkThere(old.labels(), wanted.labels());
    }

    /** Refuses a new area that is not there. */
    void checkThere(@Nullable String old, @Nullable String wanted) {
        if (wanted != null && !wanted.equals(old) && find(wanted) == null) {
            throw new HubException("invalid_entry", "there is no area '" + wanted + "'; make it first");
        }
    }

    @Override
    public List<AreaEntry> onFloor(String floorId) {
        return byFloor.get(floorId);
    }

    @Override
    public List<AreaEntry> withLabel(String labelId) {
        return byLabel.get(labelId);
    }

    @Override
    void put(AreaEntry entered) {
        super.put(entered);
        byFloor.put(EntryIndex.keys(entered.floorId()), entered.id(), entered);
        byLabel.put(entered.labels(), entered.id(), entered);
    }

    @Override
    void unlink(AreaEntry gone) {
        super.unlink(gone);
        byFloor.remove(EntryIndex.keys(gone.floorId()), gone.id());
        byLabel.remove(gone.labels(), gone.id());
    }
}
