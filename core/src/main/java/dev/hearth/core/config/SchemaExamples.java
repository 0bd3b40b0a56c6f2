package dev.hearth.core.config;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConfigNode;
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
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes up configurations that a schema accepts, out of the examples of its fields: the keys that must be written, and
 * those for which somebody gave an example. Every one has passed the schema.
 */
public final class SchemaExamples {
    // Some of everything, for what comes without an example.
    private static final List<Object> GUESSES = List.of(
            "example",
            1,
            true,
            "light.kitchen",
            "sensor.outdoor_temperature",
            "switch.heater",
            "binary_sensor.front_door",
            "http://192.0.2.7",
            "07:30:00",
            "2026-12-24",
            "2026-12-24 18:00:00",
            "Europe/Berlin",
            "{{ value }}",
            "mdi:lightbulb",
            "en",
            "EUR",
            10,
            100,
            1000,
            50_000,
            0.5,
            0,
            -1,
            Map.of());
    private static final int DEEPEST = 8;

    private SchemaExamples() {}

    /**
     * Examples of the forms that the input can take: one for most schemas, one for each alternative where there are
     * several. Empty if nobody can think of one.
     */
    public static List<Object> of(Schema<?> schema) {
        return accepted(schema, candidates(schema, 0)).stream().distinct().toList();
    }

    /** The examples that the author of a field gave, with the keys of maps in the order of their documentation. */
    static List<Object> given(FieldSpec<?> field) {
        return field.notes().examples().stream()
                .map(example -> ordered(field.schema(), example))
                .toList();
    }

    // Whoever writes Map.of(…) gets another order at each start.
    private static Object ordered(Schema<?> schema, Object value) {
        return switch (schema) {
            case ListSchema<?> list ->
                value instanceof List<?> items
                        ? items.stream().map(item -> ordered(list.element(), item)).toList()
                        : ordered(list.element(), value);
            case MapSchema map -> value instanceof Map<?, ?> written ? ordered(map, written) : value;
            case MappedSchema<?, ?> mapped -> ordered(mapped.source(), value);
            case EmptyAsSchema<?> emptyAs -> ordered(emptyAs.schema(), value);
            case OneOfSchema<?> oneOf ->
                oneOf.alternatives().stream()
                        .filter(each -> accepts(each, value))
                        .findFirst()
                        .map(each -> ordered(each, value))
                        .orElse(value);
            default -> value instanceof Map<?, ?> written ? new TreeMap<>(written) : value;
        };
    }

    private static Map<Object, Object> ordered(MapSchema schema, Map<?, ?> written) {
        Map<Object, Object> result = new LinkedHashMap<>();
        schema.fields().forEach((key, field) -> {
            Object value = written.get(key);
            if (value != null) {
                result.put(key, ordered(field.schema(), value));
            }
        });
        new TreeMap<>(written).forEach(result::putIfAbsent);
        return result;
    }

    private static List<Object> accepted(Schema<?> schema, List<Object> candidates) {
        return candidates.stream().filter(each -> accepts(schema, each)).toList();
    }

    private static boolean accepts(Schema<?> schema, Object value) {
        Problems problems = new Problems();
        schema.validate(ConfigNode.of(value), problems);
        return problems.list().isEmpty() && !problems.hasErrors();
    }

    private static List<Object> candidates(Schema<?> schema, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        return switch (schema) {
            case ScalarSchema<?> scalar -> first(schema, GUESSES);
            case ChoiceSchema<?> choice -> List.of(choice.choices().keySet().iterator().next());
            case ConstantSchema<?> constant -> List.of(constant.value());
            case ListSchema<?> list -> inLists(candidates(list.element(), depth + 1));
            case DictSchema<?, ?> dict -> dict(dict, depth);
            case MapSchema map -> maps(map, depth);
            case ByKeySchema<?> byKey -> byKey(byKey, depth);
            case OneOfSchema<?> oneOf ->
                oneOf.alternatives().stream()
                        .flatMap(each -> candidates(each, depth + 1).stream())
                        .toList();
            case MappedSchema<?, ?> mapped -> mapped(mapped, depth);
            case EmptyAsSchema<?> emptyAs -> candidates(emptyAs.schema(), depth + 1);
            case NodeSchema any -> List.of("example");
            case LazySchema<?> lazy -> candidates(lazy.supplier().get(), depth + 1);
        };
    }

    private static List<Object> first(Schema<?> schema, List<Object> candidates) {
        return accepted(schema, candidates).stream().limit(1).toList();
    }

    private static List<Object> inLists(List<Object> elements) {
        return elements.stream().<Object>map(List::of).toList();
    }

    private static List<Object> mapped(MappedSchema<?, ?> mapped, int depth) {
        List<Object> good = accepted(mapped, candidates(mapped.source(), depth));
        return good.isEmpty() ? first(mapped, GUESSES) : good;
    }

    private static List<Object> dict(DictSchema<?, ?> dict, int depth) {
        List<Object> keys = first(dict.keys(), GUESSES);
        List<Object> values = candidates(dict.values(), depth + 1);
        return keys.isEmpty() || values.isEmpty()
                ? List.of()
                : List.of(Map.of(String.valueOf(keys.getFirst()), values.getFirst()));
    }

    private static List<Object> byKey(ByKeySchema<?> byKey, int depth) {
        List<Object> each = new ArrayList<>();
        byKey.alternatives().forEach((word, alternative) -> {
            for (Object rest : first(alternative, candidates(alternative, depth + 1))) {
                Map<String, Object> whole = new LinkedHashMap<>();
                whole.put(byKey.key(), word);
                if (rest instanceof Map<?, ?> keys) {
                    keys.forEach((key, value) -> whole.put(String.valueOf(key), value));
                }
                each.add(whole);
            }
        });
        return each;
    }

    private static List<Object> maps(MapSchema schema, int depth) {
        Map<String, Object> full = new LinkedHashMap<>();
        Map<String, Object> least = new LinkedHashMap<>();
        Set<String> wanted = wanted(schema);
        Set<String> unwanted = unwanted(schema, wanted);
        for (FieldSpec<?> field : schema.fields().values()) {
            boolean needed = wanted.contains(field.key());
            boolean shown = !field.notes().examples().isEmpty() && field.notes().deprecated() == null;
            if (!needed && (!shown || unwanted.contains(field.key()))) {
                continue;
            }
            List<Object> values = first(field.schema(), given(field));
            if (values.isEmpty()) {
                values = first(field.schema(), candidates(field.schema(), depth + 1));
            }
            for (Object value : values) {
                full.put(field.key(), value);
                if (needed) {
                    least.put(field.key(), value);
                }
            }
        }
        return accepts(schema, full) ? List.of(full) : List.of(least);
    }

    private static Set<String> wanted(MapSchema schema) {
        Set<String> wanted = new LinkedHashSet<>();
        for (FieldSpec<?> field : schema.fields().values()) {
            if (field instanceof Field<?> sure && sure.required()) {
                wanted.add(field.key());
            }
        }
        for (KeyRule rule : schema.rules()) {
            if (rule.kind() == KeyRule.Kind.AT_LEAST_ONE && rule.keys().stream().noneMatch(wanted::contains)) {
                wanted.add(rule.keys().getFirst());
            }
            if (rule.kind() == KeyRule.Kind.TOGETHER && rule.keys().stream().anyMatch(wanted::contains)) {
                wanted.addAll(rule.keys());
            }
        }
        return wanted;
    }

    // Of keys that exclude each other only one is shown: one that is wanted anyway, else the first with an example.
    private static Set<String> unwanted(MapSchema schema, Set<String> wanted) {
        Set<String> unwanted = new LinkedHashSet<>();
        for (KeyRule rule : schema.rules()) {
            List<String> keys = rule.keys().stream().filter(schema.fields()::containsKey).toList();
            if (rule.kind() == KeyRule.Kind.AT_MOST_ONE) {
                String shown = keys.stream()
                        .filter(wanted::contains)
                        .findFirst()
                        .orElseGet(() -> keys.stream()
                                .filter(key -> hasExample(schema, key))
                                .findFirst()
                                .orElse(""));
                keys.stream().filter(key -> !key.equals(shown)).forEach(unwanted::add);
            } else if (rule.kind() == KeyRule.Kind.TOGETHER
                    && !keys.stream().allMatch(key -> hasExample(schema, key))) {
                unwanted.addAll(keys);
            }
        }
        return unwanted;
    }

    private static boolean hasExample(MapSchema schema, String key) {
        FieldSpec<?> field = schema.fields().get(key);
        return field != null && !field.notes().examples().isEmpty();
    }
}
