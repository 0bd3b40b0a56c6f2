package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteEvent;
import dev.hearth.remote.RemoteSubscription;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth event watch}. */
@Command(name = "watch", description = "Print the events of a running hub until it is interrupted.")
final class EventWatchCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Mixin private final Limit limit = new Limit();

    @Parameters(paramLabel = "TYPE", arity = "0..1",
            description = "Only events of this type. Default: all.") private @Nullable String type;

    EventWatchCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = common.terminal();
        CountDownLatch left = limit.latch();
        Consumer<RemoteEvent> print = event -> print(event, left);
        return client.run(lost -> Output.connection(terminal, lost), hub -> {
            try (RemoteSubscription _ = type == null ? hub.subscribe(print) : hub.subscribe(type, print)) {
                left.await();
            }
            return ExitCode.OK.code();
        });
    }

    private void print(RemoteEvent event, CountDownLatch left) {
        if (left.getCount() == 0) {
            return;
        }
        Terminal terminal = common.terminal();
        if (output.json()) {
            output.printJson(terminal, event.all());
        } else {
            terminal.out().println(terminal.outPalette().name(event.type()) + "  " + Output.words(event.data()));
            terminal.out().flush();
        }
        left.countDown();
    }
}
