package dev.hearth.core.service;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The control that goes with a schema, for fields that name none. Any thread.
 *
 * <p>A boolean gets a switch, a number a slider within its bounds or a box where one bound is missing or fractions count,
 * a word out of several a list to choose from, entity ids a choice of entities, dates, times and periods their own; text a
 * line; what is left, such as maps and lists, is written as YAML.
 */
final class SchemaSelectors {
    // Bounds that are those of the Java type are no bounds.
    private static final double BOUNDLESS = Integer.MAX_VALUE;

    private SchemaSelectors() {}

    static Selector of(Schema<?> schema) {
        return switch (schema) {
            case ScalarSchema<?> scalar -> ofScalar(scalar);
            case ChoiceSchema<?> choice -> Selector.select(List.copyOf(choice.choices().keySet()));
            case ConstantSchema<?> constant ->
                Selector.of("constant").with("value", constant.value()).with("label", "Enabled");
            case ListSchema<?> list -> ofList(list);
            case OneOfSchema<?> any -> ofAny(any);
            case MappedSchema<?, ?> mapped -> of(mapped.source());
            case EmptyAsSchema<?> empty -> of(empty.schema());
            case DictSchema<?, ?> dict -> Selector.object();
            case MapSchema map -> Selector.object();
            case ByKeySchema<?> byKey -> Selector.object();
            case NodeSchema any -> Selector.object();
            case LazySchema<?> lazy -> Selector.object();
        };
    }

    private static Selector ofScalar(ScalarSchema<?> scalar) {
        return switch (scalar.name()) {
            case "boolean" -> Selector.bool();
            case "integer" -> number(scalar.json(), false);
            case "number" -> number(scalar.json(), true);
            case "date", "time", "datetime", "template" -> Selector.of(scalar.name());
            case "period" -> Selector.of("duration");
            case "entity id" -> Selector.of("entity");
            case "entity ids" -> Selector.of("entity").with("multiple", true);
            default -> scalar.expected().startsWith("an icon ") ? Selector.of("icon") : Selector.text();
        };
    }

    private static Selector number(Map<String, Object> json, boolean fractions) {
        Number min = bound(json, "minimum", "exclusiveMinimum", 1);
        Number max = bound(json, "maximum", "exclusiveMaximum", -1);
        DataMap.Builder options = DataMap.builder(4).putIfPresent("min", min).putIfPresent("max", max);
        if (fractions) {
            options.put("step", "any");
        }
        if (fractions || min == null || max == null) {
            options.put("mode", "box");
        }
        return new Selector("number", options.build());
    }

    // Of whole numbers JSON Schema has the next one as the bound that is not reached.
    private static @Nullable Number bound(Map<String, Object> json, String included, String excluded, int inwards) {
        Object value = json.get(included) != null ? json.get(included) : json.get(excluded);
        if (!(value instanceof Number number)) {
            return null;
        }
        double bound = json.get(included) != null ? number.doubleValue() : number.doubleValue() + inwards;
        if (Math.abs(bound) >= BOUNDLESS) {
            return null;
        }
        return bound == Math.rint(bound) ? (Number) (long) bound : (Number) bound;
    }

    private static Selector ofList(ListSchema<?> list) {
        Selector element = of(list.element());
        return switch (element.kind()) {
            case "select", "entity" -> element.with("multiple", true);
            default -> Selector.object();
        };
    }

    private static Selector ofAny(OneOfSchema<?> any) {
        List<Selector> each = any.alternatives().stream().map(SchemaSelectors::of).toList();
        return each.stream()
                .filter(selector -> selector.kind().equals("duration") || selector.kind().equals("entity"))
                .findFirst()
                .orElseGet(() -> each.stream().distinct().count() == 1 ? each.getFirst() : Selector.object());
    }
}
