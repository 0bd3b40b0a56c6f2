package dev.hearth.api.config;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of the configuration, or the data of a call, after it was checked by its {@link MapSchema}: typed values under
 * the fields of the schema. Immutable.
 */
public final class Section {
    private final MapNode node;
    private final MapSchema schema;
    private final Map<String, Object> values;
    private final Map<String, ConfigNode> extra;

    Section(MapNode node, MapSchema schema, Map<String, Object> values, Map<String, ConfigNode> extra) {
        this.node = node;
        this.schema = schema;
        this.values = Collections.unmodifiableMap(values);
        this.extra = Collections.unmodifiableMap(extra);
    }

    /**
     * What was written under the field, or its default.
     *
     * @throws IllegalArgumentException if the field is not one of the schema's
     */
    public <T> T get(Field<T> field) {
        T value = value(field);
        if (value == null) {
            throw new IllegalArgumentException("the schema declares '" + field.key() + "' without a default");
        }
        return value;
    }

    /**
     * What was written under the field, or null if it was left out.
     *
     * @throws IllegalArgumentException if the field is not one of the schema's
     */
    public <T> @Nullable T find(OptionalField<T> field) {
        return value(field);
    }

    @SuppressWarnings("unchecked") // a value was made by the schema of the field under whose key it is kept
    private <T> @Nullable T value(FieldSpec<T> field) {
        check(field);
        return (T) values.get(field.key());
    }

    private void check(FieldSpec<?> field) {
        FieldSpec<?> declared = schema.fields().get(field.key());
        if (declared == null || !declared.schema().equals(field.schema())) {
            throw new IllegalArgumentException("the schema of this section does not declare the field '" + field.key()
                    + "'" + (declared == null ? "" : " in this form"));
        }
    }

    /** Whether the key was written, rather than left to its default. */
    public boolean has(FieldSpec<?> field) {
        check(field);
        return node.has(field.key());
    }

    /** Where the field was written, for reports at its place; the whole section if it was left out. */
    public ConfigNode nodeOf(FieldSpec<?> field) {
        check(field);
        ConfigNode written = node.get(field.key());
        return written == null ? node : written;
    }

    /** The map as it was written, with keys under their present names. */
    public MapNode node() {
        return node;
    }

    /** What was written under keys that the schema does not know, if it allows them. */
    public Map<String, ConfigNode> extra() {
        return extra;
    }

    /** The typed values by key, defaults included, fields without a value and {@link #extra} left out. */
    public Map<String, Object> values() {
        return values;
    }

    /** The keys that have a value; not the values, which may be secret. */
    @Override
    public String toString() {
        return "section with " + values.keySet();
    }
}
