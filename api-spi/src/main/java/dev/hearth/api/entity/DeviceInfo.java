package dev.hearth.api.entity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The device an entity belongs to, as its integration knows it.
 *
 * @param identifiers how the integration tells its devices apart: its domain to an id; may be empty if there are
 *     connections
 * @param connections kind ({@code mac}, {@code zigbee}) to address
 */
public record DeviceInfo(
        Set<Map.Entry<String, String>> identifiers,
        Set<Map.Entry<String, String>> connections,
        @Nullable String name,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String softwareVersion) {

    public DeviceInfo {
        identifiers = Set.copyOf(identifiers);
        connections = Set.copyOf(connections);
    }

    /** A device by one identifier and its name. */
    public static DeviceInfo of(String domain, String id, String name) {
        return new DeviceInfo(Set.of(Map.entry(domain, id)), Set.of(), name, null, null, null);
    }
}
