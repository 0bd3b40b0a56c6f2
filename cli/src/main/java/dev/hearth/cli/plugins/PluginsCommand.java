package dev.hearth.cli.plugins;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearth plugins} without a command: says what there is. */
@Command(name = "plugins", description = "Show the integrations that are bundled or dropped into the plugins folder.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
public final class PluginsCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Spec private @Nullable CommandSpec spec;

    /** @param terminal where the process writes */
    public PluginsCommand(Terminal terminal) {
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
