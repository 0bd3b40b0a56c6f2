package dev.hearth.cli.user;

import dev.hearth.api.auth.UserAdmin.Account;
import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.json.CoreJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth user list}: shows who may use a home. */
@Command(name = "list", description = "Show the users of a home.")
public final class ListUsersCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Option(names = "--json", description = "Print a JSON list instead.") private boolean json;

    /** @param terminal where the process writes */
    public ListUsersCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    @Override
    public Integer call() throws IOException {
        List<Account> accounts = users.ask(admin -> CompletableFuture.completedStage(admin.accounts()));
        Terminal terminal = users.terminal();
        if (json) {
            terminal.out().println(CoreJson.INSTANCE.encode(
                    accounts.stream().map(ListUsersCommand::described).toList()));
        } else {
            Table table = Table.of("Username", "Name", "Groups", "Notes", "Id");
            for (Account each : accounts) {
                table.add(
                        each.username() == null ? "-" : each.username(),
                        String.valueOf(each.user().name()),
                        String.join(", ", each.user().groupIds()),
                        notes(each),
                        each.user().id());
            }
            table.print(terminal.out(), terminal.outPalette());
        }
        return ExitCode.OK.code();
    }

    private static String notes(Account account) {
        String notes = account.user().owner() ? "owner " : "";
        notes += account.user().active() ? "" : "inactive ";
        notes += account.user().localOnly() ? "local only" : "";
        return notes.strip();
    }

    private static DataMap described(Account account) {
        return DataMap.builder()
                .put("id", account.user().id())
                .put("username", account.username())
                .put("name", account.user().name())
                .put("is_owner", account.user().owner())
                .put("is_active", account.user().active())
                .put("local_only", account.user().localOnly())
                .put("group_ids", account.user().groupIds())
                .build();
    }
}
