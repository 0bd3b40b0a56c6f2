package dev.hearth.core.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.registry.Devices;
import dev.hearth.core.registry.Entities;
import dev.hearth.core.registry.EntityNaming;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ties the entities to the registries: each with a unique id gets its entry, follows what its owner makes of that, and
 * shows as unavailable for the time it is not there. Loop only.
 */
final class RegisteredEntities implements EntityEntries, Entities.Follower {
    /** The attribute of a state that stands for an entity which is not there. */
    static final String RESTORED = "restored";

    private final EntityComponents components;
    private final CoreHub hub;

    RegisteredEntities(EntityComponents components, CoreHub hub) {
        this.components = components;
        this.hub = hub;
    }

    private Entities registry() {
        return hub.registries().entities();
    }

    private Devices devices() {
        return hub.registries().devices();
    }

    /** Begins to follow, and shows all that are known as not there yet. */
    void begin() {
        registry().follow(this);
        List.copyOf(registry().all()).stream()
                .filter(entry -> !entry.disabled() && hub.states().available(entry.entityId()))
                .forEach(this::writeUnavailable);
    }

    // ---- coming and going ----

    @Override
    public KnownEntity entryOf(
            String domain,
            String integration,
            String uniqueId,
            Entity entity,
            String objectId,
            Function<String, String> freeId) {
        DeviceInfo info = entity.deviceInfo();
        String configEntry = entity.configEntryId();
        if (configEntry == null) {
            configEntry = hub.registries().configEntries().configured(integration);
        }
        // Who joins his entity to somebody else's device does not make it his, or it would go with his config entry.
        DeviceEntry device = info == null
                ? null
                : devices().enter(info, devices().isOfOthers(info, integration) ? null : configEntry);
        DataMap told = DataMap.builder()
                .put("capabilities", capabilities(entity))
                .put("config_entry_id", configEntry)
                .put("device_id", device == null ? null : device.id())
                .put("entity_category", entity.entityCategory())
                .put("has_entity_name", entity.hasEntityName())
                .put("original_device_class", entity.deviceClass())
                .put("original_icon", entity.icon())
                .put("original_name", entity.name())
                .put("supported_features", features(entity))
                .put("translation_key", entity.translationKey())
                .put("unit_of_measurement", entity.unitOfMeasurement())
                .build();
        String disabler = !entity.enabledByDefault()
                ? EntityEntry.INTEGRATION
                : device != null && device.disabled() ? EntityEntry.DEVICE : null;
        DataMap first = DataMap.of(
                "disabled_by", disabler, "hidden_by", entity.visibleByDefault() ? null : EntityEntry.INTEGRATION);
        return KnownEntity.of(registry()
                .enter(domain, integration, uniqueId, told, first, () -> freeId.apply(objectId)));
    }

    private static @Nullable DataMap capabilities(Entity entity) {
        DataMap all = entity.capabilityAttributes();
        return all.isEmpty() ? null : all;
    }

    private static long features(Entity entity) {
        Long features = entity.supportedFeatures();
        return features == null ? 0 : features;
    }

    /** What people call the device of an entity, or null. */
    @Nullable
    String deviceName(EntityEntry entry) {
        String id = entry.deviceId();
        DeviceEntry device = id == null ? null : devices().find(id);
        return device == null ? null : device.displayName();
    }

    /** Whether the state is one that stands for an entity which is not there. */
    static boolean isRestored(@Nullable State state) {
        return state != null && Boolean.TRUE.equals(state.attributes().get(RESTORED));
    }

    /**
     * Leaves a state in place of an entity that goes, if it is to come again.
     *
     * @return whether it did
     */
    boolean leaveState(EntityEntry known) {
        EntityEntry entry = registry().findById(known.id());
        if (entry == null || entry.disabled() || !entry.entityId().equals(known.entityId())) {
            return false;
        }
        writeUnavailable(entry);
        return true;
    }

    // Home Assistant: RegistryEntry.write_unavailable_state
    private void writeUnavailable(EntityEntry entry) {
        String deviceClass = entry.deviceClass() != null ? entry.deviceClass() : entry.originalDeviceClass();
        DataMap attributes = DataMap.builder()
                .put(RESTORED, true)
                .putAll(entry.capabilities())
                .putIfPresent("device_class", deviceClass)
                .putIfPresent("icon", entry.icon() != null ? entry.icon() : entry.originalIcon())
                .putIfPresent("friendly_name", friendlyName(entry))
                .put("supported_features", entry.supportedFeatures())
                .putIfPresent("unit_of_measurement", entry.unitOfMeasurement())
                .build();
        hub.states().set(entry.entityId(), States.UNAVAILABLE, attributes, false, null);
    }

    private @Nullable String friendlyName(EntityEntry entry) {
        return entry.name() != null
                ? entry.name()
                : EntityNaming.joined(entry.originalName(), entry.hasEntityName(), deviceName(entry));
    }

    // ---- what its owner makes of it ----

    @Override
    public void changed(EntityEntry old, EntityEntry now) {
        AddedEntity entity = added(old);
        if (entity != null && now.disabled()) {
            entity.remove();
        } else if (entity != null) {
            components.rename(entity, KnownEntity.of(now));
        } else if (isRestored(hub.states().get(old.entityId()))) {
            if (now.disabled() || !now.entityId().equals(old.entityId())) {
                hub.states().remove(old.entityId(), null);
            }
            if (!now.disabled()) {
                writeUnavailable(now);
            }
        }
        if (!now.entityId().equals(old.entityId())) {
            components.restored().rename(old.entityId(), now.entityId());
        }
    }

    @Override
    public void removed(EntityEntry old) {
        AddedEntity entity = added(old);
        if (entity != null) {
            entity.remove();
        } else if (isRestored(hub.states().get(old.entityId()))) {
            hub.states().remove(old.entityId(), null);
        }
    }

    private @Nullable AddedEntity added(EntityEntry entry) {
        AddedEntity entity = components.added(entry.entityId());
        return entity != null && entity.isOf(entry) ? entity : null;
    }
}
