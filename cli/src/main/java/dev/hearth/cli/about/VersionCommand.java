package dev.hearth.cli.about;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth version}. */
@Command(name = "version", description = "Show the version of Hearth and of Java.")
public final class VersionCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    /** @param terminal where the process writes */
    public VersionCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() {
        for (String line : new HearthVersion().getVersion()) {
            common.terminal().out().println(line);
        }
        common.terminal().out().flush();
        return ExitCode.OK.code();
    }
}
