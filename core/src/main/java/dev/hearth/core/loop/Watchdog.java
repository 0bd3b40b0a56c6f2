package dev.hearth.core.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names whoever holds the loop too long, while it does.
 *
 * <p>A thread of its own looks four times per threshold at the number of the loop's turn. The loop pays two plain
 * writes per callback for it and reads no clock. A turn that is the same at a later look has been running for at least
 * the time between.
 */
public final class Watchdog implements AutoCloseable {
    /** How long a callback may hold the loop where nobody says otherwise. */
    public static final Duration DEFAULT_THRESHOLD = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger("core.watchdog");
    private static final long NANOS_BETWEEN_REPORTS = Duration.ofMinutes(1).toNanos();
    private static final int CULPRITS_REMEMBERED = 256;

    /**
     * A callback caught in the act.
     *
     * @param integration whose it is
     * @param handler what it is: which listener of which event, which service, which timer
     * @param held for how long so far, at least
     * @param stack what the loop is doing, innermost first
     */
    public record Stall(String integration, String handler, Duration held, List<StackTraceElement> stack) {}

    private final ThreadLoop loop;
    private volatile long thresholdNanos;
    private final Consumer<Stall> report;
    private final Thread thread;
    private volatile boolean closed;

    // The watchdog's thread only.
    private final Map<String, Long> reportedNanos = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > CULPRITS_REMEMBERED;
        }
    };
    private long seenTurn;
    private long seenNanos;
    private @Nullable Culprit caught;

    /** Watches a loop, once started; tells {@code report} of each stall, on the watchdog's own thread. */
    public Watchdog(ThreadLoop loop, Duration threshold, Consumer<Stall> report) {
        this.loop = loop;
        this.thresholdNanos = threshold.toNanos();
        this.report = report;
        this.thread = Thread.ofPlatform().name("watchdog").daemon().unstarted(this::watch);
    }

    /** Watches by another threshold from now on. Any thread. */
    public void threshold(Duration threshold) {
        thresholdNanos = threshold.toNanos();
        LockSupport.unpark(thread);
    }

    /** Begins to watch. */
    public void start() {
        thread.start();
    }

    private void watch() {
        seenTurn = loop.turn();
        seenNanos = loop.time().nanoTime();
        while (!closed) {
            LockSupport.parkNanos(this, thresholdNanos / 4);
            try {
                look();
            } catch (RuntimeException e) {
                LOG.error("A stall could not be reported", e);
            }
        }
    }

    private void look() {
        long turn = loop.turn();
        long now = loop.time().nanoTime();
        if (turn != seenTurn) {
            if (caught != null) {
                LOG.debug(
                        "{} gave the loop back after {} ms: {}",
                        caught.owner(),
                        (now - seenNanos) / 1_000_000,
                        caught.label());
                caught = null;
            }
            seenTurn = turn;
            seenNanos = now;
            return;
        }
        boolean running = (turn & 1) == 1;
        if (running && caught == null && now - seenNanos >= thresholdNanos) {
            catchHolder(turn, now);
        }
    }

    private void catchHolder(long turn, long now) {
        Culprit culprit = loop.holder();
        StackTraceElement[] stack = loop.thread().getStackTrace();
        if (culprit == null || loop.turn() != turn) {
            return; // it has just ended
        }
        caught = culprit;
        culprit.owner().countStall();
        String key = culprit.owner() + " " + culprit.label();
        Long before = reportedNanos.get(key);
        if (before == null || now - before >= NANOS_BETWEEN_REPORTS) {
            reportedNanos.remove(key); // back to the young end
            reportedNanos.put(key, now);
            report.accept(new Stall(
                    culprit.owner().name(), culprit.label(), Duration.ofNanos(now - seenNanos), trim(stack)));
        }
    }

    // Below the loop's own frames every stack is the same.
    private static List<StackTraceElement> trim(StackTraceElement[] stack) {
        int end = stack.length;
        for (int i = 0; i < stack.length; i++) {
            if (stack[i].getClassName().equals(CoreLoop.class.getName()) && stack[i].getMethodName().equals("turn")) {
                end = i;
                break;
            }
        }
        return List.of(stack).subList(0, end);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
