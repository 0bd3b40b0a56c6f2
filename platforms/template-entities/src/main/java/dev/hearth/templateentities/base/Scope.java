package dev.hearth.templateentities.base;

import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.ScalarSchema;
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
    private static final Schema<TemplateText> UNCHECKED = unchecked();

    private Scope() {}

    // The same text, of which nobody asks whether it can be compiled.
    private static Schema<TemplateText> unchecked() {
        return ANY instanceof ScalarSchema<TemplateText> scalar
                ? new ScalarSchema<>(
                        scalar.name(),
                        scalar.expected(),
                        scalar.json(),
                        (node, problems) -> new TemplateText(node.text(), node.position()))
                : ANY;
    }

    /** The same keys, where a template that refers to any other variable is a mistake. */
    static MapSchema closed(MapSchema schema) {
        return with(OWN_STATE, schema);
    }

    /** The same keys, where what templates refer to is not looked at; {@link #templates} does it afterwards. */
    static MapSchema unchecked(MapSchema schema) {
        return with(UNCHECKED, schema);
    }

    /**
     * Those of the keys that are templates, beside any others, to look at what they refer to.
     *
     * @param closed whether a template that refers to any other variable is a mistake
     */
    static MapSchema templates(MapSchema schema, boolean closed) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>();
        schema.fields().forEach((key, field) -> {
            if (isTemplate(field.schema())) {
                fields.put(key, optional(with(closed ? OWN_STATE : ANY, field)));
            }
        });
        return new MapSchema(fields, true, List.of(), List.of(), Map.of(), "");
    }

    private static MapSchema with(Schema<TemplateText> template, MapSchema schema) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>();
        schema.fields().forEach((key, field) -> fields.put(key, with(template, field)));
        return new MapSchema(
                fields, schema.extraAllowed(), schema.rules(), schema.checks(), schema.removed(), schema.doc());
    }

    private static boolean isTemplate(Schema<?> schema) {
        return schema.equals(ANY) || (schema instanceof DictSchema<?, ?> dict && dict.values().equals(ANY));
    }

    private static <T> FieldSpec<?> with(Schema<TemplateText> template, FieldSpec<T> field) {
        if (!isTemplate(field.schema())) {
            return field;
        }
        return rewritten(
                field,
                field.schema() instanceof DictSchema<?, ?> dict ? Schemas.dict(dict.keys(), template) : template);
    }

    // The schema gives values of the same type.
    @SuppressWarnings("unchecked")
    private static <T> FieldSpec<?> rewritten(FieldSpec<T> field, Schema<?> schema) {
        return switch (field) {
            case Field<T> sure -> new Field<>(sure.key(), (Schema<T>) schema, sure.fallback(), sure.notes());
            case OptionalField<T> perhaps -> new OptionalField<>(perhaps.key(), (Schema<T>) schema, perhaps.notes());
        };
    }

    private static <T> FieldSpec<?> optional(FieldSpec<T> field) {
        return new OptionalField<>(field.key(), field.schema(), field.notes());
    }
}
