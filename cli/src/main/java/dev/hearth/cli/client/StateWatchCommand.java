package dev.hearth.cli.client;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.EntityChange;
import dev.hearth.remote.RemoteEntities;
import dev.hearth.remote.RemoteState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth state watch}. */
@Command(name = "watch", description = "Print the states of entities, and each change until it is interrupted.")
final class StateWatchCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Mixin private final Limit limit = new Limit();

    @Parameters(paramLabel = "ENTITY", description = "Only these entities. Default: all.") private List<String> chosen =
            List.of();

    StateWatchCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = common.terminal();
        CountDownLatch left = limit.latch();
        return client.run(lost -> Output.connection(terminal, lost), hub -> {
            try (RemoteEntities _ = hub.subscribeEntities(chosen, change -> print(change, left))) {
                left.await();
            }
            return ExitCode.OK.code();
        });
    }

    private void print(EntityChange change, CountDownLatch left) {
        if (left.getCount() == 0) {
            return;
        }
        Terminal terminal = common.terminal();
        RemoteState now = change.now();
        if (output.json()) {
            output.printJson(terminal, DataMap.of(
                    "entity_id", change.entityId(), "old_state", map(change.before()), "new_state", map(now)));
        } else {
            String when = now == null ? "" : Output.time(now.lastUpdated()) + "  ";
            String before = change.before() == null ? "" : Output.value(change.before()) + " -> ";
            terminal.out().println(when + terminal.outPalette().name(change.entityId()) + "  " + before
                    + (now == null ? "gone" : Output.value(now)));
            terminal.out().flush();
        }
        left.countDown();
    }

    private static @Nullable DataMap map(@Nullable RemoteState state) {
        return state == null ? null : state.asMap();
    }
}
