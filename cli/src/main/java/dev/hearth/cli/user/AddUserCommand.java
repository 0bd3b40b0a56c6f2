package dev.hearth.cli.user;

import dev.hearth.api.auth.User;
import dev.hearth.api.auth.UserAdmin.Account;
import dev.hearth.api.auth.UserAdmin.NewUser;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth user add}: adds somebody who logs in by name and password. */
@Command(name = "add", description = "Add a user; the first one of a home is its owner.")
public final class AddUserCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Mixin private final PasswordInput password = new PasswordInput();

    @Parameters(paramLabel = "USERNAME", description = "What is typed in to log in.") private String username = "";

    @Option(names = "--name", paramLabel = "NAME",
            description = "The name for people. Default: USERNAME.") private @Nullable String name;

    @Option(names = "--group", paramLabel = "GROUP",
            description = "What the user may do: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.") private Group group =
                    Group.USERS;

    @Option(names = "--local-only",
            description = "Lets the user in from the local network only.") private boolean localOnly;

    /** The groups that every home has. */
    enum Group {
        ADMIN(User.ADMIN_GROUP),
        USERS(User.USER_GROUP),
        READ_ONLY(User.READ_ONLY_GROUP);

        private final String id;

        Group(String id) {
            this.id = id;
        }
    }

    /** @param terminal where the process writes */
    public AddUserCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        String secret = password.read(users.home());
        NewUser user = new NewUser(username, name == null ? username : name, group.id, localOnly);
        Account added = users.ask(admin -> admin.add(user, secret));
        users.terminal().out().println("added " + added.username() + (added.user().owner() ? ", the owner" : ""));
        return ExitCode.OK.code();
    }
}
