package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.state.EntityId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an entity with a unique id. Immutable; a change is made with
 * {@link EntityRegistry#update}. Home Assistant: {@code RegistryEntry}.
 *
 * @param data all of it, under Home Assistant's names and in the shape of the file {@code core.entity_registry}, times
 *     as {@link Instant}; keys this hub does not know are kept
 */
public record EntityEntry(DataMap data) {
    /** What {@link #disabledBy} and {@link #hiddenBy} say when its owner did it. */
    public static final String USER = "user";

    /** What {@link #disabledBy} and {@link #hiddenBy} say when its integration did it. */
    public static final String INTEGRATION = "integration";

    /** What {@link #disabledBy} says when its device is disabled. */
    public static final String DEVICE = "device";

    /** What {@link #disabledBy} and {@link DeviceEntry#disabledBy} say when what set it up is disabled. */
    public static final String CONFIG_ENTRY = "config_entry";

    /** Its own id for ever, 32 hexadecimal digits. */
    public String id() {
        return must("id");
    }

    /** The id of its state; can be changed. */
    public String entityId() {
        return must("entity_id");
    }

    /** What tells it apart from its integration's others of its domain. */
    public String uniqueId() {
        return must("unique_id");
    }

    /** The integration it is from. */
    public String platform() {
        return must("platform");
    }

    /** Its entity domain. */
    public String domain() {
        return EntityId.domainOf(entityId());
    }

    /** The config entry it came with, or null. */
    public @Nullable String configEntryId() {
        return data.text("config_entry_id");
    }

    /** The part of the config entry it came with, or null. */
    public @Nullable String configSubentryId() {
        return data.text("config_subentry_id");
    }

    /** The device it belongs to, or null. */
    public @Nullable String deviceId() {
        return data.text("device_id");
    }

    /** The area its owner put it in; null leaves it in that of its device. */
    public @Nullable String areaId() {
        return data.text("area_id");
    }

    /** What its owner calls it; null leaves it to the entity. */
    public @Nullable String name() {
        return data.text("name");
    }

    /** What the entity calls itself. */
    public @Nullable String originalName() {
        return data.text("original_name");
    }

    /** Its owner's icon; null leaves it to the entity. */
    public @Nullable String icon() {
        return data.text("icon");
    }

    /** The entity's own icon. */
    public @Nullable String originalIcon() {
        return data.text("original_icon");
    }

    /** Whether its name is only its part of the device. */
    public boolean hasEntityName() {
        return Boolean.TRUE.equals(data.get("has_entity_name"));
    }

    /** The key of its name and states in translations. */
    public @Nullable String translationKey() {
        return data.text("translation_key");
    }

    /** Set for what is not the device's main purpose. */
    public @Nullable EntityCategory entityCategory() {
        String word = data.text("entity_category");
        for (EntityCategory each : EntityCategory.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }

    /** Who disabled it: user, device, integration, config_entry or hass; null when it is enabled. */
    public @Nullable String disabledBy() {
        return data.text("disabled_by");
    }

    /** Whether it must not be there. */
    public boolean disabled() {
        return disabledBy() != null;
    }

    /** Who hid it: user or integration; null when it is shown. */
    public @Nullable String hiddenBy() {
        return data.text("hidden_by");
    }

    /** The ids of its labels, sorted. */
    public Set<String> labels() {
        return Texts.set(data.get("labels"));
    }

    /** Other names it is called by. */
    public Set<String> aliases() {
        return Texts.set(data.get("aliases"));
    }

    /** Scope to category id. */
    public DataMap categories() {
        return map("categories");
    }

    /** Entity domain or integration to what its owner has set. */
    public DataMap options() {
        return map("options");
    }

    /** What its owner has set under one name; empty for nothing. */
    public DataMap options(String domain) {
        return options().get(domain) instanceof DataMap found ? found : DataMap.of();
    }

    /** What it can do, as its attributes say; kept for the time it is not there. */
    public DataMap capabilities() {
        return map("capabilities");
    }

    /** A sum of its domain's feature bits. */
    public long supportedFeatures() {
        return data.get("supported_features") instanceof Number number ? number.longValue() : 0;
    }

    /** The owner's device class; null leaves it to the entity. */
    public @Nullable String deviceClass() {
        return data.text("device_class");
    }

    /** The entity's own device class. */
    public @Nullable String originalDeviceClass() {
        return data.text("original_device_class");
    }

    /** The unit of its state. */
    public @Nullable String unitOfMeasurement() {
        return data.text("unit_of_measurement");
    }

    /** When it was entered. */
    public Instant createdAt() {
        return Texts.time(data.get("created_at"));
    }

    /** When anything of it was last changed. */
    public Instant modifiedAt() {
        return Texts.time(data.get("modified_at"));
    }

    // ---- what people edit ----

    /** With another entity id, of the same domain. */
    public EntityEntry withEntityId(String entityId) {
        return with("entity_id", entityId);
    }

    /** With another name; null leaves it to the entity. */
    public EntityEntry withName(@Nullable String name) {
        return with("name", name);
    }

    /** With another icon; null leaves it to the entity. */
    public EntityEntry withIcon(@Nullable String icon) {
        return with("icon", icon);
    }

    /** In another area; null leaves it in its device's. */
    public EntityEntry withAreaId(@Nullable String areaId) {
        return with("area_id", areaId);
    }

    /** Disabled by somebody, or with null enabled. */
    public EntityEntry withDisabledBy(@Nullable String disabledBy) {
        return with("disabled_by", disabledBy);
    }

    /** Hidden by somebody, or with null shown. */
    public EntityEntry withHiddenBy(@Nullable String hiddenBy) {
        return with("hidden_by", hiddenBy);
    }

    /** With these labels and no others. */
    public EntityEntry withLabels(Collection<String> labels) {
        return with("labels", labels.stream().distinct().sorted().toList());
    }

    /** With these other names. */
    public EntityEntry withAliases(Collection<String> aliases) {
        return with("aliases", aliases.stream().distinct().toList());
    }

    /** In these categories, one of each scope. */
    public EntityEntry withCategories(Map<String, String> categories) {
        return with("categories", DataMap.copyOf(categories));
    }

    /** With what is set under one name; empty takes the name away. */
    public EntityEntry withOptions(String domain, DataMap options) {
        return with("options", options.isEmpty() ? options().without(domain) : options().with(domain, options));
    }

    /** With another device class; null leaves it to the entity. */
    public EntityEntry withDeviceClass(@Nullable String deviceClass) {
        return with("device_class", deviceClass);
    }

    /** With another value under one of Home Assistant's names. */
    public EntityEntry with(String key, @Nullable Object value) {
        return new EntityEntry(data.with(key, value));
    }

    private String must(String key) {
        return Objects.requireNonNull(data.text(key), key);
    }

    private DataMap map(String key) {
        return data.get(key) instanceof DataMap found ? found : DataMap.of();
    }

    /** Reads lists of texts and times off the data of an entry. */
    static final class Texts {
        private Texts() {}

        static Set<String> set(@Nullable Object value) {
            Set<String> all = new LinkedHashSet<>();
            if (value instanceof List<?> list) {
                list.forEach(each -> all.add(String.valueOf(each)));
            }
            return Collections.unmodifiableSet(all);
        }

        static Instant time(@Nullable Object value) {
            return value instanceof Instant time ? time : Instant.EPOCH;
        }
    }
}
