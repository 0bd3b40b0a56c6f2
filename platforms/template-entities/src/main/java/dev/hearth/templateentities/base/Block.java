package dev.hearth.templateentities.base;

import dev.hearth.api.config.TemplateValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of one block of {@code template:} have in common.
 *
 * @param uniqueId stands before their own unique ids; null for nothing
 * @param variables what their templates can refer to, each value made from those before it
 * @param triggers what has their templates evaluated; null when changes of what they look at do
 */
public record Block(
        @Nullable String uniqueId, Map<String, TemplateValue> variables, @Nullable TriggerSource triggers) {
    /** Nothing. */
    public static final Block NONE = new Block(null, Map.of(), null);
}
