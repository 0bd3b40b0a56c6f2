package dev.hearth.cli;

import dev.hearth.cli.about.HearthVersion;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearth} without a command: says what there is. */
@Command(name = "hearth", description = "A home-automation hub that reads Home Assistant configuration.",
        synopsisSubcommandLabel = "COMMAND", versionProvider = HearthVersion.class,
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n", footer = {
                "", "Begin with: hearth run", "Help with a command: hearth COMMAND --help"})
final class HearthCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Spec private @Nullable CommandSpec spec;

    HearthCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(common.terminal().err());
        }
        return ExitCode.USAGE.code();
    }
}
