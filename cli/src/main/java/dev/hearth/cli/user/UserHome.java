package dev.hearth.cli.user;

import dev.hearth.api.HubException;
import dev.hearth.api.auth.UserAdmin;
import dev.hearth.api.auth.UserAdmin.Account;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.run.HomeAtRest;
import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What the commands here share: the home whose users it is about. A mixin. */
final class UserHome {
    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    UserHome(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    Terminal terminal() {
        return common.terminal();
    }

    HomeOptions home() {
        return home;
    }

    <T> T ask(Function<UserAdmin, CompletionStage<T>> job) throws IOException {
        return new HomeAtRest(home, terminal()).with("auth", UserAdmin.class, job);
    }

    /** The user that somebody means: by the name it logs in with, its id, or its name if nobody else has that. */
    static Account find(UserAdmin admin, String who) {
        List<Account> accounts = admin.accounts();
        String folded = who.strip().toLowerCase(Locale.ROOT);
        for (Account each : accounts) {
            String username = each.username();
            if (each.user().id().equals(who)
                    || (username != null && username.toLowerCase(Locale.ROOT).equals(folded))) {
                return each;
            }
        }
        List<Account> named =
                accounts.stream().filter(each -> who.equals(each.user().name())).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw new HubException(
                "not_found",
                named.isEmpty()
                        ? "this home has no user '" + who + "'; hearth user list shows who there is"
                        : "several users are called '" + who + "'; name one by its id, see hearth user list");
    }

    static String shown(@Nullable Instant time) {
        return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
