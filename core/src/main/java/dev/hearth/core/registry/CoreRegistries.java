package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.AreaRegistry;
import dev.hearth.api.registry.CategoryRegistry;
import dev.hearth.api.registry.FloorRegistry;
import dev.hearth.api.registry.LabelRegistry;
import dev.hearth.api.registry.Registries;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The registries put together. Loop only. */
public final class CoreRegistries implements Registries {
    private final Areas areas;
    private final Floors floors;
    private final Labels labels;
    private final Categories categories;
    private final Devices devices;
    private final Entities entities;
    private final Entries entries;

    /** @param hub the hub as itself sees it */
    public CoreRegistries(Hub hub) {
        floors = new Floors(hub);
        labels = new Labels(hub);
        categories = new Categories(hub);
        areas = new Areas(hub, floors, labels);
        entries = new Entries(hub);
        devices = new Devices(hub, areas, labels);
        entities = new Entities(hub, devices, areas, labels);
        entries.onRemoved(gone -> {
            entities.ofConfigEntry(gone.entryId()).forEach(entity -> entities.remove(entity.entityId()));
            devices.forget(gone);
        });
    }

    /** Reads them all; before anything is set up. */
    public CompletionStage<Void> load() {
        areas.followRemovals();
        devices.followRemovals();
        entities.followRemovals();
        return Stages.all(List.of(
                floors.load(), labels.load(), categories.load(), areas.load(), entries.load(), devices.load(),
                entities.load()));
    }

    @Override
    public Entities entities() {
        return entities;
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public AreaRegistry areas() {
        return areas;
    }

    @Override
    public FloorRegistry floors() {
        return floors;
    }

    @Override
    public LabelRegistry labels() {
        return labels;
    }

    @Override
    public CategoryRegistry categories() {
        return categories;
    }

    @Override
    public Entries configEntries() {
        return entries;
    }

    @Override
    public CompletionStage<Void> saved() {
        return Stages.all(List.of(
                floors.saved(), labels.saved(), categories.saved(), areas.saved(), entries.saved(), devices.saved(),
                entities.saved()));
    }
}
