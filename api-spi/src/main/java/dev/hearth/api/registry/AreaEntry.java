package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room or another area of the home. Immutable; a change is made with {@link AreaRegistry#update}. Home Assistant:
 * {@code AreaEntry}.
 *
 * @param data all of it, in the shape of the file {@code core.area_registry}
 */
public record AreaEntry(DataMap data) implements NamedEntry {
    @Override
    public String id() {
        return Objects.requireNonNull(data.text("id"), "id");
    }

    /** The floor it is on, or null. */
    public @Nullable String floorId() {
        return data.text("floor_id");
    }

    /** Its icon, or null. */
    public @Nullable String icon() {
        return data.text("icon");
    }

    /** The address of a picture of it, or null. */
    public @Nullable String picture() {
        return data.text("picture");
    }

    /** The sensor of its temperature, or null. */
    public @Nullable String temperatureEntityId() {
        return data.text("temperature_entity_id");
    }

    /** The sensor of its humidity, or null. */
    public @Nullable String humidityEntityId() {
        return data.text("humidity_entity_id");
    }

    /** The ids of its labels, sorted. */
    public Set<String> labels() {
        return EntityEntry.Texts.set(data.get("labels"));
    }

    /** With another name. */
    public AreaEntry withName(String name) {
        return with("name", name);
    }

    /** On another floor, or with null on none. */
    public AreaEntry withFloorId(@Nullable String floorId) {
        return with("floor_id", floorId);
    }

    /** With another icon, or with null none. */
    public AreaEntry withIcon(@Nullable String icon) {
        return with("icon", icon);
    }

    /** With these labels and no others. */
    public AreaEntry withLabels(Collection<String> labels) {
        return with("labels", labels.stream().distinct().sorted().toList());
    }

    /** With these other names and no others. */
    public AreaEntry withAliases(Collection<String> aliases) {
        return with("aliases", aliases.stream().distinct().toList());
    }

    /** With another value under one of Home Assistant's names. */
    public AreaEntry with(String key, @Nullable Object value) {
        return new AreaEntry(data.with(key, value));
    }
}
