package dev.hearth.cli.reference;

import dev.hearth.api.Manifest;
import dev.hearth.cli.reference.IntegrationSchemas.Place;
import dev.hearth.core.config.SchemaDocs;
import dev.hearth.core.config.SchemaExamples;
import dev.hearth.core.config.YamlText;
import dev.hearth.core.setup.Installed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of documentation of an integration, in Markdown: what it is, and for each place where it is configured
 * examples and the keys.
 */
public final class IntegrationPage {
    private static final int NESTED = 3;

    private IntegrationPage() {}

    /** The page. To be made while the integration's classes can be loaded. */
    public static String of(Installed installed) {
        Manifest manifest = installed.manifest();
        List<Place> places = IntegrationSchemas.of(installed).places();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(manifest.name()).append("\n\n");
        page.append("The integration `")
                .append(manifest.domain())
                .append("`, version ")
                .append(manifest.version())
                .append(installed.bundled() ? ", comes with Hearth." : ", from a jar in the plugins folder.");
        if (!manifest.dependencies().isEmpty()) {
            page.append(" It needs `").append(String.join("`, `", manifest.dependencies())).append("`.");
        }
        if (manifest.documentation() != null) {
            page.append(" More about it: <").append(manifest.documentation()).append(">.");
        }
        page.append("\n\n");
        if (places.isEmpty()) {
            page.append("There is nothing to configure.\n");
        }
        places.forEach(place -> place(place, page));
        return page.toString().stripTrailing() + "\n";
    }

    private static void place(Place place, StringBuilder page) {
        page.append("## `").append(place.domain()).append(":`");
        if (!place.platform().isEmpty()) {
            page.append(place.named() ? " with" : ", also with").append(" `platform: ").append(place.platform())
                    .append("`");
        }
        page.append("\n\n");
        for (String example : examples(place)) {
            page.append("```yaml\n").append(example).append("```\n\n");
        }
        if (!place.platform().isEmpty()) {
            page.append("Beside what follows, an entry may have `scan_interval` (how often the entities are polled) and"
                    + " `entity_namespace` (what their object ids begin with).\n\n");
        }
        page.append(SchemaDocs.of(place.schema(), NESTED));
    }

    /** Configurations with nothing but this place in them, one for each form it can take; all are valid. */
    static List<String> examples(Place place) {
        List<String> examples = new ArrayList<>();
        for (Object options : SchemaExamples.of(place.schema())) {
            Map<String, Object> section = new LinkedHashMap<>();
            if (place.platform().isEmpty()) {
                section.put(place.domain(), options);
            } else {
                Map<String, Object> entry = new LinkedHashMap<>();
                if (place.named()) {
                    entry.put("platform", place.platform());
                }
                if (options instanceof Map<?, ?> keys) {
                    keys.forEach((key, value) -> entry.put(String.valueOf(key), value));
                }
                section.put(place.domain(), List.of(entry));
            }
            examples.add(YamlText.of(section).replaceFirst("^([^\n]*): \\{}\n$", "$1:\n"));
        }
        return examples;
    }
}
