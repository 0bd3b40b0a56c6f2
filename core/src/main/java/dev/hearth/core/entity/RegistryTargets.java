package dev.hearth.core.entity;

import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.Registries;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.Target;
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
    public ResolvedTarget resolve(Target target, boolean primaryOnly) {
        Search search = new Search(primaryOnly);
        target.deviceIds().forEach(search::device);
        target.areaIds().forEach(search::area);
        target.floorIds().forEach(search::floor);
        target.labelIds().forEach(search::label);
        return new ResolvedTarget(
                new LinkedHashSet<>(target.entityIds()),
                search.found,
                search.devices,
                search.areas,
                new ResolvedTarget.Missing(
                        search.missingDevices, search.missingAreas, search.missingFloors, search.missingLabels));
    }

    private final class Search {
        private final Registries registries = hub.get();
        private final boolean primaryOnly;
        private final Set<String> found = new LinkedHashSet<>();
        private final Set<String> devices = new LinkedHashSet<>();
        private final Set<String> areas = new LinkedHashSet<>();
        private final Set<String> missingDevices = new LinkedHashSet<>();
        private final Set<String> missingAreas = new LinkedHashSet<>();
        private final Set<String> missingFloors = new LinkedHashSet<>();
        private final Set<String> missingLabels = new LinkedHashSet<>();

        Search(boolean primaryOnly) {
            this.primaryOnly = primaryOnly;
        }

        void device(String id) {
            if (registries.devices().find(id) == null) {
                missingDevices.add(id);
            }
            devices.add(id);
            registries.entities().ofDevice(id).forEach(this::add);
        }

        void area(String id) {
            if (!inArea(id) && registries.areas().find(id) == null) {
                missingAreas.add(id);
            }
        }

        void floor(String id) {
            if (registries.floors().find(id) == null) {
                missingFloors.add(id);
            }
            registries.areas().onFloor(id).forEach(area -> inArea(area.id()));
        }

        void label(String id) {
            List<EntityEntry> entities = registries.entities().withLabel(id);
            List<DeviceEntry> labelled = registries.devices().withLabel(id);
            if (entities.isEmpty() && labelled.isEmpty() && registries.labels().find(id) == null) {
                missingLabels.add(id);
            }
            entities.forEach(this::add);
            labelled.forEach(each -> device(each.id()));
            registries.areas().withLabel(id).forEach(area -> inArea(area.id()));
        }

        /** Whether anything is in the area. */
        private boolean inArea(String id) {
            List<EntityEntry> own = registries.entities().inArea(id);
            List<DeviceEntry> inside = registries.devices().inArea(id);
            areas.add(id);
            own.forEach(this::add);
            for (DeviceEntry device : inside) {
                devices.add(device.id());
                for (EntityEntry entry : registries.entities().ofDevice(device.id())) {
                    if (entry.areaId() == null) {
                        add(entry);
                    }
                }
            }
            return !own.isEmpty() || !inside.isEmpty();
        }

        private void add(EntityEntry entry) {
            if (entry.hiddenBy() == null && (!primaryOnly || entry.entityCategory() == null)) {
                found.add(entry.entityId());
            }
        }
    }
}
