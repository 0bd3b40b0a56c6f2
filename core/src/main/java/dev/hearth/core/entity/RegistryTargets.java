package dev.hearth.core.entity;

import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.Registries;
import dev.hearth.api.service.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the entities of a target in the registries. An area means the entities in it, and those of its devices that are
 * in no area of their own; a floor means its areas; a label means the entities, devices and areas that carry it. What is
 * found so and is hidden, or not its device's main purpose, is left out. Loop only. Home Assistant: {@code
 * async_extract_referenced_entity_ids}.
 */
final class RegistryTargets implements TargetResolver {
    private final Supplier<? extends Registries> hub;

    /** @param registries asked for with each search, on the loop */
    RegistryTargets(Supplier<? extends Registries> registries) {
        this.hub = registries;
    }

    @Override
    public Resolved resolve(Target target) {
        Search search = new Search();
        target.deviceIds().forEach(search::device);
        target.areaIds().forEach(search::area);
        target.floorIds().forEach(search::floor);
        target.labelIds().forEach(search::label);
        return new Resolved(new LinkedHashSet<>(target.entityIds()), search.found, search.missing);
    }

    private final class Search {
        private final Registries registries = hub.get();
        private final Set<String> found = new LinkedHashSet<>();
        private final List<String> missing = new ArrayList<>();

        void device(String id) {
            if (registries.devices().find(id) == null) {
                missing.add("device " + id);
            }
            registries.entities().ofDevice(id).forEach(this::add);
        }

        void area(String id) {
            if (!inArea(id) && registries.areas().find(id) == null) {
                missing.add("area " + id);
            }
        }

        void floor(String id) {
            if (registries.floors().find(id) == null) {
                missing.add("floor " + id);
            }
            registries.areas().onFloor(id).forEach(area -> inArea(area.id()));
        }

        void label(String id) {
            List<EntityEntry> entities = registries.entities().withLabel(id);
            List<DeviceEntry> devices = registries.devices().withLabel(id);
            if (entities.isEmpty() && devices.isEmpty() && registries.labels().find(id) == null) {
                missing.add("label " + id);
            }
            entities.forEach(this::add);
            devices.forEach(each -> registries.entities().ofDevice(each.id()).forEach(this::add));
            registries.areas().withLabel(id).forEach(area -> inArea(area.id()));
        }

        /** Whether anything is in the area. */
        private boolean inArea(String id) {
            List<EntityEntry> own = registries.entities().inArea(id);
            List<DeviceEntry> devices = registries.devices().inArea(id);
            own.forEach(this::add);
            for (DeviceEntry device : devices) {
                for (EntityEntry entry : registries.entities().ofDevice(device.id())) {
                    if (entry.areaId() == null) {
                        add(entry);
                    }
                }
            }
            return !own.isEmpty() || !devices.isEmpty();
        }

        private void add(EntityEntry entry) {
            if (entry.hiddenBy() == null && entry.entityCategory() == null) {
                found.add(entry.entityId());
            }
        }
    }
}
