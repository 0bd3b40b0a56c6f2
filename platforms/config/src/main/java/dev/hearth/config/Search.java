package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.Registries;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One search for what belongs to a thing: what it is made of (the devices of an area, the members of a group), and where
 * each of that belongs in turn (device, area, floor, config entry, integration). Loop only. Home Assistant:
 * {@code search.Searcher}.
 */
final class Search {
    private static final String ENTITY_IDS = "entity_id";

    private final Hub hub;
    private final Registries registries;
    private final Permissions permissions;
    private final Map<String, String> sources;
    private final Map<ItemType, Set<String>> found = new EnumMap<>(ItemType.class);

    /** @param permissions of who searches; entities that he may not see are left out */
    Search(Hub hub, Permissions permissions) {
        this.hub = hub;
        this.registries = hub.registries();
        this.permissions = permissions;
        this.sources = hub.entities().sources();
    }

    /** By the words of {@link ItemType}, the sorted ids of what belongs to the thing; nothing for one that is not there. */
    DataMap related(ItemType type, String id) {
        switch (type) {
            case AREA -> area(id, true);
            case CONFIG_ENTRY -> configEntry(id);
            case DEVICE -> device(id, true);
            case ENTITY -> entity(id, true);
            case FLOOR -> registries.areas().onFloor(id).forEach(area -> {
                add(ItemType.AREA, area.id());
                area(area.id(), false);
            });
            case GROUP -> holder(id, members(id));
            case INTEGRATION -> integration(id);
            case LABEL -> label(id);
            case PERSON -> holder(id, listed(id, "device_trackers"));
            case SCENE -> holder(id, listed(id, ENTITY_IDS));
            case AUTOMATION, SCRIPT -> holder(id, List.of());
            case AUTOMATION_BLUEPRINT, SCRIPT_BLUEPRINT -> {}
        }
        forget(type, id);
        DataMap.Builder result = DataMap.builder(found.size());
        found.forEach((each, ids) -> {
            if (!ids.isEmpty()) {
                result.put(each.word(), List.copyOf(ids));
            }
        });
        return result.build();
    }

    private void add(ItemType type, String id) {
        found.computeIfAbsent(type, each -> new TreeSet<>()).add(id);
    }

    // Nothing belongs to itself.
    private void forget(ItemType type, String id) {
        Set<String> ids = found.get(type);
        if (ids != null) {
            ids.remove(id);
        }
    }

    private void addEntity(String entityId) {
        if (permissions.canRead(entityId)) {
            add(ItemType.ofDomain(EntityId.domainOf(entityId)), entityId);
        }
    }

    // ---- what things are made of ----

    private void area(String id, boolean first) {
        AreaEntry area = registries.areas().find(id);
        if (area == null) {
            return;
        }
        if (first && area.floorId() != null) {
            add(ItemType.FLOOR, area.floorId());
        }
        for (DeviceEntry device : registries.devices().inArea(id)) {
            add(ItemType.DEVICE, device.id());
            upFromDevice(device);
            for (EntityEntry entity : registries.entities().ofDevice(device.id())) {
                if (entity.areaId() == null) {
                    member(entity.entityId());
                }
            }
        }
        registries.entities().inArea(id).forEach(entity -> member(entity.entityId()));
    }

    private void device(String id, boolean first) {
        DeviceEntry device = registries.devices().find(id);
        if (device == null) {
            return;
        }
        if (first) {
            upFromDevice(device);
        }
        registries.entities().ofDevice(id).forEach(entity -> member(entity.entityId()));
    }

    private void configEntry(String id) {
        ConfigEntry entry = registries.configEntries().find(id);
        if (entry == null) {
            return;
        }
        add(ItemType.INTEGRATION, entry.domain());
        for (DeviceEntry device : registries.devices().all()) {
            if (device.configEntries().contains(id)) {
                add(ItemType.DEVICE, device.id());
                upFromDevice(device);
                device(device.id(), false);
            }
        }
        registries.entities().ofConfigEntry(id).forEach(entity -> member(entity.entityId()));
    }

    private void integration(String domain) {
        for (ConfigEntry entry : registries.configEntries().of(domain)) {
            add(ItemType.CONFIG_ENTRY, entry.entryId());
            configEntry(entry.entryId());
        }
        sources.forEach((entityId, source) -> {
            if (source.equals(domain)) {
                member(entityId);
            }
        });
    }

    private void label(String id) {
        for (AreaEntry area : registries.areas().withLabel(id)) {
            add(ItemType.AREA, area.id());
        }
        for (DeviceEntry device : registries.devices().withLabel(id)) {
            add(ItemType.DEVICE, device.id());
            upFromDevice(device);
        }
        registries.entities().withLabel(id).forEach(entity -> member(entity.entityId()));
    }

    /** A group, a scene and the like: an entity, and what it has in it. */
    private void holder(String id, List<String> members) {
        if (permissions.canRead(id)) {
            upFromEntity(id);
            holdersOf(id);
            members.forEach(member -> {
                addEntity(member);
                upFromEntity(member);
            });
        }
    }

    private void member(String entityId) {
        addEntity(entityId);
        entity(entityId, false);
        upFromEntity(entityId);
    }

    private void entity(String id, boolean first) {
        if (!permissions.canRead(id)) {
            return;
        }
        if (first) {
            upFromEntity(id);
        }
        holdersOf(id);
    }

    private void holdersOf(String id) {
        Groups groups = hub.capability(Groups.class);
        if (groups != null) {
            groups.groupsOf(id).forEach(this::addEntity);
        }
        for (State scene : hub.states().all(List.of("scene"))) {
            if (listed(scene, ENTITY_IDS).contains(id)) {
                addEntity(scene.entityId());
            }
        }
        for (State person : hub.states().all(List.of("person"))) {
            if (listed(person, "device_trackers").contains(id)) {
                addEntity(person.entityId());
            }
        }
    }

    private List<String> members(String group) {
        Groups groups = hub.capability(Groups.class);
        return groups == null ? listed(group, ENTITY_IDS) : groups.members(group);
    }

    private List<String> listed(String entityId, String attribute) {
        State state = hub.states().get(entityId);
        return state == null ? List.of() : listed(state, attribute);
    }

    private static List<String> listed(State state, String attribute) {
        return state.attributes().get(attribute) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    // ---- where things belong ----

    private void upFromEntity(String entityId) {
        EntityEntry entity = registries.entities().find(entityId);
        if (entity == null) {
            String source = sources.get(entityId);
            if (source != null) {
                add(ItemType.INTEGRATION, source);
            }
            return;
        }
        add(ItemType.INTEGRATION, entity.platform());
        entity.labels().forEach(label -> add(ItemType.LABEL, label));
        String entry = entity.configEntryId();
        if (entry != null) {
            add(ItemType.CONFIG_ENTRY, entry);
        }
        String deviceId = entity.deviceId();
        DeviceEntry device = deviceId == null ? null : registries.devices().find(deviceId);
        if (device != null) {
            add(ItemType.DEVICE, device.id());
        }
        if (entity.areaId() != null) {
            upFromArea(entity.areaId());
        } else if (device != null) {
            upFromArea(device.areaId());
        }
    }

    private void upFromDevice(DeviceEntry device) {
        upFromArea(device.areaId());
        device.labels().forEach(label -> add(ItemType.LABEL, label));
        for (String id : device.configEntries()) {
            ConfigEntry entry = registries.configEntries().find(id);
            add(ItemType.CONFIG_ENTRY, id);
            if (entry != null) {
                add(ItemType.INTEGRATION, entry.domain());
            }
        }
    }

    private void upFromArea(@Nullable String id) {
        AreaEntry area = id == null ? null : registries.areas().find(id);
        if (area != null) {
            add(ItemType.AREA, area.id());
            if (area.floorId() != null) {
                add(ItemType.FLOOR, area.floorId());
            }
        }
    }
}
