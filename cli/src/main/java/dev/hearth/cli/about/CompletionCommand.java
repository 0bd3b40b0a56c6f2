package dev.hearth.cli.about;

import dev.hearth.cli.client.CompleteCommand;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth completion}. */
@Command(name = "completion",
        description = "Print a script that lets bash or zsh complete the commands and options of hearth,"
                + " and the entities and services of the hub that runs.",
        footer = {
                "",
                "Now:     source <(hearth completion)",
                "Always:  hearth completion > ~/.local/share/bash-completion/completions/hearth"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    private final CommandLine hearth;

    /**
     * @param terminal where the process writes
     * @param hearth the command with all that is to be completed
     */
    public CompletionCommand(Terminal terminal, CommandLine hearth) {
        common = new CommonOptions(terminal);
        this.hearth = hearth;
    }

    @Override
    public Integer call() {
        common.terminal().out().print(AutoComplete.bash("hearth", hearth) + CompleteCommand.SCRIPT);
        common.terminal().out().flush();
        return ExitCode.OK.code();
    }
}
