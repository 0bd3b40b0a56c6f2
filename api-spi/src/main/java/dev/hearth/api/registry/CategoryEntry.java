package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A category that people sort a list by. Immutable; a change is made with {@link CategoryRegistry#update}. Home
 * Assistant: {@code CategoryEntry}.
 *
 * @param data all of it, in the shape of the file {@code core.category_registry}
 */
public record CategoryEntry(DataMap data) {
    /** What it is referred to by for ever, a ULID. */
    public String id() {
        return Objects.requireNonNull(data.text("category_id"), "category_id");
    }

    /** Its name. */
    public String name() {
        return Objects.requireNonNull(data.text("name"), "name");
    }

    /** Its icon, or null. */
    public @Nullable String icon() {
        return data.text("icon");
    }

    /** When it was made. */
    public Instant createdAt() {
        return EntityEntry.Texts.time(data.get("created_at"));
    }

    /** When anything of it was last changed. */
    public Instant modifiedAt() {
        return EntityEntry.Texts.time(data.get("modified_at"));
    }

    /** With another name. */
    public CategoryEntry withName(String name) {
        return with("name", name);
    }

    /** With another icon, or with null none. */
    public CategoryEntry withIcon(@Nullable String icon) {
        return with("icon", icon);
    }

    /** With another value under one of Home Assistant's names. */
    public CategoryEntry with(String key, @Nullable Object value) {
        return new CategoryEntry(data.with(key, value));
    }
}
