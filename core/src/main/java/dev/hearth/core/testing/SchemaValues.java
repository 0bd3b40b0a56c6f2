package dev.hearth.core.testing;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.core.config.SchemaExamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws plain values that a schema accepts, and such that it does not. The same seed draws the same. */
public final class SchemaValues {
    private static final int TRIES = 12;
    private static final int DEEPEST = 6;
    private static final int MOST_ELEMENTS = 5;
    private static final List<Object> ODD = List.of(
            -1,
            0,
            1,
            101,
            256,
            70_000,
            -1e18,
            1e18,
            0.5,
            true,
            "",
            "bogus",
            "x".repeat(300),
            "ü☂",
            List.of(),
            List.of(1, 2, 3, 4, 5, 6, 7),
            List.of("bogus"),
            Map.of(),
            Map.of("bogus", 1));
    private static final List<String> TIMES =
            List.of("07:30", "00:00:00", "23:59:59", "2026-02-28", "2024-02-29", "2026-03-29 02:30:00",
                    "2026-01-01T00:00:00+00:00", "2026-12-31 23:59:59");

    private final RandomGenerator random;
    private List<String> words = List.of("");

    /** @param random where chance comes from */
    public SchemaValues(RandomGenerator random) {
        this.random = random;
    }

    /** What a text may be: words that mean something to the entities at hand. */
    void words(List<String> newWords) {
        words = List.copyOf(newWords);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A value that the schema accepts; null when none was found. */
    public @Nullable Object good(Schema<?> schema) {
        for (int i = 0; i < TRIES; i++) {
            Object value = draw(schema, 0);
            if (value != null && accepts(schema, value)) {
                return value;
            }
        }
        List<Object> examples = SchemaExamples.of(schema);
        return examples.isEmpty() ? null : one(examples);
    }

    /** A value of the field that its schema accepts. */
    public @Nullable Object good(FieldSpec<?> field) {
        List<Object> examples = field.notes().examples();
        if (!examples.isEmpty() && random.nextInt(4) == 0 && accepts(field.schema(), examples.getFirst())) {
            return examples.getFirst();
        }
        return good(field.schema());
    }

    /** A value that the schema refuses: of another type, or out of range; null when it refuses none. */
    public @Nullable Object bad(Schema<?> schema) {
        int start = random.nextInt(ODD.size());
        for (int i = 0; i < ODD.size(); i++) {
            Object value = ODD.get((start + i) % ODD.size());
            if (!accepts(schema, value)) {
                return value;
            }
        }
        return null;
    }

    static boolean accepts(Schema<?> schema, Object value) {
        Problems problems = new Problems();
        schema.validate(ConfigNode.of(value), problems);
        return !problems.hasErrors();
    }

    private @Nullable Object draw(Schema<?> schema, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (schema) {
            case ScalarSchema<?> scalar -> scalar(scalar);
            case ChoiceSchema<?> choice -> one(List.copyOf(choice.choices().keySet()));
            case ConstantSchema<?> constant -> constant.value();
            case ListSchema<?> list -> list(list, depth);
            case OneOfSchema<?> any -> draw(one(any.alternatives()), depth + 1);
            case MappedSchema<?, ?> mapped -> draw(mapped.source(), depth);
            case EmptyAsSchema<?> empty -> draw(empty.schema(), depth + 1);
            case LazySchema<?> lazy -> draw(lazy.supplier().get(), depth + 1);
            case MapSchema map -> map(map);
            case DictSchema<?, ?> dict -> dict(dict, depth);
            case NodeSchema anything -> one(ODD);
            case ByKeySchema<?> byKey -> null;
        };
    }

    private Object scalar(ScalarSchema<?> scalar) {
        return switch (scalar.name()) {
            case "boolean" -> one(List.<Object>of(true, false, "on", "off"));
            case "integer" -> Math.round(number(scalar.json(), 1));
            case "number" -> random.nextBoolean()
                    ? (Object) Math.round(number(scalar.json(), 0))
                    : (Object) number(scalar.json(), 0);
            case "date", "time", "datetime" -> one(TIMES);
            case "period" -> one(List.<Object>of(0, 1, 90, "00:00:05"));
            default -> one(words);
        };
    }

    // Bounds that are not reached are those of whole numbers, one step outside.
    private double number(Map<String, Object> json, int step) {
        double least = json.get("minimum") instanceof Number min
                ? min.doubleValue()
                : json.get("exclusiveMinimum") instanceof Number below ? below.doubleValue() + step : -1000;
        double most = json.get("maximum") instanceof Number max
                ? max.doubleValue()
                : json.get("exclusiveMaximum") instanceof Number above ? above.doubleValue() - step : 1000;
        return switch (random.nextInt(6)) {
            case 0 -> Math.max(least, -1e9);
            case 1 -> Math.min(most, 1e9);
            default -> {
                double from = Math.max(least, -1000);
                double to = Math.max(from, Math.min(most, 1000));
                yield from + (to - from) * random.nextDouble();
            }
        };
    }

    private List<@Nullable Object> list(ListSchema<?> list, int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        IntStream.range(0, random.nextInt(MOST_ELEMENTS + 1))
                .forEach(i -> elements.add(draw(list.element(), depth + 1)));
        return elements;
    }

    private Map<String, Object> map(MapSchema map) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        map.fields().values().forEach(field -> {
            Object value = random.nextBoolean() ? good(field) : null;
            if (value != null) {
                drawn.put(field.key(), value);
            }
        });
        return drawn;
    }

    private Map<String, Object> dict(DictSchema<?, ?> dict, int depth) {
        Object value = draw(dict.values(), depth + 1);
        return value == null || random.nextBoolean() ? Map.of() : Map.of(one(words), value);
    }
}
