package dev.hearth.switchasx;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.ConfigEntries;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.state.EntityId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entity that stands for a switch takes over from it: its name, its device, its category. Loop only. Home
 * Assistant: {@code switch_as_x.BaseEntity}.
 */
final class Shown {
    private final Wrapping wrapping;
    private final String switchId;
    private final @Nullable String name;
    private final boolean hasEntityName;
    private final @Nullable EntityCategory category;
    private final @Nullable DeviceInfo device;
    private final boolean isNew;
    private @Nullable WrappedSwitch wrapped;

    /** @param known the entry of the switch; null when it has none */
    Shown(Hub hub, Wrapping wrapping, String switchId, @Nullable EntityEntry known) {
        this.wrapping = wrapping;
        this.switchId = switchId;
        boolean ownName = wrapping.entryId() == null && wrapping.name() != null;
        String original = known == null || ownName ? wrapping.name() : known.originalName();
        this.hasEntityName = known != null && !ownName && known.hasEntityName();
        // Of an entity that goes by the name of its device, nothing is what it adds to that.
        this.name = original != null || hasEntityName ? original : EntityId.objectIdOf(switchId).replace('_', ' ');
        this.category = known == null ? null : known.entityCategory();
        String deviceId = known == null ? null : known.deviceId();
        DeviceEntry found = deviceId == null ? null : hub.registries().devices().find(deviceId);
        this.device = found == null
                ? null
                : DeviceInfo.linkTo(found.identifiers(), found.connections(), found.name());
        String uniqueId = wrapping.uniqueId();
        this.isNew = uniqueId == null
                || hub.registries()
                        .entities()
                        .find(wrapping.targetDomain(), SwitchAsXIntegration.DOMAIN, uniqueId) == null;
    }

    boolean invert() {
        return wrapping.invert();
    }

    @Nullable
    String name() {
        return name;
    }

    boolean hasEntityName() {
        return hasEntityName;
    }

    @Nullable
    EntityCategory category() {
        return category;
    }

    @Nullable
    DeviceInfo device() {
        return device;
    }

    @Nullable
    String uniqueId() {
        return wrapping.uniqueId();
    }

    @Nullable
    String entryId() {
        return wrapping.entryId();
    }

    /** Ties it to the entity that stands for the switch. */
    Shown by(Entity entity) {
        wrapped = new WrappedSwitch(entity, switchId, now -> renamed(entity, now));
        return this;
    }

    /** The switch behind the entity that it was tied to. */
    WrappedSwitch wrapped() {
        return Objects.requireNonNull(wrapped, "no entity stands for it");
    }

    /** Follows the switch, hides it when the entity is new, and notes in the registry what the entity stands for. */
    void begin() {
        WrappedSwitch now = wrapped();
        Entity entity = now.entity();
        now.begin();
        Hub hub = entity.hub();
        EntityRegistry registry = hub.registries().entities();
        entity.onRemove(hub.bus()
                .listen(
                        EventTypes.ENTITY_REGISTRY_UPDATED,
                        data -> "remove".equals(data.asMap().text("action"))
                                && now.switchId().equals(data.asMap().text("entity_id")),
                        event -> forget(hub)));
        note(registry, entity);
        EntityEntry known = registry.find(switchId);
        if (known == null || !isNew) {
            return;
        }
        if (known.hiddenBy() == null) {
            registry.update(switchId, entry -> entry.withHiddenBy(EntityEntry.INTEGRATION));
        }
        if (known.name() != null && registry.find(entity.entityId()) != null) {
            registry.update(entity.entityId(), entry -> entry.withName(known.name()));
        }
    }

    private void note(EntityRegistry registry, Entity entity) {
        if (registry.find(entity.entityId()) != null) {
            registry.update(
                    entity.entityId(),
                    entry -> entry.withOptions(
                            SwitchAsXIntegration.DOMAIN,
                            DataMap.of("entity_id", wrapped().switchId(), "invert", invert())));
        }
    }

    private void renamed(Entity entity, String now) {
        Hub hub = entity.hub();
        note(hub.registries().entities(), entity);
        String entryId = wrapping.entryId();
        ConfigEntries entries = hub.registries().configEntries();
        if (entryId != null && EntityId.isValid(wrapping.source()) && entries.find(entryId) != null) {
            entries.update(
                    entryId,
                    data -> data.with(
                            "options",
                            (data.get("options") instanceof DataMap options ? options : DataMap.of())
                                    .with("entity_id", now)));
        }
    }

    // Without its switch a config entry stands for nothing; it takes the entity with it.
    private void forget(Hub hub) {
        String entryId = wrapping.entryId();
        ConfigEntries entries = hub.registries().configEntries();
        if (entryId != null && entries.find(entryId) != null) {
            entries.remove(entryId);
        }
    }
}
