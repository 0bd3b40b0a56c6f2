package dev.hearth.templateentities.base;

import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the templates of an entity can refer to beside the functions of the hub: {@code this}, its own state, and where
 * neither triggers nor variables are written nothing else.
 */
final class Scope {
    private static final Schema<TemplateText> ANY = Schemas.template();
    private static final Schema<TemplateText> OWN_STATE = Schemas.templateWith("this");

    private Scope() {}

    /** The same keys, where a template that refers to any other variable is a mistake. */
    static MapSchema closed(MapSchema schema) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>();
        schema.fields().forEach((key, field) -> fields.put(key, closed(field)));
        return new MapSchema(
                fields, schema.extraAllowed(), schema.rules(), schema.checks(), schema.removed(), schema.doc());
    }

    /** The keys of these that are templates, each referring to no other variable, beside any others. */
    static MapSchema templates(MapSchema schema) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>();
        schema.fields().forEach((key, field) -> {
            FieldSpec<?> closed = closed(field);
            if (!closed.equals(field)) {
                fields.put(key, closed);
            }
        });
        return new MapSchema(fields, true, List.of(), List.of(), Map.of(), "");
    }

    private static <T> FieldSpec<?> closed(FieldSpec<T> field) {
        Schema<?> schema = field.schema();
        if (schema.equals(ANY)) {
            return rewritten(field, OWN_STATE);
        }
        if (schema instanceof DictSchema<?, ?> dict && dict.values().equals(ANY)) {
            return rewritten(field, Schemas.dict(dict.keys(), OWN_STATE));
        }
        return field;
    }

    // The schema gives values of the same type.
    @SuppressWarnings("unchecked")
    private static <T> FieldSpec<?> rewritten(FieldSpec<T> field, Schema<?> schema) {
        return switch (field) {
            case Field<T> sure -> new Field<>(sure.key(), (Schema<T>) schema, sure.fallback(), sure.notes());
            case OptionalField<T> perhaps -> new OptionalField<>(perhaps.key(), (Schema<T>) schema, perhaps.notes());
        };
    }
}
