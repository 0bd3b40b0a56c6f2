package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A label that entities, devices and areas carry. Immutable; a change is made with {@link LabelRegistry#update}. Home
 * Assistant: {@code LabelEntry}.
 *
 * @param data all of it, in the shape of the file {@code core.label_registry}
 */
public record LabelEntry(DataMap data) implements NamedEntry {
    @Override
    public String id() {
        return Objects.requireNonNull(data.text("label_id"), "label_id");
    }

    /** Its icon, or null. */
    public @Nullable String icon() {
        return data.text("icon");
    }

    /** Its colour, a word of the frontend or a hexadecimal code; null for none. */
    public @Nullable String color() {
        return data.text("color");
    }

    /** What it is for, or null. */
    public @Nullable String description() {
        return data.text("description");
    }

    /** With another name. */
    public LabelEntry withName(String name) {
        return with("name", name);
    }

    /** With another icon, or with null none. */
    public LabelEntry withIcon(@Nullable String icon) {
        return with("icon", icon);
    }

    /** With another colour, or with null none. */
    public LabelEntry withColor(@Nullable String color) {
        return with("color", color);
    }

    /** With another value under one of Home Assistant's names. */
    public LabelEntry with(String key, @Nullable Object value) {
        return new LabelEntry(data.with(key, value));
    }
}
