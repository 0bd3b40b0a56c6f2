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
 * @param viaDevice the identifier of the device through which it is reached, such as a bridge; null for none
 * @param suggestedArea the name of the area that a new device is put into, made if it is not there; null for none
 * @param more what else is known of it, see the methods that begin with {@code with}
 */
public record DeviceInfo(
        Set<Map.Entry<String, String>> identifiers,
        Set<Map.Entry<String, String>> connections,
        @Nullable String name,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String softwareVersion,
        Map.@Nullable Entry<String, String> viaDevice,
        @Nullable String suggestedArea,
        DataMap more) {

    public DeviceInfo {
        identifiers = Set.copyOf(identifiers);
        connections = Set.copyOf(connections);
    }

    /** A device by one identifier and its name. */
    public static DeviceInfo of(String domain, String id, String name) {
        return new DeviceInfo(Set.of(Map.entry(domain, id)), Set.of(), name, null, null, null, null, null,
                DataMap.of());
    }

    /**
     * A device of somebody else, by all that tells it apart; who joins his entity to it says no more of it.
     *
     * @param name as it is known
     */
    public static DeviceInfo linkTo(
            Set<Map.Entry<String, String>> identifiers,
            Set<Map.Entry<String, String>> connections,
            @Nullable String name) {
        return new DeviceInfo(identifiers, connections, name, null, null, null, null, null, DataMap.of());
    }

    /** With who made it and what it is. */
    public DeviceInfo withModel(@Nullable String newManufacturer, @Nullable String newModel) {
        return new DeviceInfo(identifiers, connections, name, newManufacturer, newModel, softwareVersion,
                viaDevice, suggestedArea, more);
    }

    /** With an address by which other integrations may know it too: kind to address. */
    public DeviceInfo withConnection(String kind, String address) {
        Set<Map.Entry<String, String>> all = new LinkedHashSet<>(connections);
        all.add(Map.entry(kind, address));
        return new DeviceInfo(identifiers, all, name, manufacturer, model, softwareVersion, viaDevice,
                suggestedArea, more);
    }

    /** With its software and, where it is known, its hardware. */
    public DeviceInfo withVersions(@Nullable String software, @Nullable String hardware) {
        return new DeviceInfo(
                identifiers, connections, name, manufacturer, model, software, viaDevice, suggestedArea,
                more.with("hw_version", hardware));
    }

    /** Reached through another device of the integration, such as a bridge. */
    public DeviceInfo withViaDevice(String domain, String id) {
        return new DeviceInfo(
                identifiers, connections, name, manufacturer, model, softwareVersion, Map.entry(domain, id),
                suggestedArea, more);
    }

    /** To be put into an area when it is new. */
    public DeviceInfo withSuggestedArea(String area) {
        return new DeviceInfo(
                identifiers, connections, name, manufacturer, model, softwareVersion, viaDevice, area, more);
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
                identifiers, connections, name, manufacturer, model, softwareVersion, viaDevice, suggestedArea,
                more.with(key, value));
    }
}
