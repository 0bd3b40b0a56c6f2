package dev.hearth.cli.reference;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.core.config.PlatformEntry;
import dev.hearth.core.config.SchemaDocs;
import dev.hearth.core.setup.Catalogue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of documentation of an entity domain, in Markdown: what an entry may hold, who makes such entities, services. */
final class EntityDomainPage {
    private static final int NESTED = 4;

    private EntityDomainPage() {}

    static String of(EntityDomain<?> domain, Catalogue catalogue) {
        StringBuilder page = new StringBuilder();
        if (!catalogue.listsPlatforms(domain.name())) { // the page of the integration that holds it tells the rest
            services(domain, page);
            return page.toString();
        }
        page.append("# ").append(domain.title()).append("\n\n");
        page.append("The entity domain `").append(domain.name()).append("`. Under `").append(domain.name())
                .append(":` stands a list of entries, each by its platform; polled every ")
                .append(domain.scanInterval().toSeconds()).append(" seconds unless the integration or the entry says"
                        + " otherwise.\n\n");
        page.append("## Platforms\n\n");
        Collection<String> platforms = catalogue.platformsOf(domain.name());
        page.append(platforms.isEmpty()
                ? "No installed integration has one.\n\n"
                : platforms.stream().sorted().map(name -> "- [`" + name + "`](" + name + ".md)\n")
                        .collect(Collectors.joining()) + "\n");
        String unnamed = catalogue.defaultPlatform(domain.name());
        if (unnamed != null) {
            page.append("An entry without `platform` is one of `").append(unnamed).append("`.\n\n");
        }
        page.append("## Keys of every entry\n\n").append(SchemaDocs.of(PlatformEntry.COMMON, NESTED));
        services(domain, page);
        return page.toString().stripTrailing() + "\n";
    }

    private static void services(EntityDomain<?> domain, StringBuilder page) {
        if (!domain.services().isEmpty()) {
            page.append(
                    "## Services\n\nEach takes `entity_id` beside its own keys: for which entities it is meant.\n\n");
            Map<Schema<?>, String> known = new HashMap<>();
            domain.services().forEach(service -> service(domain, service, known, page));
        }
    }

    private static void service(EntityDomain<?> domain, EntityService<?, ?> service, Map<Schema<?>, String> known,
            StringBuilder page) {
        page.append("### `").append(domain.name()).append('.').append(service.name()).append("`\n\n");
        if (!service.description().isEmpty()) {
            page.append(service.description()).append("\n\n");
        }
        String same = known.putIfAbsent(service.schema(), service.name());
        if (same == null || service.schema().equals(Schemas.map())) {
            page.append(SchemaDocs.of(service.schema(), NESTED));
        } else {
            page.append("The keys are those of `").append(domain.name()).append('.').append(same).append("`.\n\n");
        }
    }
}
