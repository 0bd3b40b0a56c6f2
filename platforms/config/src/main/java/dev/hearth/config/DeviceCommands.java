package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.DeviceRegistry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code config/device_registry/…}. Home Assistant: {@code components/config/device_registry.py}.
 *
 * <p>A device here belongs to one config entry at most, so none is linked to another, and to take its entry from it is to
 * remove it. It can be removed while none of its entities is there.
 */
final class DeviceCommands {
    private static final Field<String> ID = Field.required("device_id", Schemas.string());
    private static final Field<String> ENTRY_ID = Field.required("config_entry_id", Schemas.string());
    private static final OptionalField<Optional<String>> AREA = Messages.nullable("area_id", Schemas.string());
    private static final OptionalField<Optional<String>> DISABLED =
            Messages.nullable("disabled_by", Schemas.enumOf(EntityEntry.USER));
    private static final OptionalField<List<String>> LABELS = Messages.texts("labels");
    private static final OptionalField<Optional<String>> NAME = Messages.nullable("name_by_user", Schemas.string());

    private final Hub hub;
    private final DeviceRegistry devices;

    private DeviceCommands(Hub hub) {
        this.hub = hub;
        this.devices = hub.registries().devices();
    }

    static void add(Hub hub) {
        DeviceCommands commands = new DeviceCommands(hub);
        String prefix = "config/device_registry/";
        hub.commands()
                .add(Command.of(
                        prefix + "list",
                        call -> commands.devices.all().stream()
                                .map(DeviceCommands::shape)
                                .toList()));
        hub.commands()
                .add(Command.answering(prefix + "list_linked_devices", commands::linked, ID));
        Messages.addChange(
                hub, prefix + "update", Schemas.map(ID, AREA, DISABLED, LABELS, NAME), commands::update);
        Messages.addChange(hub, prefix + "remove", Schemas.map(ID), call -> {
            commands.remove(commands.known(call.data().get(ID)));
            return null;
        });
        Messages.addChange(
                hub, prefix + "remove_config_entry", Schemas.map(ENTRY_ID, ID), commands::removeConfigEntry);
    }

    private List<String> linked(CommandCall<Section> call) {
        known(call.data().get(ID));
        return List.of();
    }

    private DataMap update(CommandCall<Section> call) {
        DeviceEntry device = known(call.data().get(ID));
        DataMap said = Messages.said(call.data(), ID);
        UnaryOperator<DeviceEntry> change = old -> new DeviceEntry(old.data().with(said));
        return shape(Messages.refusing(() -> devices.update(device.id(), change)));
    }

    private @Nullable Object removeConfigEntry(CommandCall<Section> call) {
        String entryId = call.data().get(ENTRY_ID);
        if (hub.registries().configEntries().find(entryId) == null) {
            throw failed("Unknown config entry");
        }
        DeviceEntry device = devices.find(call.data().get(ID));
        if (device == null) {
            throw failed("Unknown device");
        }
        if (!device.configEntries().contains(entryId)) {
            throw failed("Config entry not in device");
        }
        remove(device);
        return null;
    }

    private void remove(DeviceEntry device) {
        List<String> present = hub.registries().entities().ofDevice(device.id()).stream()
                .map(EntityEntry::entityId)
                .filter(id -> hub.entities().find(id) != null)
                .toList();
        if (!present.isEmpty()) {
            throw failed("the device is there, with " + String.join(", ", present)
                    + "; take it out of the configuration of its integration first");
        }
        devices.remove(device.id());
    }

    private static ServiceException failed(String message) {
        return new ServiceException(ServiceException.FAILED, message);
    }

    private DeviceEntry known(String id) {
        DeviceEntry device = devices.find(id);
        if (device == null) {
            throw new HubException("not_found", "Device not found");
        }
        return device;
    }

    /** A device as clients see it: without the keys that only the file has. */
    static DataMap shape(DeviceEntry device) {
        DataMap data = device.data();
        List<String> entries = List.copyOf(device.configEntries());
        String entry = entries.isEmpty() ? null : entries.getFirst();
        return DataMap.builder(28)
                .put("area_id", device.areaId())
                .put("configuration_url", device.configurationUrl())
                .put("config_entries", entries)
                .put("config_entries_subentries", subentries(data, entries))
                .put("config_entry_id", entry)
                .put("config_subentry_id", null)
                .put("connections", data.get("connections"))
                .put("created_at", Messages.seconds(device.createdAt()))
                .put("disabled_by", device.disabledBy())
                .put("entry_type", device.entryType())
                .put("hw_version", device.hardwareVersion())
                .put("id", device.id())
                .put("identifiers", data.get("identifiers"))
                .put("labels", List.copyOf(device.labels()))
                .put("manufacturer", device.manufacturer())
                .put("model", device.model())
                .put("model_id", device.modelId())
                .put("modified_at", Messages.seconds(device.modifiedAt()))
                .put("name_by_user", device.nameByUser())
                .put("name", device.name())
                .put("parent_device_id", null)
                .put("primary_config_entry", device.primaryConfigEntry())
                .put("serial_number", device.serialNumber())
                .put("sw_version", device.softwareVersion())
                .put("via_device_id", device.viaDeviceId())
                .build();
    }

    private static DataMap subentries(DataMap data, List<String> entries) {
        if (data.get("config_entries_subentries") instanceof DataMap written && !written.isEmpty()) {
            return written;
        }
        DataMap.Builder none = DataMap.builder(entries.size());
        entries.forEach(entry -> none.put(entry, Collections.singletonList(null)));
        return none.build();
    }
}
