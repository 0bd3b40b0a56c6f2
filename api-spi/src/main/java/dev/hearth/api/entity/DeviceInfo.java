package dev.hearth.api.entity;

import dev.hearth.api.data.DataMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The device an entity belongs to, as its integration knows it. Home Assistant: {@code DeviceInfo}.
 *
 * @param identifiers how the integration tells its devices apart: its domain to an id; may be empty if there are
 *     connections
 * @param connections kind ({@code mac}, {@code zigbee}) to address
 * @param more what else is known of it, see the methods that begin with {@code with}
 */
public record DeviceInfo(
        Set<Map.Entry<String, String>> identifiers,
        Set<Map.Entry<String, String>> connections,
        @Nullable String name,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String softwareVersion,
        DataMap more) {

    public DeviceInfo {
        identifiers = Set.copyOf(identifiers);
        connections = Set.copyOf(connections);
    }

    /** A device by one identifier and its name. */
    public static DeviceInfo of(String domain, String id, String name) {
        return new DeviceInfo(Set.of(Map.entry(domain, id)), Set.of(), name, null, null, null, DataMap.of());
    }

    /** With who made it and what it is. */
    public DeviceInfo withModel(@Nullable String newManufacturer, @Nullable String newModel) {
        return new DeviceInfo(identifiers, connections, name, newManufacturer, newModel, softwareVersion, more);
    }

    /** With an address by which other integrations may know it too: kind to address. */
    public DeviceInfo withConnection(String kind, String address) {
        Set<Map.Entry<String, String>> all = new LinkedHashSet<>(connections);
        all.add(Map.entry(kind, address));
        return new DeviceInfo(identifiers, all, name, manufacturer, model, softwareVersion, more);
    }

    /** With its software and, where it is known, its hardware. */
    public DeviceInfo withVersions(@Nullable String software, @Nullable String hardware) {
        return new DeviceInfo(
                identifiers, connections, name, manufacturer, model, software, more.with("hw_version", hardware));
    }

    /** With its maker's number for what it is. */
    public DeviceInfo withModelId(String modelId) {
        return with("model_id", modelId);
    }

    /** With its own number. */
    public DeviceInfo withSerialNumber(String serialNumber) {
        return with("serial_number", serialNumber);
    }

    /** With the address of its own pages. */
    public DeviceInfo withConfigurationUrl(String url) {
        return with("configuration_url", url);
    }

    /** As something that is no thing, such as an account. */
    public DeviceInfo asService() {
        return with("entry_type", "service");
    }

    private DeviceInfo with(String key, String value) {
        return new DeviceInfo(
                identifiers, connections, name, manufacturer, model, softwareVersion, more.with(key, value));
    }
}
