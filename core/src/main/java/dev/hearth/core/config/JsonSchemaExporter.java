package dev.hearth.core.config;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.KeyRule;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas into JSON Schema (draft 2020-12) for editors, as plain maps, lists and values. Recursive parts stand
 * once under {@code $defs}.
 */
public final class JsonSchemaExporter {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    /** The JSON Schema of one schema, complete in itself. */
    public static Map<String, Object> export(Schema<?> schema) {
        JsonSchemaExporter exporter = new JsonSchemaExporter();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.putAll(exporter.json(schema));
        if (!exporter.definitions.isEmpty()) {
            document.put("$defs", exporter.definitions);
        }
        return document;
    }

    /** The JSON Schema of one schema inside a larger document; see {@link #definitions}. */
    public Map<String, Object> json(Schema<?> schema) {
        return switch (schema) {
            case ScalarSchema<?> scalar -> scalar(scalar);
            case ChoiceSchema<?> choice -> map("enum", List.copyOf(choice.choices().keySet()));
            case ConstantSchema<?> constant -> map("const", plain(constant.value()));
            case ListSchema<?> list -> list(list);
            case DictSchema<?, ?> dict -> dict(dict);
            case MapSchema map -> map(map);
            case ByKeySchema<?> byKey -> byKey(byKey);
            case OneOfSchema<?> oneOf -> map("anyOf", eachOf(oneOf.alternatives()));
            case MappedSchema<?, ?> mapped -> json(mapped.source());
            case EmptyAsSchema<?> emptyAs -> map("anyOf", List.of(map("type", "null"), json(emptyAs.schema())));
            case NodeSchema any -> new LinkedHashMap<>();
            case LazySchema<?> lazy -> lazy(lazy);
        };
    }

    /** What stands under {@code $defs}: the recursive parts met so far. */
    public Map<String, Object> definitions() {
        return definitions;
    }

    private static Map<String, Object> scalar(ScalarSchema<?> scalar) {
        Map<String, Object> json = new LinkedHashMap<>(scalar.json());
        json.put("description", scalar.expected());
        return json;
    }

    private Map<String, Object> list(ListSchema<?> list) {
        Map<String, Object> array = map("type", "array");
        array.put("items", json(list.element()));
        if (list.atLeast() > 0) {
            array.put("minItems", list.atLeast());
        }
        return list.singleAllowed()
                ? map("anyOf", List.of(array, json(list.element()), map("type", "null")))
                : array;
    }

    private Map<String, Object> dict(DictSchema<?, ?> dict) {
        Map<String, Object> object = map("type", "object");
        Object pattern = json(dict.keys()).get("pattern");
        if (pattern != null) {
            object.put("propertyNames", map("pattern", pattern));
        }
        object.put("additionalProperties", json(dict.values()));
        return object;
    }

    private Map<String, Object> map(MapSchema schema) {
        Map<String, Object> object = map("type", "object");
        if (!schema.doc().isEmpty()) {
            object.put("description", schema.doc());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> rules = new ArrayList<>();
        for (FieldSpec<?> field : schema.fields().values()) {
            properties.put(field.key(), property(field));
            for (String oldName : field.notes().oldNames()) {
                Map<String, Object> old = json(field.schema());
                old.put("deprecated", true);
                properties.put(oldName, old);
            }
            if (field instanceof Field<?> sure && sure.required()) {
                if (field.notes().oldNames().isEmpty()) {
                    required.add(field.key());
                } else {
                    rules.add(anyRequired(withOldNames(field)));
                }
            }
        }
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", schema.extraAllowed());
        schema.rules().forEach(rule -> rules.addAll(rules(rule)));
        if (!rules.isEmpty()) {
            object.put("allOf", rules);
        }
        return object;
    }

    private static List<String> withOldNames(FieldSpec<?> field) {
        List<String> names = new ArrayList<>(field.notes().oldNames());
        names.addFirst(field.key());
        return names;
    }

    private Map<String, Object> property(FieldSpec<?> field) {
        Map<String, Object> json = json(field.schema());
        if (!field.notes().doc().isEmpty()) {
            json.put("description", field.notes().doc());
        }
        if (field.notes().deprecated() != null) {
            json.put("deprecated", true);
        }
        if (!field.notes().examples().isEmpty()) {
            json.put("examples", field.notes().examples());
        }
        Object fallback = fallback(field);
        if (fallback != null) {
            json.put("default", fallback);
        }
        return json;
    }

    private static @Nullable Object fallback(FieldSpec<?> field) {
        return switch (field) {
            case Field<?> sure -> sure.fallback() == null ? null : plain(sure.fallback());
            case OptionalField<?> optional -> null;
        };
    }

    private static List<Object> rules(KeyRule rule) {
        return switch (rule.kind()) {
            case AT_LEAST_ONE -> List.of(anyRequired(rule.keys()));
            case AT_MOST_ONE -> {
                List<Object> pairs = new ArrayList<>();
                for (int i = 0; i < rule.keys().size(); i++) {
                    for (String other : rule.keys().subList(i + 1, rule.keys().size())) {
                        pairs.add(map("not", map("required", List.of(rule.keys().get(i), other))));
                    }
                }
                yield pairs;
            }
            case TOGETHER -> {
                Map<String, Object> dependent = new LinkedHashMap<>();
                rule.keys().forEach(key -> dependent.put(key, rule.keys()));
                yield List.of(map("dependentRequired", dependent));
            }
        };
    }

    private static Map<String, Object> anyRequired(List<String> keys) {
        List<Object> each = new ArrayList<>();
        keys.forEach(key -> each.add(map("required", List.of(key))));
        return map("anyOf", each);
    }

    private Map<String, Object> byKey(ByKeySchema<?> schema) {
        Map<String, Object> object = map("type", "object");
        object.put("properties", map(schema.key(), map("enum", List.copyOf(schema.alternatives().keySet()))));
        object.put("required", List.of(schema.key()));
        List<Object> cases = new ArrayList<>();
        schema.alternatives().forEach((word, alternative) -> {
            Map<String, Object> ifThen = map("if", map("properties", map(schema.key(), map("const", word))));
            ifThen.put("then", withProperty(schema.key(), json(alternative)));
            cases.add(ifThen);
        });
        object.put("allOf", cases);
        return object;
    }

    /** An object schema that knows one more property. */
    static Map<String, Object> withProperty(String key, Map<String, Object> json) {
        if (!(json.get("properties") instanceof Map<?, ?> properties)) {
            return json;
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put(key, true);
        properties.forEach((name, value) -> more.put(String.valueOf(name), value));
        json.put("properties", more);
        return json;
    }

    private List<Object> eachOf(List<? extends Schema<?>> schemas) {
        List<Object> each = new ArrayList<>();
        schemas.forEach(schema -> each.add(json(schema)));
        return each;
    }

    private Map<String, Object> lazy(LazySchema<?> lazy) {
        String name = lazy.name().replace(' ', '_');
        if (!definitions.containsKey(name)) {
            definitions.put(name, true); // holds the place while the schema meets itself
            definitions.put(name, json(lazy.supplier().get()));
        }
        return map("$ref", "#/$defs/" + name);
    }

    private static Object plain(Object value) {
        return PlainDefaults.of(value);
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
