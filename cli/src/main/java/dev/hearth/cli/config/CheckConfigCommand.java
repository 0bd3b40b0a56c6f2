package dev.hearth.cli.config;

import dev.hearth.api.config.Suggestions;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.cli.terminal.TextWidth;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.FolderSurvey;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.config.ProblemPrinter;
import dev.hearth.core.config.SecretName;
import dev.hearth.core.plugin.PluginProblem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code hearth check-config}: reads a configuration as {@code hearth run} does, starts nothing, and says all that is
 * wrong with it.
 */
@Command(name = "check-config", description = "Check a configuration completely, without starting anything.", footer = {
        "", "Prints every problem as file:line:column with the line it is in."})
public final class CheckConfigCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Option(names = "--json", description = "Print one JSON object instead.") private boolean json;

    @Option(names = {"-f", "--files"},
            description = "List the files that were read, and the YAML files in the folder that were not.") private boolean files;

    @Option(names = {"-s",
            "--secrets"},
            description = "List the secrets that are used and those that are not, and the file of each; never the"
                    + " values.") private boolean secrets;

    @Option(names = {"-i", "--info"}, arity = "0..1", paramLabel = "DOMAINS", fallbackValue = ALL,
            description = "Print the configuration as it was read, with files put together and passwords masked, and"
                    + " list what a start would set up. All of it, or only these domains: light,sensor.") private @Nullable String info;

    @Option(names = "--fail-on-warnings",
            description = "Exit with 1 when there are only warnings, too.") private boolean failOnWarnings;

    /** @param terminal where the process writes */
    public CheckConfigCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() {
        Terminal terminal = common.terminal();
        home.requireNamedFolder();
        Boot.Checked checked = Boot.check(home.bootOptions());
        Set<String> wanted = info == null ? Set.of() : domains(info);
        requireKnown(wanted, checked);
        HubConfiguration configuration = checked.plan().configuration();
        List<ShownSection> sections = info == null ? List.of() : ShownSection.of(checked, wanted);
        ProblemReport report = new ProblemReport(
                home.configFolder(), configuration.problems(), terminal.outPalette().coloured());
        if (json) {
            printJson(checked, report, sections, terminal.out());
        } else {
            print(checked, report, sections, terminal.out(), terminal.outPalette());
        }
        terminal.out().flush();
        boolean bad = configuration.problems().hasErrors();
        boolean doubtful = report.warnings() > 0 || !checked.pluginProblems().isEmpty();
        return (bad || (failOnWarnings && doubtful) ? ExitCode.FAILED : ExitCode.OK).code();
    }

    private static Set<String> domains(String words) {
        return words.equals(ALL)
                ? Set.of()
                : Arrays.stream(words.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }

    private void requireKnown(Set<String> wanted, Boot.Checked checked) {
        Set<String> known = new TreeSet<>(checked.catalogue().domains());
        known.add("homeassistant");
        checked.plan().configuration().written().keys().forEach(key -> known.add(ConfigLoader.domainOf(key)));
        for (String domain : wanted) {
            if (!known.contains(domain)) {
                String near = Suggestions.closest(domain, known);
                throw home.wrong("--info: there is no domain '" + domain + "'"
                        + (near == null ? "" : "; did you mean '" + near + "'?"));
            }
        }
    }

    private FolderSurvey survey(HubConfiguration configuration) {
        return new FolderSurvey(home.configFolder(), configuration);
    }

    // ---- for people ----

    private void print(
            Boot.Checked checked,
            ProblemReport report,
            List<ShownSection> sections,
            PrintWriter out,
            Palette palette) {
        HubConfiguration configuration = checked.plan().configuration();
        for (PluginProblem problem : checked.pluginProblems()) {
            out.println(palette.warning("warning: ") + problem.message());
            out.println();
        }
        out.print(report.details());
        if (files) {
            List<String> all = new ArrayList<>(configuration.files());
            survey(configuration).unusedFiles()
                    .forEach(file -> all.add(TextWidth.oneLine(file) + palette.faint(" (not used)")));
            list(out, palette, "Files", all);
        }
        if (secrets) {
            List<String> all = new ArrayList<>();
            configuration.secrets()
                    .forEach(secret -> all.add(TextWidth.oneLine(secret.name() + " from " + secret.file())));
            survey(configuration)
                    .unusedSecrets()
                    .forEach(secret -> all.add(TextWidth.oneLine(secret.name() + " in " + secret.file())
                            + palette.faint(" (not used)")));
            list(out, palette, "Secrets", all);
        }
        if (info != null) {
            out.println(palette.strong("Configuration:"));
            sections.forEach(section -> section.print(out, palette));
            if (sections.isEmpty()) {
                out.println("  none");
            }
            out.println();
            list(out, palette, "To be set up", wouldSetUp(checked, domains(info)));
        }
        if (report.isEmpty()) {
            out.println(palette.good("The configuration is good."));
        } else {
            out.println(palette.strong(report.counts()) + " in " + home.configFolder() + consequence(configuration));
        }
    }

    private static String consequence(HubConfiguration configuration) {
        if (!configuration.readable()) {
            return "; " + ConfigLoader.FILE + " cannot be read, so nothing is set up";
        }
        return configuration.problems().hasErrors() ? "; what is wrong is not set up, the rest is" : "";
    }

    private static void list(PrintWriter out, Palette palette, String title, List<String> items) {
        out.println(palette.strong(title + ":"));
        (items.isEmpty() ? List.of("none") : items).forEach(item -> out.println("  " + item));
        out.println();
    }

    // A list: files of different folders may hold secrets of the same name.
    private static List<Map<String, String>> rows(Set<SecretName> secrets) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (SecretName secret : secrets) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", secret.name());
            row.put("file", secret.file());
            rows.add(row);
        }
        return rows;
    }

    private static List<String> wouldSetUp(Boot.Checked checked, Set<String> wanted) {
        Set<String> domains = new TreeSet<>(checked.plan().domains());
        if (!wanted.isEmpty()) {
            domains.retainAll(wanted);
        }
        return List.copyOf(domains);
    }

    // ---- for machines ----

    private void printJson(
            Boot.Checked checked, ProblemReport report, List<ShownSection> sections, PrintWriter out) {
        HubConfiguration configuration = checked.plan().configuration();
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("config_dir", home.configFolder().toString());
        result.put("total_errors", report.errors());
        result.put("total_warnings", report.warnings());
        List<Object> problems = new ArrayList<>();
        ProblemPrinter.inOrder(configuration.problems().distinct())
                .forEach(problem -> problems.add(ProblemPrinter.row(problem)));
        result.put("problems", problems);
        result.put("plugin_problems", checked.pluginProblems().stream()
                .map(problem -> Map.of("origin", problem.origin(), "code", problem.code(), "message",
                        problem.message()))
                .toList());
        if (files) {
            result.put("files", configuration.files());
            result.put("unused_files", survey(configuration).unusedFiles());
        }
        if (secrets) {
            result.put("secrets", rows(configuration.secrets()));
            result.put("unused_secrets", rows(survey(configuration).unusedSecrets()));
        }
        if (info != null) {
            Map<String, Object> config = new LinkedHashMap<>();
            sections.forEach(section -> config.put(section.key(), section.row()));
            result.put("config", config);
            result.put("components", wouldSetUp(checked, domains(info)));
        }
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(result));
    }
}
