package dev.hearth.cli.user;

import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth token create}: makes a token for a program. */
@Command(name = "create", description = "Make a long-lived token and print it, this once.")
public final class CreateTokenCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 36_500;

    @Mixin private final UserHome users;

    @Parameters(paramLabel = "USER",
            description = "Whose it is: what the user types in to log in, or its id.") private String user = "";

    @Option(names = "--name", paramLabel = "NAME", required = true,
            description = "What it is for, such as Kitchen tablet.") private String name = "";

    @Option(names = "--days", paramLabel = "DAYS",
            description = "For how many days it is good. Default: ${DEFAULT-VALUE}.") private int days = 3650;

    /** @param terminal where the process writes */
    public CreateTokenCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1 || days > MOST_DAYS) {
            throw users.home().wrong("--days must be from 1 to " + MOST_DAYS);
        }
        String token = users.ask(admin -> admin.createToken(
                UserHome.find(admin, user).user().id(), name, Duration.ofDays(days)));
        users.terminal().out().println(token);
        return ExitCode.OK.code();
    }
}
