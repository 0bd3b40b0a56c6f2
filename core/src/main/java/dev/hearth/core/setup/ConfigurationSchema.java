package dev.hearth.core.setup;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.core.config.HomeSchema;
import dev.hearth.core.config.JsonSchemaExporter;
import dev.hearth.core.config.PlatformEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of the whole {@code configuration.yaml}, for editors: the {@code homeassistant:} section, and a
 * section for every component and entity domain of the integrations at hand, made of the schemas that check them.
 */
public final class ConfigurationSchema {
    private static final String HOME = "homeassistant";
    private static final String PACKAGES = "packages";

    private final JsonSchemaExporter exporter = new JsonSchemaExporter();
    private final Catalogue catalogue;

    private ConfigurationSchema(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The schema (draft 2020-12) as plain maps, lists and values. */
    public static Map<String, Object> export(Catalogue catalogue) {
        return new ConfigurationSchema(catalogue).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (String domain : catalogue.domains()) {
            sections.put(domain, exporter.named(domain, section(domain)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", "configuration.yaml");
        document.put("type", List.of("object", "null"));
        document.putAll(keys(home(sections), sections));
        return exporter.document(document);
    }

    // A domain may be written more than once, told apart by what stands behind its name: "sensor kitchen:".
    private static Map<String, Object> keys(Object home, Map<String, Object> sections) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(HOME, home);
        properties.putAll(sections);
        Map<String, Object> labelled = new LinkedHashMap<>();
        sections.forEach((domain, section) -> labelled.put("^" + domain + " ", section));
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("properties", properties);
        keys.put("patternProperties", labelled);
        keys.put("additionalProperties", false);
        return keys;
    }

    private Map<String, Object> home(Map<String, Object> sections) {
        Map<String, Object> home = JsonSchemaExporter.orNull(exporter.json(HomeSchema.SECTION));
        Map<String, Object> properties = new LinkedHashMap<>();
        if (home.get("properties") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> properties.put(String.valueOf(key), value));
        }
        Map<String, Object> aPackage = JsonSchemaExporter.container("object", "null");
        aPackage.putAll(keys(JsonSchemaExporter.container("object", "null"), sections));
        Map<String, Object> packages = JsonSchemaExporter.container("object", "null");
        packages.put("description", "Parts of the configuration, by subject.");
        packages.put("propertyNames", exporter.json(Schemas.slug()));
        packages.put("additionalProperties", aPackage);
        properties.put(PACKAGES, packages);
        home.put("properties", properties);
        return home;
    }

    private Map<String, Object> section(String domain) {
        if (catalogue.listsPlatforms(domain)) {
            return platforms(domain);
        }
        Installed installed = catalogue.holderOf(domain);
        Component<?> component = installed == null ? null : installed.component(domain);
        if (installed == null || component == null) {
            throw new IllegalStateException("nobody answers for the domain '" + domain + "'");
        }
        Map<String, Object> json = new LinkedHashMap<>(exporter.json(component.schema()));
        json.put("title", installed.manifest().name());
        return mayBeEmpty(component.schema()) ? JsonSchemaExporter.orNull(json) : json;
    }

    // A section without content is read as an empty map.
    private static boolean mayBeEmpty(Schema<?> schema) {
        Problems problems = new Problems();
        schema.validate(MapNode.empty(Position.NONE), problems);
        return !problems.hasErrors();
    }

    private Map<String, Object> platforms(String domain) {
        Map<String, Object> entry = exporter.named(domain + ".entry", entry(domain));
        Map<String, Object> section = JsonSchemaExporter.container("array", "object", "null");
        section.put("title", domain);
        section.put("items", entry);
        section.put("if", Map.of("type", "object"));
        section.put("then", entry);
        return section;
    }

    private Map<String, Object> entry(String domain) {
        List<String> common = List.copyOf(PlatformEntry.COMMON.fields().keySet());
        Map<String, Map<String, Object>> byPlatform = new LinkedHashMap<>();
        for (String name : catalogue.platformsOf(domain).stream().sorted().toList()) {
            Installed installed = catalogue.find(name);
            Platform<?> platform = installed == null ? null : installed.platform(domain);
            if (platform != null) {
                byPlatform.put(name, exporter.named(name + "." + domain, exporter.json(platform.schema(), common)));
            }
        }
        String unnamed = catalogue.defaultPlatform(domain);
        Map<String, Object> entry = new LinkedHashMap<>(
                unnamed == null
                        ? JsonSchemaExporter.byKey("platform", byPlatform)
                        : JsonSchemaExporter.byKey("platform", byPlatform, unnamed));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (FieldSpec<?> field : PlatformEntry.COMMON.fields().values()) {
            properties.put(field.key(), exporter.property(field));
        }
        if (entry.get("properties") instanceof Map<?, ?> platform) {
            platform.forEach((key, value) -> properties.put(String.valueOf(key), value));
        }
        entry.put("title", domain);
        entry.put("properties", properties);
        return entry;
    }
}
