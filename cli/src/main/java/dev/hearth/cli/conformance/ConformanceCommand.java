package dev.hearth.cli.conformance;

import dev.hearth.api.ConformanceSuite;
import dev.hearth.api.config.Suggestions;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth conformance}. */
@Command(name = "conformance",
        description = "Run a folder of cases recorded from the real thing, and say how many come out the same.",
        footer = {
                "",
                "templates: a folder with cases.jsonl and fixtures.json.",
                "Exits with 1 when a case comes out otherwise."})
public final class ConformanceCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Parameters(index = "0", paramLabel = "SUITE",
            description = "What the cases are about: templates.") private String name = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder with the cases.") private Path folder =
            Path.of("");

    @Spec private @Nullable CommandSpec spec;

    /** @param terminal where the process writes */
    public ConformanceCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try {
            return Boot.find(home.bootOptions(), found -> run(found.catalogue().all().stream()
                    .flatMap(installed -> installed.conformanceSuites().stream())
                    .toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int run(List<ConformanceSuite> suites) {
        List<String> names = suites.stream().map(ConformanceSuite::name).toList();
        ConformanceSuite suite = suites.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(names));
        try {
            ConformanceSuite.Outcome outcome = suite.run(folder);
            Terminal terminal = common.terminal();
            outcome.lines().forEach(terminal.out()::println);
            terminal.out().flush();
            return (outcome.passed() ? ExitCode.OK : ExitCode.FAILED).code();
        } catch (NoSuchFileException e) {
            throw wrong("there is no " + e.getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParameterException unknown(List<String> names) {
        String near = Suggestions.closest(name, names);
        return wrong("there are no cases for '" + name + "'"
                + (near != null
                        ? "; did you mean '" + near + "'?"
                        : "; there are some for " + String.join(", ", names)));
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
