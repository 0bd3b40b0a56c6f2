package dev.hearth.cli.plugins;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.plugin.PluginProblem;
import dev.hearth.core.setup.Installed;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth plugins list}. */
@Command(name = "list", description = "List all integrations, and the jars that cannot be used.", footer = {"",
        "Exits with 1 when a jar in the plugins folder cannot be used."})
public final class ListPluginsCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    /** @param terminal where the process writes */
    public ListPluginsCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() {
        Terminal terminal = common.terminal();
        Boot.Found found = Boot.find(home.bootOptions());
        Table table = Table.of("Domain", "Name", "Version", "Components", "Platforms", "Origin");
        found.catalogue().all().stream()
                .sorted(Comparator.comparing(Installed::domain))
                .forEach(installed -> table.add(
                        installed.domain(),
                        installed.manifest().name(),
                        installed.manifest().version(),
                        components(installed),
                        platforms(installed),
                        installed.origin()));
        table.print(terminal.out(), terminal.outPalette());
        terminal.out().flush();
        for (PluginProblem problem : found.problems()) {
            terminal.err().println(terminal.errPalette().error("not usable: ") + problem.message());
        }
        terminal.err().flush();
        return (found.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED).code();
    }

    /** The domains of the components, in words. */
    static String components(Installed installed) {
        return installed.components().stream().map(Component::domain).sorted().collect(Collectors.joining(", "));
    }

    /** The entity domains of the platforms, in words. */
    static String platforms(Installed installed) {
        return installed.platforms().stream().map(Platform::domain).sorted().collect(Collectors.joining(", "));
    }
}
