package dev.hearth.cli.reference;

import dev.hearth.api.config.Suggestions;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.HomeSchema;
import dev.hearth.core.config.SchemaDocs;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth docs}. */
@Command(name = "docs", description = "Print what may be configured, as Markdown: a page for each integration.")
public final class DocsCommand implements Callable<Integer> {
    private static final String INDEX = "README.md";
    private static final String HOME = "homeassistant";

    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Parameters(paramLabel = "DOMAIN", arity = "0..*",
            description = "The integrations, as the configuration names them, or entity domains such as light. Default:"
                    + " all.") private List<String> domains = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
            description = "Write each page to a file in this folder, with an index; made if it is not there.") private @Nullable Path output;

    /** @param terminal where the process writes */
    public DocsCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = common.terminal();
        Map<String, Page> all = Boot.find(home.bootOptions(), found -> pages(found.catalogue()));
        Map<String, Page> wanted = new TreeMap<>(all);
        if (!domains.isEmpty()) {
            wanted.keySet().retainAll(domains);
        }
        List<String> unknown = domains.stream().filter(domain -> !all.containsKey(domain)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(domain -> complain(domain, all, terminal));
            terminal.err().flush();
            return ExitCode.FAILED.code();
        }
        if (output == null) {
            terminal.out().print(String.join("\n", wanted.values().stream().map(Page::text).toList()));
        } else {
            write(output, wanted);
            terminal.out().println(wanted.size() + " pages and " + INDEX + " written to " + output);
        }
        terminal.out().flush();
        return ExitCode.OK.code();
    }

    /** A page with its title. */
    private record Page(String title, Kind kind, String text) {}

    /** What a page is about, with the heading of the index. */
    private enum Kind {
        CORE("The home"),
        INTEGRATION("Integrations"),
        ENTITY_DOMAIN("Entity domains");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }
    }

    private static Map<String, Page> pages(Catalogue catalogue) {
        Map<String, Page> pages = new TreeMap<>();
        pages.put(HOME, new Page("Home", Kind.CORE, home()));
        for (String domain : catalogue.domains()) {
            EntityDomain<?> entities = catalogue.entityDomain(domain);
            if (entities != null) {
                pages.put(domain,
                        new Page(entities.title(), Kind.ENTITY_DOMAIN, EntityDomainPage.of(entities, catalogue)));
            }
        }
        for (Installed installed : catalogue.all()) {
            Page page = new Page(installed.manifest().name(), Kind.INTEGRATION, IntegrationPage.of(installed));
            pages.merge(installed.domain(), page,
                    (domain, own) -> new Page(domain.title(),
                            domain.kind() == Kind.CORE ? Kind.CORE : Kind.INTEGRATION,
                            domain.kind() == Kind.CORE || catalogue.listsPlatforms(installed.domain())
                                    ? domain.text() + "\n" + own.text()
                                    : (own.text() + "\n" + domain.text()).stripTrailing() + "\n"));
        }
        return pages;
    }

    private static String home() {
        return "# Home\n\nThe section `" + HOME + ":`. " + SchemaDocs.of(HomeSchema.SECTION, 2).stripTrailing() + "\n";
    }

    private static void complain(String domain, Map<String, Page> pages, Terminal terminal) {
        String near = Suggestions.closest(domain, pages.keySet());
        terminal.err().println(terminal.errPalette().error("no integration '" + domain + "' is installed")
                + (near == null ? "" : "; did you mean '" + near + "'?"));
    }

    private static void write(Path folder, Map<String, Page> pages) throws IOException {
        Files.createDirectories(folder);
        StringBuilder index = new StringBuilder("# What may be configured\n\n");
        for (Kind kind : Kind.values()) {
            list(kind, pages, index);
        }
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            write(folder.resolve(page.getKey() + ".md"), page.getValue().text());
        }
        write(folder.resolve(INDEX), index.toString().stripTrailing() + "\n");
    }

    private static void list(Kind kind, Map<String, Page> pages, StringBuilder index) {
        if (pages.values().stream().noneMatch(page -> page.kind() == kind)) {
            return;
        }
        index.append("## ").append(kind.heading).append("\n\n");
        pages.forEach((domain, page) -> {
            if (page.kind() == kind) {
                index.append("- [").append(page.title()).append("](").append(domain).append(".md): `").append(domain)
                        .append("`\n");
            }
        });
        index.append('\n');
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
