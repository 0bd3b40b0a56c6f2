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
import java.util.stream.Collectors;

/**
 * Turns schemas into documentation in Markdown: a table of keys for each map, the maps within it below, under headings
 * of their own.
 */
public final class SchemaDocs {
    private static final int WORDS_IN_A_CELL = 8;

    private final StringBuilder page = new StringBuilder();
    private final int level;

    private record Nested(String path, MapSchema schema) {}

    private SchemaDocs(int level) {
        this.level = level;
    }

    /**
     * What the schema accepts.
     *
     * @param level that of the headings of nested maps, 1 to 6
     */
    public static String of(Schema<?> schema, int level) {
        SchemaDocs docs = new SchemaDocs(level);
        List<Nested> maps = new ArrayList<>();
        collect("", schema, maps);
        if (maps.isEmpty() || !maps.getFirst().path().isEmpty()) {
            docs.page.append(sentence(value(schema, ""))).append("\n\n");
        }
        maps.forEach(docs::section);
        return docs.page.toString();
    }

    private void section(Nested map) {
        if (!map.path().isEmpty()) {
            page.append("#".repeat(level)).append(" `").append(map.path()).append("`\n\n");
        }
        if (!map.schema().doc().isEmpty()) {
            page.append(map.schema().doc()).append("\n\n");
        }
        Map<String, Collection<String>> longLists = new LinkedHashMap<>();
        if (map.schema().fields().isEmpty()) {
            page.append(map.schema().extraAllowed() ? "Any keys." : "No keys.").append("\n\n");
        } else {
            table(map, longLists);
        }
        longLists.forEach((key, words) -> page.append("`").append(key).append("` is one of ").append(quoted(words))
                .append(".\n\n"));
        if (map.schema().extraAllowed() && !map.schema().fields().isEmpty()) {
            page.append("Other keys are accepted too.\n\n");
        }
        map.schema().rules().forEach(rule -> page.append(rule(rule)).append("\n\n"));
        map.schema()
                .removed()
                .forEach((key, remedy) -> page.append("`").append(key).append("` is no longer supported: ")
                        .append(sentence(remedy)).append("\n\n"));
    }

    private void table(Nested map, Map<String, Collection<String>> longLists) {
        page.append("| Key | Value | Default | Meaning |\n| --- | --- | --- | --- |\n");
        for (FieldSpec<?> field : map.schema().fields().values()) {
            String path = map.path().isEmpty() ? field.key() : map.path() + "." + field.key();
            Collection<String> words = words(field.schema());
            if (words.size() > WORDS_IN_A_CELL) {
                longLists.put(field.key(), words);
            }
            page.append("| `")
                    .append(field.key())
                    .append("` | ")
                    .append(cell(value(field.schema(), path)))
                    .append(" | ")
                    .append(cell(fallback(field)))
                    .append(" | ")
                    .append(cell(notes(field)))
                    .append(" |\n");
        }
        page.append('\n');
    }

    // --- what a value may be

    private static String value(Schema<?> schema, String path) {
        return switch (schema) {
            case ScalarSchema<?> scalar -> scalar.expected();
            case ChoiceSchema<?> choice ->
                choice.choices().size() == 1
                        ? quoted(choice.choices().keySet())
                        : choice.choices().size() > WORDS_IN_A_CELL
                                ? "one of " + choice.choices().size() + " words, see below"
                                : "one of " + quoted(choice.choices().keySet());
            case ConstantSchema<?> constant -> "`" + constant.value() + "`";
            case ListSchema<?> list -> {
                String element = value(list.element(), path + "[]");
                yield list.singleAllowed() ? element + ", or a list of such" : "a list, each element " + element;
            }
            case DictSchema<?, ?> dict ->
                "a map; each key is " + value(dict.keys(), path) + ", each value "
                        + value(dict.values(), path + ".*");
            case MapSchema map ->
                map.fields().isEmpty() || path.isEmpty() ? "a map" : "a map, see `" + path + "` below";
            case ByKeySchema<?> byKey ->
                "a map whose `" + byKey.key() + "` is " + alternatives(byKey.alternatives().keySet());
            case OneOfSchema<?> oneOf ->
                isPeriod(oneOf)
                        ? value(oneOf.alternatives().getFirst(), path)
                        : oneOf.alternatives().stream()
                                .map(each -> value(each, path))
                                .distinct()
                                .collect(Collectors.joining(", or "));
            case MappedSchema<?, ?> mapped ->
                mapped.expected().equals(mapped.source().expected())
                        ? value(mapped.source(), path)
                        : mapped.expected();
            case EmptyAsSchema<?> emptyAs -> value(emptyAs.schema(), path) + ", or nothing";
            case NodeSchema any -> "anything";
            case LazySchema<?> lazy -> lazy.expected();
        };
    }

    private static String alternatives(Collection<String> words) {
        return words.size() > 1 ? "one of " + quoted(words) : quoted(words);
    }

    private static Collection<String> words(Schema<?> schema) {
        return switch (schema) {
            case ChoiceSchema<?> choice -> choice.choices().keySet();
            case ListSchema<?> list -> words(list.element());
            case MappedSchema<?, ?> mapped -> words(mapped.source());
            case EmptyAsSchema<?> emptyAs -> words(emptyAs.schema());
            default -> List.of();
        };
    }

    // A period says itself that it may be a map, and of what.
    private static boolean isPeriod(OneOfSchema<?> oneOf) {
        return oneOf.alternatives().getFirst() instanceof ScalarSchema<?> scalar && scalar.name().equals("period");
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String fallback(FieldSpec<?> field) {
        return switch (field) {
            case OptionalField<?> optional -> "";
            case Field<?> sure -> {
                Object value = sure.fallback() == null ? "" : PlainDefaults.of(sure.fallback());
                boolean nothing =
                        value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
                yield sure.required() ? "*required*" : nothing || field.notes().secret() ? "" : "`" + value + "`";
            }
        };
    }

    private static String notes(FieldSpec<?> field) {
        List<String> sentences = new ArrayList<>();
        sentences.add(field.notes().doc());
        List<String> examples = field.notes().examples().stream()
                .filter(SchemaDocs::isShort)
                .map(example -> "`" + example + "`")
                .toList();
        if (!examples.isEmpty()) {
            sentences.add("Example: " + String.join(", ", examples) + ".");
        }
        if (field.notes().secret()) {
            sentences.add("Never shown; keep it in `secrets.yaml`.");
        }
        if (field.notes().deprecated() != null) {
            sentences.add("Deprecated: " + field.notes().deprecated() + ".");
        }
        if (!field.notes().oldNames().isEmpty()) {
            sentences.add("Was called " + quoted(field.notes().oldNames()) + ".");
        }
        return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    // What takes more than a few words is in the example of the whole.
    private static boolean isShort(Object example) {
        return !(example instanceof Map<?, ?>)
                && !(example instanceof Collection<?> items
                        && items.stream().anyMatch(item -> item instanceof Map<?, ?>));
    }

    private static String rule(KeyRule rule) {
        String keys = quoted(rule.keys());
        return switch (rule.kind()) {
            case AT_LEAST_ONE -> "At least one of " + keys + " is required.";
            case AT_MOST_ONE -> "At most one of " + keys + " may be written.";
            case TOGETHER -> "All of " + keys + " or none.";
        };
    }

    private static void collect(String path, Schema<?> schema, List<Nested> into) {
        switch (schema) {
            case MapSchema map -> {
                if (path.isEmpty() || !map.fields().isEmpty()) {
                    into.add(new Nested(path, map));
                }
                for (FieldSpec<?> field : map.fields().values()) {
                    collect(path.isEmpty() ? field.key() : path + "." + field.key(), field.schema(), into);
                }
            }
            case MappedSchema<?, ?> mapped -> collect(path, mapped.source(), into);
            case ListSchema<?> list -> collect(path.isEmpty() ? "" : path + "[]", list.element(), into);
            case DictSchema<?, ?> dict -> collect(path.isEmpty() ? "*" : path + ".*", dict.values(), into);
            case EmptyAsSchema<?> emptyAs -> collect(path, emptyAs.schema(), into);
            case OneOfSchema<?> oneOf -> {
                if (!isPeriod(oneOf)) {
                    oneOf.alternatives().forEach(each -> collect(path, each, into));
                }
            }
            case ByKeySchema<?> byKey ->
                byKey.alternatives()
                        .forEach((word, each) -> collect(
                                (path.isEmpty() ? "" : path + ", ") + byKey.key() + ": " + word, each, into));
            case ScalarSchema<?> leaf -> {}
            case ChoiceSchema<?> leaf -> {}
            case ConstantSchema<?> leaf -> {}
            case NodeSchema leaf -> {}
            case LazySchema<?> recursive -> {}
        }
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
