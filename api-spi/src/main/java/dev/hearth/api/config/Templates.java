package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How templates are read. Does not refer to {@link Schemas}, whose constants need this class. */
final class Templates {
    private static final Map<String, Object> JSON_TEXT = Map.of("type", List.of("string", "number", "boolean"));

    private static final Map<String, Object> JSON_DYNAMIC = Map.of("type", "string", "pattern", "\\{[{%#]");

    static final Schema<TemplateText> TEMPLATE = template(null);
    static final Schema<TemplateText> DYNAMIC = new ScalarSchema<>(
            "template", "a template with {{ … }} or {% … %} in it", JSON_DYNAMIC, (node, problems) -> {
                TemplateText template = template(node, null, problems);
                return template.dynamic() ? template : null;
            });
    static final Schema<TemplateValue> COMPLEX = new MappedSchema<>(
            new NodeSchema(),
            "a value, list or map, in which text may be a template",
            (value, node, problems) -> complex(node, problems));
    static final Schema<PeriodTemplate> POSITIVE_PERIOD = positivePeriod();

    private Templates() {}

    /** A template that can refer to these variables only; to any if null. */
    static Schema<TemplateText> template(@Nullable Set<String> variables) {
        return new ScalarSchema<>(
                "template", "a template", JSON_TEXT, (node, problems) -> template(node, variables, problems));
    }

    private static TemplateText template(ScalarNode node, @Nullable Set<String> variables, Problems problems) {
        TemplateText template = new TemplateText(node.text(), node.position());
        if (template.dynamic()) {
            problems.later(new TemplateCheck(template, variables, node, problems.path(), problems.conceals(node)));
        }
        return template;
    }

    private static TemplateValue complex(ConfigNode node, Problems problems) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, problems);
            case ListNode list -> {
                List<TemplateValue> items = new ArrayList<>(list.size());
                for (int i = 0; i < list.size(); i++) {
                    items.add(complex(list.items().get(i), problems.in(i)));
                }
                yield new TemplateValue.Items(items);
            }
            case MapNode map -> {
                Map<String, TemplateValue> entries = LinkedHashMap.newLinkedHashMap(map.size());
                for (MapNode.Entry entry : map.entries()) {
                    entries.put(entry.name(), complex(entry.value(), problems.in(entry.name())));
                }
                yield new TemplateValue.Entries(entries);
            }
        };
    }

    private static TemplateValue scalar(ScalarNode node, Problems problems) {
        if (node.value() instanceof String) {
            TemplateText template = template(node, null, problems);
            if (template.dynamic()) {
                return new TemplateValue.Text(template);
            }
        }
        return new TemplateValue.Fixed(node.value());
    }

    private static Schema<PeriodTemplate> positivePeriod() {
        Schema<PeriodTemplate> fixed = Times.positivePeriod().as(PeriodTemplate.Fixed::new);
        Schema<PeriodTemplate> text = DYNAMIC.as(PeriodTemplate.Text::new);
        return new OneOfSchema<>(List.of(fixed, text, parts()), Times.PERIOD_EXPECTED + ", or a template for one");
    }

    private static Schema<PeriodTemplate> parts() {
        Schema<TemplateValue> fixed = Numbers.POSITIVE_FLOAT.as(TemplateValue.Fixed::new);
        Schema<TemplateValue> text = DYNAMIC.as(TemplateValue.Text::new);
        Schema<TemplateValue> part =
                new OneOfSchema<>(List.of(fixed, text), "a number, 0 or more, or a template for one");
        return MapSchema.of(Times.UNITS.stream()
                .<FieldSpec<?>>map(unit -> Field.optional(unit, part).doc("How many " + unit + "."))
                .toList())
                .atLeastOne(Times.UNITS.toArray(String[]::new))
                .as(section -> {
                    Map<String, TemplateValue> units = new LinkedHashMap<>();
                    section.values().forEach((unit, value) -> units.put(unit, (TemplateValue) value));
                    return new PeriodTemplate.Parts(units);
                });
    }
}
