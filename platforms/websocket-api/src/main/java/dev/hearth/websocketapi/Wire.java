package dev.hearth.websocketapi;

import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import java.util.Map;

/**
 * Schemas of values that clients must send in just that JSON type, where the configuration is more forgiving: programs
 * have no reason to write a number for a text.
 */
final class Wire {
    static final Schema<String> TEXT = new ScalarSchema<>(
            "string",
            "text",
            Map.of("type", "string"),
            (node, problems) -> node.value() instanceof String text ? text : null);

    static final Schema<Boolean> FLAG = new ScalarSchema<>(
            "boolean",
            "true or false",
            Map.of("type", "boolean"),
            (node, problems) -> node.value() instanceof Boolean flag ? flag : null);

    static final Schema<Long> INTEGER = new ScalarSchema<>(
            "integer",
            "a whole number",
            Map.of("type", "integer"),
            (node, problems) -> node.value() instanceof Long number ? number : null);

    /** An object with any content. */
    static final Schema<DataMap> OBJECT =
            new MappedSchema<>(Schemas.any(), "a map of names to values", (node, at, problems) -> {
                if (node instanceof MapNode map) {
                    return DataMap.copyOf(map.toPlain());
                }
                problems.wrong(node, "a map of names to values");
                return null;
            });

    private Wire() {}
}
