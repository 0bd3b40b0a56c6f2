package dev.hearth.cli.user;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearth token} without a command: says what there is. */
@Command(name = "token",
        description = "Show, make and end the tokens that programs use a home with; for a home that does not run.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
public final class TokenCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Spec private @Nullable CommandSpec spec;

    /** @param terminal where the process writes */
    public TokenCommand(Terminal terminal) {
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
