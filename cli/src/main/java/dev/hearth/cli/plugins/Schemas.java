package dev.hearth.cli.plugins;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.core.config.JsonSchemaExporter;
import dev.hearth.core.config.SchemaDocs;
import dev.hearth.core.setup.Installed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an integration takes from the configuration, in two forms: pages for people and JSON Schema for editors.
 *
 * @param byPlace the schemas by where they apply: {@code demo:}, or {@code sensor: platform demo}
 */
record Schemas(Map<String, Schema<?>> byPlace) {
    /** Those of an integration: of its components, then of its platforms. */
    static Schemas of(Installed installed) {
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        for (Component<?> component : installed.components()) {
            schemas.put(component.domain() + ":", component.schema());
        }
        for (Platform<?> platform : installed.platforms()) {
            schemas.put(platform.domain() + ": platform " + installed.domain(), platform.schema());
        }
        return new Schemas(schemas);
    }

    /** A page of Markdown for each, one below the other. */
    String markdown() {
        return byPlace.entrySet().stream()
                .map(schema -> SchemaDocs.page(schema.getKey(), schema.getValue()).stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** A JSON Schema for each, complete in itself, by its place. */
    Map<String, Object> json() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        byPlace.forEach((place, schema) -> schemas.put(place, JsonSchemaExporter.export(schema)));
        return schemas;
    }
}
