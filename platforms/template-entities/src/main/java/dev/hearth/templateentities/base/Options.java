package dev.hearth.templateentities.base;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Section;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about one entity, under the keys of the present form whichever form it was written in. Immutable.
 */
public final class Options {
    private final Map<String, Object> values;
    private final @Nullable String slug;
    private final Position position;

    Options(Map<String, Object> values, @Nullable String slug, Position position) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.slug = slug;
        this.position = position;
    }

    /** What is written in a section of the present form. */
    static Options of(Section section) {
        return new Options(section.values(), null, section.node().position());
    }

    /** The same, of an entity that is written under a name in the old form. */
    Options under(String newSlug) {
        return new Options(values, newSlug, position);
    }

    /** What was written under the field, or null if it was left out. */
    public <T> @Nullable T find(OptionalField<T> field) {
        return value(field);
    }

    /** What was written under the field, or its default. */
    public <T> T get(Field<T> field) {
        T value = value(field);
        T fallback = value == null ? field.fallback() : value;
        if (fallback == null) {
            throw new IllegalArgumentException("'" + field.key() + "' has no value, though it is required");
        }
        return fallback;
    }

    // A value was made by the schema of the field under whose key it is kept, or by one that gives the same type.
    @SuppressWarnings("unchecked")
    private <T> @Nullable T value(FieldSpec<T> field) {
        return (T) values.get(field.key());
    }

    /** Whether there is a value, written or by default. */
    public boolean has(FieldSpec<?> field) {
        return values.containsKey(field.key());
    }

    /** The name under which it stands in the old form, which becomes its object id; null in the present form. */
    public @Nullable String slug() {
        return slug;
    }

    /** Where it is written. */
    public Position position() {
        return position;
    }
}
