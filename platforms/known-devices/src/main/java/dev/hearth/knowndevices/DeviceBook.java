package dev.hearth.knowndevices;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.devicetracker.KnownDevice;
import dev.hearth.api.domain.devicetracker.SeenDevice;
import dev.hearth.api.domain.devicetracker.Sighting;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * All known devices: carries out {@code device_tracker.see}, and makes the acquaintance of devices that it tells about for
 * the first time. Loop only. Home Assistant: {@code device_tracker.legacy.DeviceTracker}.
 */
final class DeviceBook {
    /** Where the platform finds it. */
    static final HubData.Key<DeviceBook> KEY = new HubData.Key<>("known_devices.book", DeviceBook.class);

    private static final String DOMAIN = "device_tracker";

    private final Hub hub;
    private final DeviceFile file;
    private final Duration considerHome;
    private final boolean tracksNew;
    private final Map<String, Device> byId = new HashMap<>();
    private final Map<String, Device> byMac = new HashMap<>();
    private @Nullable EntityAdder adder;

    /** @param entity null for one that is not tracked */
    private record Device(String id, @Nullable SeenDevice entity) {}

    DeviceBook(Hub hub, DeviceFile file, List<DeviceEntry> known, Duration considerHome, boolean tracksNew) {
        this.hub = hub;
        this.file = file;
        this.considerHome = considerHome;
        this.tracksNew = tracksNew;
        known.forEach(this::enter);
    }

    private Device enter(DeviceEntry entry) {
        KnownDevice known = entry.device();
        Device device = new Device(known.id(), entry.tracked() ? new SeenDevice(known) : null);
        if (byId.putIfAbsent(known.id(), device) != null) {
            hub.logger().warn("the device {} is known twice; the first counts", known.id());
            return Objects.requireNonNull(byId.get(known.id()));
        }
        if (known.mac() != null && byMac.putIfAbsent(known.mac(), device) != null) {
            hub.logger().warn("two known devices have the address {}; the first counts", known.mac());
        }
        return device;
    }

    /** Adds the entities of the devices that are tracked. */
    CompletionStage<?> addAll(EntityAdder entities) {
        adder = entities;
        return entities.add(
                byId.values().stream().map(Device::entity).filter(Objects::nonNull).toList(), false);
    }

    /** Registers the service. */
    void offerService() {
        hub.services().register(
                DOMAIN,
                "see",
                ServiceDefinition.of(SeeCall.SCHEMA, call -> see(call.data()))
                        .described("See", "Tells that a device was seen."));
    }

    private CompletionStage<?> see(SeeCall call) {
        String mac = call.mac() == null ? null : call.mac().toUpperCase(Locale.ROOT);
        String wanted = mac == null ? call.id() : idOf(call.sighting().hostName(), mac);
        String id = wanted == null ? "" : mac == null ? wanted.toLowerCase(Locale.ROOT) : wanted;
        if (!id.equals(slug(id)) || id.isEmpty()) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "'" + id + "' cannot be the id of a device: it has lower-case letters, digits and single"
                            + " underscores, such as anne_phone");
        }
        Device device = mac == null ? byId.get(id) : byMac.get(mac);
        if (device == null) {
            return meet(id, mac, call.sighting());
        }
        SeenDevice entity = device.entity();
        if (entity != null && entity.isAdded()) {
            entity.seen(call.sighting());
        }
        return Stages.done();
    }

    private static String idOf(@Nullable String hostName, String mac) {
        String named = hostName == null ? "" : slug(hostName);
        return named.isEmpty() ? slug(mac) : named;
    }

    private CompletionStage<?> meet(String wanted, @Nullable String mac, Sighting sighting) {
        if (!byId.containsKey(wanted) && hub.states().get(DOMAIN + "." + wanted) != null) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    DOMAIN + "." + wanted + " is another integration's; device_tracker.see cannot tell about it");
        }
        String id = wanted;
        for (int n = 2; byId.containsKey(id); n++) {
            id = wanted + "_" + n;
        }
        Duration stays = sighting.considerHome() == null ? considerHome : sighting.considerHome();
        DeviceEntry entry = new DeviceEntry(new KnownDevice(id, mac, null, null, null, stays), tracksNew);
        SeenDevice entity = tracksNew ? new SeenDevice(entry.device(), sighting) : null;
        Device device = new Device(id, entity);
        byId.put(id, device);
        if (mac != null) {
            byMac.put(mac, device);
        }
        String name = sighting.hostName() == null ? id : sighting.hostName();
        CompletionStage<?> added =
                entity == null || adder == null ? Stages.done() : adder.add(entity);
        return added.thenRun(() -> {
            String entityId = entity != null && entity.isAdded() ? entity.entityId() : DOMAIN + "." + device.id();
            hub.bus().fire(
                    "device_tracker_new_device",
                    DataMap.of("entity_id", entityId, "host_name", sighting.hostName(), "mac", mac));
            file.append(entry, name);
        });
    }

    /** Lower-case letters and digits, everything else as single underscores between them; empty if nothing is left. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
