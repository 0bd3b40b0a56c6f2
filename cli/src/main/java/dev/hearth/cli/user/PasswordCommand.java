package dev.hearth.cli.user;

import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth user passwd}: gives somebody a new password. */
@Command(name = "passwd", description = "Give a user a new password.")
public final class PasswordCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Mixin private final PasswordInput password = new PasswordInput();

    @Parameters(paramLabel = "USERNAME", description = "What the user types in to log in.") private String username =
            "";

    /** @param terminal where the process writes */
    public PasswordCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        String secret = password.read(users.home());
        users.ask(admin -> admin.setPassword(username, secret));
        users.terminal().out().println(username + " has a new password");
        return ExitCode.OK.code();
    }
}
