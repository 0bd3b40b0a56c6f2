package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.DeviceRegistry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The file {@code core.device_registry}. Loop only. */
public final class Devices implements DeviceRegistry {
    private static final StoreKey KEY = StoreKey.of("core.device_registry", 1, 12);
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("area_id", null)
            .put("config_entries", List.of())
            .put("config_entries_subentries", DataMap.of())
            .put("configuration_url", null)
            .put("connections", List.of())
            .put("created_at", Instant.EPOCH)
            .put("disabled_by", null)
            .put("entry_type", null)
            .put("hw_version", null)
            .put("id", null)
            .put("identifiers", List.of())
            .put("labels", List.of())
            .put("manufacturer", null)
            .put("model", null)
            .put("model_id", null)
            .put("modified_at", Instant.EPOCH)
            .put("name_by_user", null)
            .put("name", null)
            .put("primary_config_entry", null)
            .put("serial_number", null)
            .put("sw_version", null)
            .put("via_device_id", null)
            .build();
    private static final List<String> KEPT = List.of(
            "area_id",
            "config_entries",
            "config_entries_subentries",
            "connections",
            "created_at",
            "disabled_by",
            "id",
            "identifiers",
            "labels",
            "modified_at",
            "name_by_user");

    private final Hub hub;
    private final Areas areas;
    private final Labels labels;
    private final EntryFile file;
    private final Map<String, DeviceEntry> byId = new LinkedHashMap<>();
    private final Map<String, DeviceEntry> byMark = new HashMap<>();
    private final EntryIndex<DeviceEntry> byArea = new EntryIndex<>();
    private final EntryIndex<DeviceEntry> byLabel = new EntryIndex<>();
    private final Map<String, DataMap> deleted = new LinkedHashMap<>();
    private final List<BiConsumer<DeviceEntry, DeviceEntry>> followers = new ArrayList<>();
    private final List<Consumer<DeviceEntry>> mourners = new ArrayList<>();

    Devices(Hub hub, Areas areas, Labels labels) {
        this.hub = hub;
        this.areas = areas;
        this.labels = labels;
        file = new EntryFile(
                hub, KEY, "devices", new Views<>(byId.values(), DeviceEntry::data), deleted.values());
    }

    CompletionStage<Void> load() {
        Instant now = now();
        return file.load(this::read, record -> {
            if (!EntryFile.isForgotten(record, now)) {
                deleted.put(EntryFile.must(record, "id"), record);
            }
        });
    }

    /** Takes references away to what is removed. */
    void followRemovals() {
        NamedEntries.onRemoved(hub, EventTypes.AREA_REGISTRY_UPDATED, "area_id", area -> inArea(area)
                .forEach(each -> update(each.id(), entry -> entry.withAreaId(null))));
        NamedEntries.onRemoved(hub, EventTypes.LABEL_REGISTRY_UPDATED, "label_id", label -> withLabel(label)
                .forEach(each -> update(
                        each.id(), entry -> entry.withLabels(NamedEntries.without(entry.labels(), label)))));
    }

    private void read(DataMap record) {
        DeviceEntry entry = new DeviceEntry(DEFAULTS.with(record).with("id", EntryFile.must(record, "id")));
        if (byId.containsKey(entry.id())) {
            throw new HubException("invalid_entry", "the id " + entry.id() + " is an earlier record's");
        }
        put(entry);
    }

    CompletionStage<Void> saved() {
        return file.saved();
    }

    private Instant now() {
        return hub.loop().time().now();
    }

    // ---- finding ----

    @Override
    public @Nullable DeviceEntry find(String deviceId) {
        return byId.get(deviceId);
    }

    @Override
    public Collection<DeviceEntry> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    @Override
    public List<DeviceEntry> inArea(String areaId) {
        return byArea.get(areaId);
    }

    @Override
    public List<DeviceEntry> withLabel(String labelId) {
        return byLabel.get(labelId);
    }

    /** Hears of each change, before and after, once it is made. */
    public void onChange(BiConsumer<DeviceEntry, DeviceEntry> follower) {
        followers.add(follower);
    }

    /** Hears of each device that was removed. */
    void onRemoved(Consumer<DeviceEntry> mourner) {
        mourners.add(mourner);
    }

    // ---- what integrations tell ----

    /**
     * The device that an integration describes: one it told of before, which then is as it is described now, or a new
     * one. Home Assistant: {@code async_get_or_create}.
     */
    public DeviceEntry enter(DeviceInfo info, @Nullable String configEntryId) {
        List<List<String>> identifiers = pairs(info.identifiers(), false);
        List<List<String>> connections = pairs(info.connections(), true);
        List<String> marks = new ArrayList<>(marks("identifier", identifiers));
        marks.addAll(marks("connection", connections));
        if (marks.isEmpty()) {
            throw new HubException(
                    "invalid_device", "a device needs an identifier or a connection, else it is a new one every time");
        }
        DeviceEntry known = marks.stream().filter(byMark::containsKey).map(byMark::get).findFirst().orElse(null);
        DataMap told = told(info);
        if (configEntryId != null) {
            told = told.with("primary_config_entry", configEntryId)
                    .with("config_entries", withEntry(known, configEntryId));
        }
        if (known == null) {
            return create(
                    told.with("identifiers", identifiers).with("connections", connections),
                    marks,
                    info.suggestedArea());
        }
        DataMap data = known.data()
                .with(told)
                .with("identifiers", joined(known.data().get("identifiers"), identifiers))
                .with("connections", joined(known.data().get("connections"), connections));
        DeviceEntry now = change(known, new DeviceEntry(data));
        if (!now.equals(known)) {
            file.saveLater();
        }
        return now;
    }

    /** Whether the device is known, and by identifiers of other integrations only. */
    public boolean isOfOthers(DeviceInfo info, String integration) {
        return !info.identifiers().isEmpty()
                && info.identifiers().stream().noneMatch(each -> each.getKey().equals(integration))
                && marks("identifier", pairs(info.identifiers(), false)).stream().anyMatch(byMark::containsKey);
    }

    private static List<String> withEntry(@Nullable DeviceEntry known, String configEntryId) {
        Set<String> all = known == null ? new LinkedHashSet<>() : new LinkedHashSet<>(known.configEntries());
        all.add(configEntryId);
        return List.copyOf(all);
    }

    /** Lets go of the devices of a config entry; those of others too stay with them. */
    void forget(ConfigEntry gone) {
        for (DeviceEntry device : List.copyOf(byId.values())) {
            if (!device.configEntries().contains(gone.entryId())) {
                continue;
            }
            List<String> others = NamedEntries.without(device.configEntries(), gone.entryId());
            if (others.isEmpty()) {
                remove(device.id());
            } else {
                update(device.id(), entry -> entry.with("config_entries", others)
                        .with("primary_config_entry", others.getFirst()));
            }
        }
    }

    private DataMap told(DeviceInfo info) {
        Map.Entry<String, String> via = info.viaDevice();
        DeviceEntry bridge = via == null
                ? null
                : byMark.get(marks("identifier", List.of(List.of(via.getKey(), via.getValue()))).getFirst());
        return DataMap.builder()
                .putIfPresent("via_device_id", bridge == null ? null : bridge.id())
                .putIfPresent("name", info.name())
                .putIfPresent("manufacturer", info.manufacturer())
                .putIfPresent("model", info.model())
                .putIfPresent("sw_version", info.softwareVersion())
                .putAll(info.more())
                .build();
    }

    private DeviceEntry create(DataMap told, List<String> marks, @Nullable String suggestedArea) {
        DataMap data = DEFAULTS.with("id", file.newId()).with("created_at", now()).with("modified_at", now());
        DataMap before = deleted.values().stream()
                .filter(each -> !Collections.disjoint(marksOf(each), marks))
                .findFirst()
                .orElse(null);
        if (before != null) {
            deleted.remove(before.text("id"));
            data = data.with(EntryFile.givenBack(before)).with("modified_at", now());
        } else if (suggestedArea != null && !suggestedArea.isBlank()) {
            AreaEntry area = areas.findByName(suggestedArea);
            data = data.with("area_id", (area != null ? area : areas.create(suggestedArea)).id());
        }
        DeviceEntry entry = new DeviceEntry(data.with(told));
        put(entry);
        file.saveLater();
        hub.bus().fire(
                EventTypes.DEVICE_REGISTRY_UPDATED, DataMap.of("action", "create", "device_id", entry.id()));
        return entry;
    }

    // ---- what people change ----

    @Override
    public DeviceEntry update(String deviceId, UnaryOperator<DeviceEntry> change) {
        DeviceEntry old = known(deviceId);
        DeviceEntry wanted = change.apply(old);
        if (!wanted.id().equals(old.id())) {
            throw new HubException(
                    "invalid_entry", "the id of the device " + old.id() + " stays; it cannot become " + wanted.id());
        }
        areas.checkThere(old.areaId(), wanted.areaId());
        labels.checkThere(old.labels(), wanted.labels());
        DeviceEntry now = change(old, wanted);
        file.saveSoon();
        return now;
    }

    private DeviceEntry change(DeviceEntry old, DeviceEntry wanted) {
        DataMap changes = EntryFile.changes(old.data(), wanted.data());
        if (changes.isEmpty()) {
            return old;
        }
        DeviceEntry now = wanted.with("modified_at", now());
        unlink(old);
        put(now);
        hub.bus().fire(
                EventTypes.DEVICE_REGISTRY_UPDATED,
                DataMap.of("action", "update", "device_id", now.id(), "changes", changes));
        List.copyOf(followers).forEach(each -> each.accept(old, now));
        return now;
    }

    @Override
    public void remove(String deviceId) {
        DeviceEntry old = known(deviceId);
        unlink(old);
        byId.remove(deviceId);
        deleted.put(deviceId, EntryFile.kept(old.data(), KEPT, now(), old.configEntries().isEmpty()));
        file.saveSoon();
        hub.bus().fire(
                EventTypes.DEVICE_REGISTRY_UPDATED,
                DataMap.of("action", "remove", "device_id", deviceId, "device", old.data()));
        List.copyOf(mourners).forEach(each -> each.accept(old));
    }

    private DeviceEntry known(String deviceId) {
        DeviceEntry known = byId.get(deviceId);
        if (known == null) {
            throw new HubException(
                    "unknown_device", "there is no device with the id '" + deviceId + "'; it may have been removed");
        }
        return known;
    }

    private void put(DeviceEntry entry) {
        byId.put(entry.id(), entry);
        marksOf(entry.data()).forEach(mark -> byMark.put(mark, entry));
        byArea.put(EntryIndex.keys(entry.areaId()), entry.id(), entry);
        byLabel.put(entry.labels(), entry.id(), entry);
    }

    private void unlink(DeviceEntry entry) {
        marksOf(entry.data()).forEach(mark -> byMark.remove(mark, entry));
        byArea.remove(EntryIndex.keys(entry.areaId()), entry.id());
        byLabel.remove(entry.labels(), entry.id());
    }

    // ---- identifiers and connections ----

    private static List<List<String>> pairs(Set<Map.Entry<String, String>> pairs, boolean addresses) {
        List<List<String>> all = new ArrayList<>(pairs.size());
        for (Map.Entry<String, String> pair : pairs) {
            all.add(List.of(pair.getKey(), addresses ? address(pair) : pair.getValue()));
        }
        if (all.size() > 1) {
            all.sort(Comparator.comparing(List::toString));
        }
        return all;
    }

    // Home Assistant: format_mac
    private static String address(Map.Entry<String, String> connection) {
        String text = connection.getValue();
        if (!connection.getKey().equals("mac")) {
            return text;
        }
        String digits = text.replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
        return digits.length() == 12 ? digits.replaceAll("(..)(?!$)", "$1:") : text;
    }

    private static List<Object> joined(@Nullable Object known, List<List<String>> told) {
        List<Object> all = new ArrayList<>();
        if (known instanceof List<?> list) {
            list.stream().filter(each -> each instanceof List).forEach(all::add);
        }
        told.stream().filter(pair -> !all.contains(pair)).forEach(all::add);
        return all;
    }

    private static List<String> marksOf(DataMap data) {
        List<String> marks = new ArrayList<>(marks("identifier", data.get("identifiers")));
        marks.addAll(marks("connection", data.get("connections")));
        return marks;
    }

    private static List<String> marks(String kind, @Nullable Object pairs) {
        return pairs instanceof List<?> list
                ? list.stream().map(pair -> kind + pair).toList()
                : List.of();
    }
}
