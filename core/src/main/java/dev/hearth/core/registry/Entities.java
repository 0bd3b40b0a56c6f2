package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.text.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The file {@code core.entity_registry}. Loop only. */
public final class Entities implements EntityRegistry {
    private static final StoreKey KEY = StoreKey.of("core.entity_registry", 1, 19);
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("aliases", List.of())
            .put("area_id", null)
            .put("categories", DataMap.of())
            .put("capabilities", null)
            .put("config_entry_id", null)
            .put("config_subentry_id", null)
            .put("created_at", Instant.EPOCH)
            .put("device_class", null)
            .put("device_id", null)
            .put("disabled_by", null)
            .put("entity_category", null)
            .put("entity_id", null)
            .put("hidden_by", null)
            .put("icon", null)
            .put("id", null)
            .put("has_entity_name", false)
            .put("labels", List.of())
            .put("modified_at", Instant.EPOCH)
            .put("name", null)
            .put("options", DataMap.of())
            .put("original_device_class", null)
            .put("original_icon", null)
            .put("original_name", null)
            .put("platform", null)
            .put("previous_unique_id", null)
            .put("suggested_object_id", null)
            .put("supported_features", 0)
            .put("translation_key", null)
            .put("unique_id", null)
            .put("unit_of_measurement", null)
            .build();
    private static final List<String> KEPT = List.of(
            "aliases",
            "area_id",
            "categories",
            "config_entry_id",
            "config_subentry_id",
            "created_at",
            "device_class",
            "disabled_by",
            "entity_id",
            "hidden_by",
            "icon",
            "id",
            "labels",
            "modified_at",
            "name",
            "options",
            "platform",
            "unique_id");

    /** Hears what becomes of the entries, once it is done. */
    public interface Follower {
        /** An entry was changed. */
        void changed(EntityEntry old, EntityEntry now);

        /** An entry was removed. */
        void removed(EntityEntry old);
    }

    private record Key(String domain, String platform, String uniqueId) {
        static Key of(DataMap data) {
            return new Key(
                    EntityId.domainOf(EntryFile.must(data, "entity_id")),
                    EntryFile.must(data, "platform"),
                    EntryFile.must(data, "unique_id"));
        }
    }

    // Who disables a device because its entry is disabled; its entities are not even set up then.
    private static final String CONFIG_ENTRY = "config_entry";

    private final Hub hub;
    private final EntryFile file;
    private final Map<String, EntityEntry> byEntityId = new LinkedHashMap<>();
    private final Map<Key, EntityEntry> byKey = new HashMap<>();
    private final Map<String, EntityEntry> byId = new HashMap<>();
    private final EntryIndex<EntityEntry> byDevice = new EntryIndex<>();
    private final EntryIndex<EntityEntry> byArea = new EntryIndex<>();
    private final EntryIndex<EntityEntry> byLabel = new EntryIndex<>();
    private final EntryIndex<EntityEntry> byConfigEntry = new EntryIndex<>();
    private final Map<Key, DataMap> deleted = new LinkedHashMap<>();
    private final List<Follower> followers = new ArrayList<>();
    private final Devices devices;
    private final Areas areas;
    private final Labels labels;

    Entities(Hub hub, Devices devices, Areas areas, Labels labels) {
        this.hub = hub;
        this.devices = devices;
        this.areas = areas;
        this.labels = labels;
        file = new EntryFile(
                hub, KEY, "entities", new Views<>(byEntityId.values(), EntityEntry::data), deleted.values());
        devices.onChange(this::follow);
        devices.onRemoved(device -> ofDevice(device.id()).forEach(each -> remove(each.entityId())));
    }

    CompletionStage<Void> load() {
        Instant now = now();
        return file.load(this::read, record -> {
            checkEntityId(EntryFile.must(record, "entity_id"));
            if (!EntryFile.isForgotten(record, now)) {
                deleted.put(Key.of(record), record);
            }
        });
    }

    /** Takes references away to what is removed. */
    void followRemovals() {
        NamedEntries.onRemoved(hub, EventTypes.AREA_REGISTRY_UPDATED, "area_id", area -> inArea(area)
                .forEach(each -> update(each.entityId(), entry -> entry.withAreaId(null))));
        NamedEntries.onRemoved(hub, EventTypes.LABEL_REGISTRY_UPDATED, "label_id", label -> withLabel(label)
                .forEach(each -> update(
                        each.entityId(), entry -> entry.withLabels(NamedEntries.without(entry.labels(), label)))));
        hub.bus().listen(EventTypes.CATEGORY_REGISTRY_UPDATED, told -> {
            DataMap data = told.data().asMap();
            if ("remove".equals(data.get("action"))
                    && data.get("scope") instanceof String scope
                    && data.get("category_id") instanceof String category) {
                forgetCategory(scope, category);
            }
        });
    }

    private void forgetCategory(String scope, String category) {
        for (EntityEntry each : List.copyOf(byEntityId.values())) {
            if (category.equals(each.categories().get(scope))) {
                update(
                        each.entityId(),
                        entry -> entry.with("categories", entry.categories().without(scope)));
            }
        }
    }

    private void read(DataMap record) {
        checkEntityId(EntryFile.must(record, "entity_id"));
        DataMap data = DEFAULTS.with(record).with("unique_id", EntryFile.must(record, "unique_id"));
        EntityEntry entry =
                new EntityEntry(record.text("id") == null ? data.with("id", file.newId()) : data);
        Key key = Key.of(data);
        if (byEntityId.containsKey(entry.entityId()) || byKey.containsKey(key) || byId.containsKey(entry.id())) {
            throw new HubException(
                    "invalid_entry",
                    "the entity id " + entry.entityId() + ", the id " + entry.id() + " or the unique id "
                            + key.uniqueId() + " of " + key.platform() + " is an earlier record's");
        }
        put(entry);
    }

    private static void checkEntityId(String entityId) {
        if (!EntityId.isValid(entityId)) {
            throw new HubException(
                    "invalid_entity_id",
                    "'" + entityId + "' is no entity id; it is a domain, a dot and a name of small letters, digits"
                            + " and underscores, such as light.kitchen");
        }
    }

    CompletionStage<Void> saved() {
        return file.saved();
    }

    private Instant now() {
        return hub.loop().time().now();
    }

    /** Makes somebody hear of all changes. */
    public void follow(Follower follower) {
        followers.add(follower);
    }

    // ---- finding ----

    @Override
    public @Nullable EntityEntry find(String entityId) {
        return byEntityId.get(entityId);
    }

    @Override
    public @Nullable EntityEntry find(String domain, String platform, String uniqueId) {
        return byKey.get(new Key(domain, platform, uniqueId));
    }

    @Override
    public @Nullable EntityEntry findById(String id) {
        return byId.get(id);
    }

    @Override
    public Collection<EntityEntry> all() {
        return Collections.unmodifiableCollection(byEntityId.values());
    }

    @Override
    public List<EntityEntry> ofDevice(String deviceId) {
        return byDevice.get(deviceId);
    }

    @Override
    public List<EntityEntry> inArea(String areaId) {
        return byArea.get(areaId);
    }

    @Override
    public List<EntityEntry> withLabel(String labelId) {
        return byLabel.get(labelId);
    }

    @Override
    public List<EntityEntry> ofConfigEntry(String configEntryId) {
        return byConfigEntry.get(configEntryId);
    }

    private boolean isFree(String entityId) {
        return !byEntityId.containsKey(entityId) && hub.states().available(entityId);
    }

    @Override
    public String automaticEntityId(String entityId, Set<String> reserved) {
        EntityEntry entry = known(entityId);
        return EntityNaming.freeId(
                entry.domain(),
                Slug.of(wish(entry)),
                id -> !reserved.contains(id) && (id.equals(entityId) || isFree(id)));
    }

    private String wish(EntityEntry entry) {
        String suggested = entry.data().text("suggested_object_id");
        if (suggested != null) {
            return suggested;
        }
        String own = entry.name() != null ? entry.name() : entry.originalName();
        String deviceId = entry.deviceId();
        DeviceEntry device = deviceId == null ? null : devices.find(deviceId);
        String name = EntityNaming.joined(own, entry.hasEntityName(), device == null ? null : device.displayName());
        return name != null && !name.isBlank() ? name : entry.platform() + "_" + entry.uniqueId();
    }

    // ---- what entities tell ----

    /**
     * The entry of an entity that comes: the one it had, then as it is now, or a new one. Home Assistant: {@code
     * async_get_or_create}.
     *
     * @param told what the entity says, under the names of the entry
     * @param first what counts only if it is new
     * @param entityId the id if it is new
     */
    public EntityEntry enter(
            String domain,
            String platform,
            String uniqueId,
            DataMap told,
            DataMap first,
            Supplier<String> entityId) {
        EntityEntry known = find(domain, platform, uniqueId);
        if (known != null) {
            EntityEntry now = change(known, new EntityEntry(known.data().with(told)), false);
            if (!now.equals(known)) {
                file.saveLater();
            }
            return now;
        }
        DataMap data = DEFAULTS.with("created_at", now()).with("id", file.newId()).with(first);
        DataMap before = deleted.remove(new Key(domain, platform, uniqueId));
        if (before != null) {
            data = data.with(EntryFile.givenBack(before));
        }
        String wanted = before == null ? null : before.text("entity_id");
        EntityEntry entry =
                new EntityEntry(data.with("entity_id", wanted != null && isFree(wanted) ? wanted : entityId.get())
                        .with("platform", platform)
                        .with("unique_id", uniqueId)
                        .with("modified_at", now())
                        .with(told));
        put(entry);
        file.saveLater();
        hub.bus().fire(
                EventTypes.ENTITY_REGISTRY_UPDATED, DataMap.of("action", "create", "entity_id", entry.entityId()));
        return entry;
    }

    // ---- what people change ----

    @Override
    public EntityEntry update(String entityId, UnaryOperator<EntityEntry> change) {
        EntityEntry old = known(entityId);
        EntityEntry wanted = change.apply(old);
        check(old, wanted);
        EntityEntry now = change(old, wanted, true);
        file.saveSoon();
        return now;
    }

    private void check(EntityEntry old, EntityEntry wanted) {
        String newId = wanted.entityId();
        if (!wanted.id().equals(old.id()) || !wanted.platform().equals(old.platform())) {
            throw new HubException(
                    "invalid_entry", "the id and the integration of " + old.entityId() + " stay as they are");
        }
        if (!newId.equals(old.entityId())) {
            checkEntityId(newId);
            if (!EntityId.domainOf(newId).equals(old.domain())) {
                throw new HubException(
                        "wrong_domain",
                        old.entityId() + " cannot become " + newId + ": it stays in the domain " + old.domain());
            }
            if (!isFree(newId)) {
                throw new HubException(
                        "entity_id_taken",
                        old.entityId() + " cannot become " + newId + ": that entity id is in use; choose another");
            }
        }
        areas.checkThere(old.areaId(), wanted.areaId());
        labels.checkThere(old.labels(), wanted.labels());
        EntityEntry other = byKey.get(Key.of(wanted.data()));
        if (other != null && !other.id().equals(old.id())) {
            throw new HubException(
                    "invalid_entry",
                    "the unique id " + wanted.uniqueId() + " is that of " + other.entityId() + " already");
        }
    }

    private EntityEntry change(EntityEntry old, EntityEntry wanted, boolean tell) {
        DataMap changes = EntryFile.changes(old.data(), wanted.data());
        if (changes.isEmpty()) {
            return old;
        }
        EntityEntry now = wanted.with("modified_at", now());
        unlink(old);
        if (!now.entityId().equals(old.entityId())) {
            byEntityId.remove(old.entityId());
        }
        put(now);
        DataMap event = DataMap.of("action", "update", "entity_id", now.entityId(), "changes", changes);
        hub.bus().fire(
                EventTypes.ENTITY_REGISTRY_UPDATED,
                now.entityId().equals(old.entityId()) ? event : event.with("old_entity_id", old.entityId()));
        if (tell) {
            List.copyOf(followers).forEach(each -> each.changed(old, now));
        }
        return now;
    }

    @Override
    public void remove(String entityId) {
        EntityEntry old = known(entityId);
        unlink(old);
        byEntityId.remove(entityId);
        deleted.put(Key.of(old.data()), EntryFile.kept(old.data(), KEPT, now(), old.configEntryId() == null));
        file.saveSoon();
        hub.bus().fire(EventTypes.ENTITY_REGISTRY_UPDATED, DataMap.of("action", "remove", "entity_id", entityId));
        List.copyOf(followers).forEach(each -> each.removed(old));
    }

    private EntityEntry known(String entityId) {
        EntityEntry known = byEntityId.get(entityId);
        if (known == null) {
            throw new HubException(
                    "unknown_entity",
                    "there is no entity '" + entityId
                            + "' in the entity registry; only entities with a unique id are in it");
        }
        return known;
    }

    /** The entities of a device are disabled and enabled with it, and show its name. */
    private void follow(DeviceEntry old, DeviceEntry now) {
        boolean disabling = now.disabled() && !CONFIG_ENTRY.equals(now.disabledBy());
        for (EntityEntry entry : ofDevice(now.id())) {
            if (disabling && !entry.disabled()) {
                update(entry.entityId(), each -> each.withDisabledBy(EntityEntry.DEVICE));
            } else if (!now.disabled() && EntityEntry.DEVICE.equals(entry.disabledBy())) {
                update(entry.entityId(), each -> each.withDisabledBy(null));
            } else {
                List.copyOf(followers).forEach(each -> each.changed(entry, entry));
            }
        }
    }

    private void put(EntityEntry entry) {
        byEntityId.put(entry.entityId(), entry);
        byKey.put(Key.of(entry.data()), entry);
        byId.put(entry.id(), entry);
        byDevice.put(EntryIndex.keys(entry.deviceId()), entry.id(), entry);
        byArea.put(EntryIndex.keys(entry.areaId()), entry.id(), entry);
        byLabel.put(entry.labels(), entry.id(), entry);
        byConfigEntry.put(EntryIndex.keys(entry.configEntryId()), entry.id(), entry);
    }

    private void unlink(EntityEntry entry) {
        byKey.remove(Key.of(entry.data()));
        byId.remove(entry.id());
        byDevice.remove(EntryIndex.keys(entry.deviceId()), entry.id());
        byArea.remove(EntryIndex.keys(entry.areaId()), entry.id());
        byLabel.remove(entry.labels(), entry.id());
        byConfigEntry.remove(EntryIndex.keys(entry.configEntryId()), entry.id());
    }
}
