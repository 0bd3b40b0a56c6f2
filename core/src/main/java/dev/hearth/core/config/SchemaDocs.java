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
import java.util.List;
import java.util.stream.Collectors;

/** Turns schemas into a page of documentation in Markdown: a table of keys for each map, nested ones below. */
public final class SchemaDocs {
    private final StringBuilder page = new StringBuilder();

    private record Nested(String title, MapSchema schema) {}

    /**
     * A page.
     *
     * @param title its heading, such as {@code sensor: platform demo}
     */
    public static String page(String title, Schema<?> schema) {
        SchemaDocs docs = new SchemaDocs();
        docs.page.append("# ").append(title).append("\n\n");
        List<Nested> maps = new ArrayList<>();
        collect("", schema, maps);
        if (maps.isEmpty()) {
            docs.page.append(sentence(schema.expected())).append('\n');
        }
        for (Nested map : maps) {
            docs.section(map);
        }
        return docs.page.toString();
    }

    private void section(Nested map) {
        if (!map.title().isEmpty()) {
            page.append("## ").append(map.title()).append("\n\n");
        }
        if (!map.schema().doc().isEmpty()) {
            page.append(map.schema().doc()).append("\n\n");
        }
        if (!map.schema().fields().isEmpty()) {
            page.append("| key | value | default | |\n| --- | --- | --- | --- |\n");
            map.schema().fields().values().forEach(this::row);
            page.append('\n');
        }
        if (map.schema().extraAllowed()) {
            page.append("Other keys are accepted too.\n\n");
        }
        for (KeyRule rule : map.schema().rules()) {
            page.append(rule(rule)).append("\n\n");
        }
    }

    private void row(FieldSpec<?> field) {
        page.append("| `")
                .append(field.key())
                .append("` | ")
                .append(cell(field.schema().expected()))
                .append(" | ")
                .append(cell(fallback(field)))
                .append(" | ")
                .append(cell(notes(field)))
                .append(" |\n");
    }

    private static String fallback(FieldSpec<?> field) {
        return switch (field) {
            case OptionalField<?> optional -> "";
            case Field<?> sure -> {
                Object value = sure.fallback();
                yield value == null ? "*required*" : "`" + PlainDefaults.of(value) + "`";
            }
        };
    }

    private static String notes(FieldSpec<?> field) {
        List<String> sentences = new ArrayList<>();
        sentences.add(field.notes().doc());
        if (!field.notes().examples().isEmpty()) {
            sentences.add("Example: "
                    + field.notes().examples().stream().map(e -> "`" + e + "`").collect(Collectors.joining(", "))
                    + ".");
        }
        if (field.notes().secret()) {
            sentences.add("Never shown; keep it in `secrets.yaml`.");
        }
        if (field.notes().deprecated() != null) {
            sentences.add("Deprecated: " + field.notes().deprecated() + ".");
        }
        if (!field.notes().oldNames().isEmpty()) {
            sentences.add("Was called "
                    + field.notes().oldNames().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "))
                    + ".");
        }
        return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String rule(KeyRule rule) {
        String keys = rule.keys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
        return switch (rule.kind()) {
            case AT_LEAST_ONE -> "At least one of " + keys + " is required.";
            case AT_MOST_ONE -> "At most one of " + keys + " may be written.";
            case TOGETHER -> "All of " + keys + " or none.";
        };
    }

    private static void collect(String title, Schema<?> schema, List<Nested> into) {
        switch (schema) {
            case MapSchema map -> {
                into.add(new Nested(title, map));
                for (FieldSpec<?> field : map.fields().values()) {
                    collect(title.isEmpty() ? field.key() : title + "." + field.key(), field.schema(), into);
                }
            }
            case MappedSchema<?, ?> mapped -> collect(title, mapped.source(), into);
            case ListSchema<?> list -> collect(title.isEmpty() ? "" : title + "[]", list.element(), into);
            case DictSchema<?, ?> dict -> collect(title.isEmpty() ? "*name*" : title + ".*name*", dict.values(), into);
            case EmptyAsSchema<?> emptyAs -> collect(title, emptyAs.schema(), into);
            case OneOfSchema<?> oneOf -> oneOf.alternatives().forEach(each -> collect(title, each, into));
            case ByKeySchema<?> byKey ->
                byKey.alternatives()
                        .forEach((word, each) -> collect(
                                (title.isEmpty() ? "" : title + ", ") + byKey.key() + ": " + word, each, into));
            case ScalarSchema<?> leaf -> {}
            case ChoiceSchema<?> leaf -> {}
            case ConstantSchema<?> leaf -> {}
            case NodeSchema leaf -> {}
            case LazySchema<?> recursive -> {}
        }
    }

    private static String sentence(String expected) {
        return Character.toUpperCase(expected.charAt(0)) + expected.substring(1) + ".";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
