package dev.hearth.core.boot;

import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.loop.Watchdog;
import dev.hearth.core.loop.Watchdog.Stall;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log who holds the loop of a hub too long. Until the hub runs, most of the time goes into loading classes,
 * which is nobody's fault: only what takes longer than a second is reported then.
 */
final class StallWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("core.watchdog");
    private static final Duration WHILE_STARTING = Duration.ofSeconds(1);

    private final Watchdog watchdog;
    private final Duration threshold;

    /** @param threshold how long a callback may hold the loop of a hub that runs */
    StallWatch(ThreadLoop loop, Duration threshold) {
        this(loop, threshold, WHILE_STARTING, StallWatch::warn);
    }

    StallWatch(ThreadLoop loop, Duration threshold, Duration whileStarting, Consumer<Stall> warning) {
        this.threshold = threshold;
        watchdog = new Watchdog(loop, threshold.compareTo(whileStarting) < 0 ? whileStarting : threshold, warning);
    }

    /** Begins to watch a hub that starts. */
    void begin() {
        watchdog.start();
    }

    /** The hub runs. */
    void hubRuns() {
        watchdog.threshold(threshold);
    }

    private static void warn(Stall stall) {
        LOG.warn(
                "{} holds the loop for {} ms already: {}. Everything else waits; it should return a stage or use"
                        + " loop.blocking(…)",
                stall.integration(),
                stall.held().toMillis(),
                stall.handler(),
                new StallTrace(stall.stack()));
    }

    @Override
    public void close() {
        watchdog.close();
    }
}
