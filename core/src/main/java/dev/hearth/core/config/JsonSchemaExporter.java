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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas into JSON Schema (draft 2020-12) for editors, as plain maps, lists and values. Recursive parts, and
 * parts that occur more than once, stand under {@code $defs}.
 *
 * <p>An editor sees the text after a tag and not the tag: {@code !include lights.yaml} is {@code lights.yaml} to it. So
 * text that ends with {@code .yaml} passes wherever a map or a list belongs.
 */
public final class JsonSchemaExporter {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String INCLUDED_FILE = "\\.yaml\\s*$";

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Map<Object, String> names = new LinkedHashMap<>();

    /** The JSON Schema of one schema, complete in itself. */
    public static Map<String, Object> export(Schema<?> schema) {
        JsonSchemaExporter exporter = new JsonSchemaExporter();
        return exporter.document(exporter.json(schema));
    }

    /**
     * A document complete in itself.
     *
     * @param content what holds for the whole of it, made of parts from this exporter
     */
    public Map<String, Object> document(Map<String, Object> content) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.putAll(content);
        if (!definitions.isEmpty()) {
            document.put("$defs", definitions);
        }
        return SharedParts.extract(document, names);
    }

    /** The JSON Schema of one schema, as a part of a document. */
    public Map<String, Object> json(Schema<?> schema) {
        return json(schema, List.of());
    }

    /**
     * The same, for a map that has more keys than the schema knows.
     *
     * @param beside keys that others look after; they may hold anything here
     */
    public Map<String, Object> json(Schema<?> schema, List<String> beside) {
        return switch (schema) {
            case ScalarSchema<?> scalar -> scalar(scalar);
            case ChoiceSchema<?> choice -> words(choice.choices().keySet());
            case ConstantSchema<?> constant -> map("const", constant.value());
            case ListSchema<?> list -> list(list);
            case DictSchema<?, ?> dict -> dict(dict, beside);
            case MapSchema map -> map(map, beside);
            case ByKeySchema<?> byKey -> byKey(byKey, beside);
            case OneOfSchema<?> oneOf -> map("anyOf", eachOf(oneOf.alternatives(), beside));
            case MappedSchema<?, ?> mapped -> narrowed(json(mapped.source(), beside), mapped.narrowing());
            case EmptyAsSchema<?> emptyAs -> orNull(json(emptyAs.schema(), beside));
            case NodeSchema any -> new LinkedHashMap<>();
            case LazySchema<?> lazy -> lazy(lazy, beside);
        };
    }

    /** A name for a part, should it have to stand under {@code $defs}. */
    public Map<String, Object> named(String name, Map<String, Object> part) {
        names.putIfAbsent(SharedParts.core(part), name);
        return part;
    }

    /** What the part accepts, or nothing. */
    public static Map<String, Object> orNull(Map<String, Object> part) {
        if (part.isEmpty()) {
            return part;
        }
        if (part.containsKey("type") && !part.containsKey("enum") && !part.containsKey("const")) {
            Map<String, Object> wider = new LinkedHashMap<>(part);
            List<Object> types = new ArrayList<>(
                    part.get("type") instanceof Collection<?> several ? several : List.of(part.get("type")));
            if (!types.contains("null")) {
                types.add("null");
            }
            wider.put("type", types);
            return wider;
        }
        return map("anyOf", List.of(map("type", "null"), part));
    }

    // What stands in the order of a hash in memory gets an order of its own.
    private Map<String, Object> scalar(ScalarSchema<?> scalar) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> keywords = sorted(scalar.json());
        if (keywords.containsKey("type")) {
            json.put("type", keywords.remove("type"));
        }
        json.putAll(keywords);
        json.put("description", scalar.expected());
        return named(scalar.name(), json);
    }

    /**
     * One of some words. What YAML takes for a number or a boolean stands beside the word, since that is what arrives
     * when it is written without quotes.
     */
    public static Map<String, Object> words(Collection<String> words) {
        List<Object> values = new ArrayList<>(words);
        for (String word : words) {
            Object value = YamlScalars.resolve(word);
            if (value != null && !values.contains(value)) {
                values.add(value);
            }
        }
        return map("enum", values);
    }

    private Map<String, Object> list(ListSchema<?> list) {
        Map<String, Object> element = json(list.element());
        if (element.isEmpty() && list.singleAllowed() && list.atLeast() == 0) {
            return element;
        }
        Map<String, Object> array = container("array");
        array.put("items", element);
        if (list.atLeast() > 0) {
            array.put("minItems", list.atLeast());
        }
        if (!list.singleAllowed()) {
            return array;
        }
        array.put("type", list.atLeast() == 0 ? List.of("array", "null") : "array");
        array.remove("pattern");
        Map<String, Object> either = map("if", map("type", List.of("array", "null")));
        either.put("then", array);
        either.put("else", element);
        return either;
    }

    /** A map or list of which nothing is said yet, see the head of this class. */
    public static Map<String, Object> container(String... types) {
        List<String> all = new ArrayList<>(List.of(types));
        all.add("string");
        Map<String, Object> container = map("type", all);
        container.put("pattern", INCLUDED_FILE);
        return container;
    }

    private Map<String, Object> dict(DictSchema<?, ?> dict, List<String> beside) {
        Map<String, Object> object = container("object");
        Map<String, Object> keys = json(dict.keys());
        if (keys.containsKey("pattern") || keys.containsKey("enum") || keys.containsKey("anyOf")) {
            object.put("propertyNames", beside.isEmpty()
                    ? keys
                    : map("anyOf", List.of(words(beside), keys)));
        }
        if (!beside.isEmpty()) {
            object.put("properties", anythingUnder(beside));
        }
        object.put("additionalProperties", json(dict.values()));
        return object;
    }

    private static Map<String, Object> anythingUnder(List<String> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key, true));
        return properties;
    }

    private Map<String, Object> map(MapSchema schema, List<String> beside) {
        Map<String, Object> object = container("object");
        if (!schema.doc().isEmpty()) {
            object.put("description", schema.doc());
        }
        Map<String, Object> properties = anythingUnder(beside);
        List<String> required = new ArrayList<>();
        List<Object> rules = new ArrayList<>();
        for (FieldSpec<?> field : schema.fields().values()) {
            properties.put(field.key(), property(field));
            List<String> names = names(schema, field.key());
            for (String oldName : names.subList(1, names.size())) {
                Map<String, Object> old = annotated(json(field.schema()), field);
                old.put("description", "The old name of '" + field.key() + "'.");
                old.put("deprecated", true);
                properties.put(oldName, old);
                rules.add(notBoth(field.key(), oldName));
            }
            if (field instanceof Field<?> sure && sure.required()) {
                if (names.size() == 1) {
                    required.add(field.key());
                } else {
                    rules.add(anyRequired(names));
                }
            }
        }
        if (schema.extraAllowed()) {
            schema.removed().keySet().forEach(key -> properties.putIfAbsent(key, false));
        }
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", schema.extraAllowed());
        schema.rules().forEach(rule -> rules.addAll(rules(schema, rule)));
        if (!rules.isEmpty()) {
            object.put("allOf", rules);
        }
        return object;
    }

    /** The names a key goes by, the present one first. */
    private static List<String> names(MapSchema schema, String key) {
        List<String> names = new ArrayList<>(List.of(key));
        FieldSpec<?> field = schema.fields().get(key);
        if (field != null) {
            field.notes().oldNames().stream()
                    .filter(old -> !schema.fields().containsKey(old))
                    .forEach(names::add);
        }
        return names;
    }

    /** The part of a document for the value of a field. */
    public Map<String, Object> property(FieldSpec<?> field) {
        Map<String, Object> json = annotated(json(field.schema()), field);
        if (!field.notes().doc().isEmpty()) {
            json.put("description", field.notes().doc());
        }
        if (field.notes().deprecated() != null) {
            json.put("deprecated", true);
        }
        return named(field.key(), json);
    }

    private static Map<String, Object> annotated(Map<String, Object> part, FieldSpec<?> field) {
        Map<String, Object> json = new LinkedHashMap<>(part);
        if (field.notes().secret()) {
            json.put("writeOnly", true);
            return json;
        }
        if (!field.notes().examples().isEmpty()) {
            json.put("examples", SchemaExamples.given(field));
        }
        Object fallback = fallback(field);
        if (fallback != null) {
            json.put("default", fallback);
        }
        return json;
    }

    private static @Nullable Object fallback(FieldSpec<?> field) {
        return switch (field) {
            case Field<?> sure -> sure.fallback() == null ? null : PlainDefaults.of(sure.fallback());
            case OptionalField<?> optional -> null;
        };
    }

    private static List<Object> rules(MapSchema schema, KeyRule rule) {
        List<List<String>> names = rule.keys().stream().map(key -> names(schema, key)).toList();
        List<String> all = names.stream().flatMap(List::stream).toList();
        return switch (rule.kind()) {
            case AT_LEAST_ONE -> List.of(anyRequired(all));
            case AT_MOST_ONE -> {
                List<Object> pairs = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    for (String one : names.get(i)) {
                        names.subList(i + 1, names.size())
                                .forEach(others -> others.forEach(other -> pairs.add(notBoth(one, other))));
                    }
                }
                yield pairs;
            }
            case TOGETHER -> {
                if (all.size() > names.size()) {
                    List<Object> each = new ArrayList<>();
                    names.forEach(key -> each.add(anyRequired(key)));
                    yield List.of(map("anyOf", List.of(map("not", anyRequired(all)), map("allOf", each))));
                }
                Map<String, Object> dependent = new LinkedHashMap<>();
                rule.keys().forEach(key -> dependent.put(key, rule.keys()));
                yield List.of(map("dependentRequired", dependent));
            }
        };
    }

    // Keywords about keys hold for anything that is no map; turned round, they hold for nothing of the kind.
    private static Map<String, Object> notBoth(String one, String other) {
        Map<String, Object> both = map("type", "object");
        both.put("required", List.of(one, other));
        return map("not", both);
    }

    private static Map<String, Object> anyRequired(List<String> keys) {
        if (keys.size() == 1) {
            return map("required", keys);
        }
        List<Object> each = new ArrayList<>();
        keys.forEach(key -> each.add(map("required", List.of(key))));
        return map("anyOf", each);
    }

    private Map<String, Object> byKey(ByKeySchema<?> schema, List<String> beside) {
        List<String> known = new ArrayList<>(beside);
        known.add(schema.key());
        Map<String, Map<String, Object>> alternatives = new LinkedHashMap<>();
        schema.alternatives().forEach((word, alternative) -> alternatives.put(word, json(alternative, known)));
        return byKey(schema.key(), alternatives);
    }

    /** A map of which one key says what it may hold. */
    public static Map<String, Object> byKey(String key, Map<String, Map<String, Object>> alternatives) {
        Map<String, Object> object = container("object");
        object.put("properties", map(key, alternatives.isEmpty() ? false : words(alternatives.keySet())));
        object.put("required", List.of(key));
        List<Object> cases = new ArrayList<>();
        alternatives.forEach((word, alternative) -> {
            Map<String, Object> condition = map("type", "object");
            condition.put("properties", map(key, words(List.of(word))));
            condition.put("required", List.of(key));
            Map<String, Object> ifThen = map("if", condition);
            ifThen.put("then", alternative);
            cases.add(ifThen);
        });
        if (!cases.isEmpty()) {
            object.put("allOf", cases);
        }
        return object;
    }

    /**
     * As {@link #byKey(String, Map)}, where a map without the key is understood too.
     *
     * @param otherwise the word that such a map stands for
     */
    public static Map<String, Object> byKey(
            String key, Map<String, Map<String, Object>> alternatives, String otherwise) {
        Map<String, Object> object = byKey(key, alternatives);
        object.remove("required");
        Map<String, Object> condition = map("type", "object");
        condition.put("required", List.of(key));
        Map<String, Object> ifElse = map("if", condition);
        ifElse.put("else", alternatives.getOrDefault(otherwise, Map.of()));
        List<Object> cases = new ArrayList<>(List.of(ifElse));
        if (object.get("allOf") instanceof Collection<?> others) {
            cases.addAll(others);
        }
        object.put("allOf", cases);
        return object;
    }

    private List<Object> eachOf(List<? extends Schema<?>> schemas, List<String> beside) {
        List<Object> each = new ArrayList<>();
        schemas.forEach(schema -> each.add(json(schema, beside)));
        return each;
    }

    private static Map<String, Object> narrowed(Map<String, Object> part, Map<String, Object> keywords) {
        Map<String, Object> json = new LinkedHashMap<>(part);
        if (keywords.keySet().stream().anyMatch(part::containsKey)) {
            List<Object> all = new ArrayList<>(part.get("allOf") instanceof Collection<?> before ? before : List.of());
            all.add(sorted(keywords));
            json.put("allOf", all);
        } else {
            json.putAll(sorted(keywords));
        }
        return json;
    }

    private static Map<String, Object> sorted(Map<?, ?> keywords) {
        Map<String, Object> sorted = new TreeMap<>();
        keywords.forEach((keyword, value) -> sorted.put(String.valueOf(keyword),
                value instanceof Map<?, ?> nested ? sorted(nested) : value));
        return sorted;
    }

    private Map<String, Object> lazy(LazySchema<?> lazy, List<String> beside) {
        List<String> words = new ArrayList<>(List.of(lazy.name().replace(' ', '_')));
        words.addAll(beside);
        String name = String.join(".", words);
        if (!definitions.containsKey(name)) {
            definitions.put(name, true); // holds the place while the schema meets itself
            definitions.put(name, json(lazy.supplier().get(), beside));
        }
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
