package dev.hearth.cli.reference;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.core.config.JsonSchemaExporter;
import dev.hearth.core.setup.Installed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an integration takes from the configuration: a schema for each place where it can be configured. To be used
 * while the integration's classes can be loaded, see {@link dev.hearth.core.boot.Boot#find}.
 *
 * @param places the places, those of its components first
 */
public record IntegrationSchemas(List<Place> places) {
    /**
     * Where it is configured.
     *
     * @param domain the key at the top of the configuration
     * @param platform what stands after {@code platform:}, or empty for a section of its own
     * @param schema what else may stand there
     * @param named whether an entry has to say that it is for the platform
     */
    public record Place(String domain, String platform, Schema<?> schema, boolean named) {
        /** For people: {@code demo:}, or {@code sensor: platform demo}. */
        public String title() {
            return domain + ":" + (platform.isEmpty() ? "" : " platform " + platform);
        }
    }

    /** Those of an integration. */
    public static IntegrationSchemas of(Installed installed) {
        List<Place> places = new ArrayList<>();
        for (Component<?> component : installed.components()) {
            places.add(new Place(component.domain(), "", component.schema(), false));
        }
        for (Platform<?> platform : installed.platforms()) {
            if (platform.configurable()) {
                places.add(new Place(
                        platform.domain(), installed.domain(), platform.schema(), !platform.isDefault()));
            }
        }
        return new IntegrationSchemas(List.copyOf(places));
    }

    /** A JSON Schema for each place, complete in itself, by its title. */
    public Map<String, Object> json() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        places.forEach(place -> schemas.put(place.title(), JsonSchemaExporter.export(place.schema())));
        return schemas;
    }
}
