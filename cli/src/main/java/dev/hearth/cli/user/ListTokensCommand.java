package dev.hearth.cli.user;

import dev.hearth.api.auth.UserAdmin;
import dev.hearth.api.auth.UserAdmin.Account;
import dev.hearth.api.auth.UserAdmin.TokenInfo;
import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.json.CoreJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth token list}: shows what programs and people use a home with. */
@Command(name = "list", description = "Show the refresh tokens of a home; what is secret of them is not shown.")
public final class ListTokensCommand implements Callable<Integer> {
    @Mixin private final UserHome users;

    @Parameters(paramLabel = "USER", arity = "0..1",
            description = "Only those of a user. Default: all.") private @Nullable String user;

    @Option(names = "--json", description = "Print a JSON list instead.") private boolean json;

    /** @param terminal where the process writes */
    public ListTokensCommand(Terminal terminal) {
        users = new UserHome(terminal);
    }

    /** A token and whose it is. */
    private record Owned(String owner, TokenInfo token) {}

    @Override
    public Integer call() throws IOException {
        List<Owned> tokens = users.ask(admin -> CompletableFuture.completedStage(chosen(admin)));
        Terminal terminal = users.terminal();
        if (json) {
            terminal.out().println(CoreJson.INSTANCE.encode(
                    tokens.stream().map(ListTokensCommand::described).toList()));
        } else {
            Table table = Table.of("Id", "User", "Type", "Client", "Last used", "Ends");
            for (Owned each : tokens) {
                TokenInfo token = each.token();
                table.add(
                        token.id(),
                        each.owner(),
                        token.type(),
                        token.client() == null ? "-" : token.client(),
                        UserHome.shown(token.lastUsedAt()),
                        UserHome.shown(token.expiresAt()));
            }
            table.print(terminal.out(), terminal.outPalette());
        }
        return ExitCode.OK.code();
    }

    private List<Owned> chosen(UserAdmin admin) {
        String wanted = user == null ? null : UserHome.find(admin, user).user().id();
        Map<String, String> names = new HashMap<>();
        for (Account each : admin.accounts()) {
            String username = each.username();
            names.put(each.user().id(), username == null ? String.valueOf(each.user().name()) : username);
        }
        return admin.tokens().stream()
                .filter(token -> wanted == null || token.userId().equals(wanted))
                .map(token -> new Owned(names.getOrDefault(token.userId(), "the hub itself"), token))
                .toList();
    }

    private static DataMap described(Owned owned) {
        TokenInfo token = owned.token();
        return DataMap.builder()
                .put("id", token.id())
                .put("user_id", token.userId())
                .put("user", owned.owner())
                .put("type", token.type())
                .put("client", token.client())
                .put("created_at", token.createdAt())
                .put("last_used_at", token.lastUsedAt())
                .put("expire_at", token.expiresAt())
                .build();
    }
}
