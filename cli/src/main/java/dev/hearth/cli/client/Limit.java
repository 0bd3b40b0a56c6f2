package dev.hearth.cli.client;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** When watching ends by itself. A mixin. */
final class Limit {
    @Option(names = {"-n", "--count"}, paramLabel = "NUMBER",
            description = "End after that many lines. Default: only when it is interrupted.") private int count;

    /** Counts the lines that are still to come; never reaches zero without a limit. */
    CountDownLatch latch() {
        return new CountDownLatch(count > 0 ? count : Integer.MAX_VALUE);
    }
}
