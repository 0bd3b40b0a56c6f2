package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteHub;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth logs}. */
@Command(name = "logs", description = "Print the log of a running hub, from its start on.", footer = {
        "", "Needs the token of an administrator."})
public final class LogsCommand implements Callable<Integer> {
    private static final long PAUSE_SECONDS = 2;

    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Option(names = {"-f", "--follow"},
            description = "Go on with what is new, asked for every 2 s, until it is interrupted.") private boolean follow;

    /** @param terminal where the process writes */
    public LogsCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        return client.run(hub -> {
            String before = hub.errorLog();
            print(before);
            if (follow) {
                follow(hub, before);
            }
            return ExitCode.OK.code();
        });
    }

    private void follow(RemoteHub hub, String printed) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        String before = printed;
        while (!never.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
            String now = hub.errorLog();
            print(fresh(before, now));
            before = now;
        }
    }

    /** What a log has more than before; all of it when it was begun anew. */
    static String fresh(String before, String now) {
        return now.startsWith(before) ? now.substring(before.length()) : now;
    }

    private void print(String text) {
        common.terminal().out().print(text);
        common.terminal().out().flush();
    }
}
