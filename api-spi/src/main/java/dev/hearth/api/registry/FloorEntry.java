package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A floor of the home. Immutable; a change is made with {@link FloorRegistry#update}. Home Assistant: {@code FloorEntry}.
 *
 * @param data all of it, in the shape of the file {@code core.floor_registry}
 */
public record FloorEntry(DataMap data) implements NamedEntry {
    @Override
    public String id() {
        return Objects.requireNonNull(data.text("floor_id"), "floor_id");
    }

    /** Its icon, or null. */
    public @Nullable String icon() {
        return data.text("icon");
    }

    /** How high it is: 0 is at the level of the street, -1 a cellar; null when not said. */
    public @Nullable Long level() {
        return data.get("level") instanceof Number level ? level.longValue() : null;
    }

    /** With another name. */
    public FloorEntry withName(String name) {
        return with("name", name);
    }

    /** With another icon, or with null none. */
    public FloorEntry withIcon(@Nullable String icon) {
        return with("icon", icon);
    }

    /** At another height, or with null at none. */
    public FloorEntry withLevel(@Nullable Long level) {
        return with("level", level);
    }

    /** With these other names and no others. */
    public FloorEntry withAliases(Collection<String> aliases) {
        return with("aliases", aliases.stream().distinct().toList());
    }

    /** With another value under one of Home Assistant's names. */
    public FloorEntry with(String key, @Nullable Object value) {
        return new FloorEntry(data.with(key, value));
    }
}
