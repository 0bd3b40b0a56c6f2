package dev.hearth.cli.user;

import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth token revoke}: ends a token. */
@Command(name = "revoke", description = "End a token: nobody gets in with it any more.")
public final class RevokeTokenCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Parameters(paramLabel = "ID", description = "Its id, see hearth token list.") private String id = "";

    /** @param terminal where the process writes */
    public RevokeTokenCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        users.ask(admin -> admin.revokeToken(id));
        users.terminal().out().println("revoked " + id);
        return ExitCode.OK.code();
    }
}
