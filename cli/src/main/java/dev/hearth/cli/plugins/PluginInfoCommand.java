package dev.hearth.cli.plugins;

import dev.hearth.api.Manifest;
import dev.hearth.api.config.Suggestions;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.reference.IntegrationPage;
import dev.hearth.cli.reference.IntegrationSchemas;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.cli.terminal.TextWidth;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.plugin.PluginProblem;
import dev.hearth.core.setup.Installed;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearth plugins info}. */
@Command(name = "info", description = "Show one integration: what it is, where it is from, what it brings.")
public final class PluginInfoCommand implements Callable<Integer> {
    private static final int TITLE_COLUMNS = 15;

    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Parameters(paramLabel = "DOMAIN",
            description = "The integration, as the configuration names it: systemmonitor.") private String domain =
                    "";

    @ArgGroup private Form form = new Form();

    /** What to print instead; one of them. */
    private static final class Form {
        @Option(names = "--docs",
                description = "Print what it takes from the configuration, as Markdown.") private boolean docs;

        @Option(names = "--schema",
                description = "Print that as one JSON object: a JSON Schema for each place.") private boolean schema;
    }

    /** @param terminal where the process writes */
    public PluginInfoCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() {
        return Boot.find(home.bootOptions(), this::show);
    }

    private int show(Boot.Found found) {
        Terminal terminal = common.terminal();
        Installed installed = found.catalogue().find(domain);
        if (installed == null) {
            complain(found, terminal);
            return ExitCode.FAILED.code();
        }
        if (form.docs) {
            terminal.out().print(IntegrationPage.of(installed));
        } else if (form.schema) {
            terminal.out().println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(IntegrationSchemas.of(installed).json()));
        } else {
            print(installed, terminal.out(), terminal.outPalette());
        }
        terminal.out().flush();
        return ExitCode.OK.code();
    }

    private void complain(Boot.Found found, Terminal terminal) {
        List<String> domains = found.catalogue().all().stream().map(Installed::domain).toList();
        @Nullable String near = Suggestions.closest(domain, domains);
        terminal.err().println(terminal.errPalette().error("no integration '" + domain + "' is installed")
                + (near == null ? "" : "; did you mean '" + near + "'?"));
        for (PluginProblem problem : found.problems()) {
            terminal.err().println("not usable: " + problem.message());
        }
        terminal.err().flush();
    }

    private static void print(Installed installed, PrintWriter out, Palette palette) {
        Manifest manifest = installed.manifest();
        out.println(palette.strong(manifest.name()) + " " + manifest.version());
        line(out, palette, "Domain", manifest.domain());
        line(out, palette, "Origin", installed.origin());
        line(out, palette, "API version", String.valueOf(manifest.apiVersion()));
        line(out, palette, "Components", ListPluginsCommand.components(installed));
        line(out, palette, "Platforms", ListPluginsCommand.platforms(installed));
        line(out, palette, "Needs", String.join(", ", manifest.dependencies()));
        line(out, palette, "Comes after", String.join(", ", manifest.afterDependencies()));
        line(out, palette, "Documentation", manifest.documentation() == null ? "" : manifest.documentation());
    }

    private static void line(PrintWriter out, Palette palette, String title, String value) {
        if (!value.isEmpty()) {
            out.println("  " + palette.faint(TextWidth.pad(title, TITLE_COLUMNS)) + TextWidth.oneLine(value));
        }
    }
}
