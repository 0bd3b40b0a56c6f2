package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a device. Immutable; a change is made with {@link DeviceRegistry#update}. Home Assistant: {@code
 * DeviceEntry}.
 *
 * @param data all of it, under Home Assistant's names and in the shape of the file {@code core.device_registry}, times
 *     as {@link Instant}; keys this hub does not know are kept
 */
public record DeviceEntry(DataMap data) {
    /** Its own id for ever, 32 hexadecimal digits. */
    public String id() {
        return Objects.requireNonNull(data.text("id"), "id");
    }

    /** The config entries it came with. */
    public Set<String> configEntries() {
        return EntityEntry.Texts.set(data.get("config_entries"));
    }

    /** The config entry that knows it best, or null. */
    public @Nullable String primaryConfigEntry() {
        return data.text("primary_config_entry");
    }

    /** How integrations tell their devices apart: integration to id. */
    public Set<Map.Entry<String, String>> identifiers() {
        return pairs("identifiers");
    }

    /** Its addresses: kind, such as {@code mac}, to address. */
    public Set<Map.Entry<String, String>> connections() {
        return pairs("connections");
    }

    /** What it calls itself. */
    public @Nullable String name() {
        return data.text("name");
    }

    /** What its owner calls it; null leaves it to the device. */
    public @Nullable String nameByUser() {
        return data.text("name_by_user");
    }

    /** Its name for people: the owner's, else its own, or null. */
    public @Nullable String displayName() {
        String byUser = nameByUser();
        return byUser != null ? byUser : name();
    }

    /** Who made it. */
    public @Nullable String manufacturer() {
        return data.text("manufacturer");
    }

    /** What it is. */
    public @Nullable String model() {
        return data.text("model");
    }

    /** Its maker's number for what it is. */
    public @Nullable String modelId() {
        return data.text("model_id");
    }

    /** Its software. */
    public @Nullable String softwareVersion() {
        return data.text("sw_version");
    }

    /** Its hardware. */
    public @Nullable String hardwareVersion() {
        return data.text("hw_version");
    }

    /** Its number. */
    public @Nullable String serialNumber() {
        return data.text("serial_number");
    }

    /** The device through which it is reached, or null. */
    public @Nullable String viaDeviceId() {
        return data.text("via_device_id");
    }

    /** The area it is in, or null. */
    public @Nullable String areaId() {
        return data.text("area_id");
    }

    /** The word {@code service} for what is no thing; else null. */
    public @Nullable String entryType() {
        return data.text("entry_type");
    }

    /** Who disabled it: user, integration or config_entry; null when it is enabled. */
    public @Nullable String disabledBy() {
        return data.text("disabled_by");
    }

    /** Whether its entities must not be there. */
    public boolean disabled() {
        return disabledBy() != null;
    }

    /** Where it is set up by hand, or null. */
    public @Nullable String configurationUrl() {
        return data.text("configuration_url");
    }

    /** The ids of its labels, sorted. */
    public Set<String> labels() {
        return EntityEntry.Texts.set(data.get("labels"));
    }

    /** When it was entered. */
    public Instant createdAt() {
        return EntityEntry.Texts.time(data.get("created_at"));
    }

    /** When anything of it was last changed. */
    public Instant modifiedAt() {
        return EntityEntry.Texts.time(data.get("modified_at"));
    }

    // ---- what people edit ----

    /** With another name; null leaves it to the device. */
    public DeviceEntry withNameByUser(@Nullable String name) {
        return with("name_by_user", name);
    }

    /** In another area, or with null in none. */
    public DeviceEntry withAreaId(@Nullable String areaId) {
        return with("area_id", areaId);
    }

    /** With these labels and no others. */
    public DeviceEntry withLabels(Collection<String> labels) {
        return with("labels", labels.stream().distinct().sorted().toList());
    }

    /** Disabled by somebody, or with null enabled. */
    public DeviceEntry withDisabledBy(@Nullable String disabledBy) {
        return with("disabled_by", disabledBy);
    }

    /** With another value under one of Home Assistant's names. */
    public DeviceEntry with(String key, @Nullable Object value) {
        return new DeviceEntry(data.with(key, value));
    }

    private Set<Map.Entry<String, String>> pairs(String key) {
        Set<Map.Entry<String, String>> all = new LinkedHashSet<>();
        if (data.get(key) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof List<?> pair && pair.size() >= 2) {
                    all.add(Map.entry(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))));
                }
            }
        }
        return all;
    }
}
