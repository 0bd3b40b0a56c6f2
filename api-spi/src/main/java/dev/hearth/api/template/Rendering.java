package dev.hearth.api.template;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders what a configuration may write as a template. Loop only. */
public final class Rendering {
    private Rendering() {}

    /**
     * A text; one without anything to evaluate is as it was written.
     *
     * @throws HubException {@code template_error} when it cannot be evaluated
     */
    public static String text(Hub hub, TemplateText template, Map<String, @Nullable Object> variables) {
        return template.dynamic() ? compiled(hub, template).text(variables) : template.source();
    }

    /** A value of any depth, every text in it rendered to what it looks like. */
    public static @Nullable Object value(Hub hub, TemplateValue template, Map<String, @Nullable Object> variables) {
        return switch (template) {
            case TemplateValue.Fixed(Object value) -> value;
            case TemplateValue.Text(TemplateText text) -> compiled(hub, text).value(variables);
            case TemplateValue.Items(List<TemplateValue> items) -> {
                List<@Nullable Object> values = new ArrayList<>(items.size());
                items.forEach(item -> values.add(value(hub, item, variables)));
                yield values;
            }
            case TemplateValue.Entries entries -> map(hub, entries, variables);
        };
    }

    /** As {@link #value}, of a map. */
    public static DataMap map(Hub hub, TemplateValue.Entries template, Map<String, @Nullable Object> variables) {
        DataMap.Builder values = DataMap.builder(template.entries().size());
        template.entries().forEach((key, item) -> values.put(key, value(hub, item, variables)));
        return values.build();
    }

    /** Compiled; fails when nobody evaluates templates. */
    static Template compiled(Hub hub, TemplateText template) {
        TemplateEngine engine = hub.capability(TemplateEngine.class);
        if (engine == null) {
            throw new HubException(
                    "template_error",
                    "no installed integration evaluates templates, and " + template.position() + " has one");
        }
        return engine.compile(template);
    }
}
