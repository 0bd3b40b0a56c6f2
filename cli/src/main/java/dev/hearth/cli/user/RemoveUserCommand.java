package dev.hearth.cli.user;

import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth user remove}: removes somebody with all tokens. */
@Command(name = "remove", description = "Remove a user with its password and its tokens.")
public final class RemoveUserCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Parameters(paramLabel = "USER", description = "What the user types in to log in, or its id.") private String user =
            "";

    /** @param terminal where the process writes */
    public RemoveUserCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        users.ask(admin -> admin.remove(UserHome.find(admin, user).user().id()));
        users.terminal().out().println("removed " + user);
        return ExitCode.OK.code();
    }
}
