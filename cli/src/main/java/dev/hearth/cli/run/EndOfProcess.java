package dev.hearth.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the hub stop in order when the process is told to end (SIGTERM, Ctrl-C, a closed terminal). The JVM then runs
 * its shutdown hooks and would end with a code that says it was killed; the hook waits until the command has finished
 * and ends with the command's own code.
 */
final class EndOfProcess implements AutoCloseable {
    /** Longer than all stages of a stop may take together, so this only ends a hub that hangs. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final int codeIfItHangs;
    // Guards the two below: the hub may be put together by one thread while the hook runs on another.
    private final Object lock = new Object();
    private Runnable stop = () -> {};
    private boolean told;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::end);

    /** @param codeIfItHangs the exit code when the command has not finished after four minutes */
    EndOfProcess(int codeIfItHangs) {
        this.codeIfItHangs = codeIfItHangs;
    }

    /**
     * Says how the hub is told to stop; returns at once. If the process was told to end while the hub was being put
     * together, the hub is stopped now.
     */
    void stopWith(Runnable newStop) {
        boolean late;
        synchronized (lock) {
            stop = newStop;
            late = told;
        }
        if (late) {
            newStop.run();
        }
    }

    /** Whether the process was told to end. */
    boolean told() {
        synchronized (lock) {
            return told;
        }
    }

    /** Begins to guard. */
    void guard() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process is told to end: stops the hub, or lets it be stopped as soon as there is one. */
    void tell() {
        Runnable known;
        synchronized (lock) {
            told = true;
            known = stop;
        }
        known.run();
    }

    private void end() {
        tell();
        boolean inTime = false;
        try {
            inTime = finished.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(inTime ? exitCode.get() : codeIfItHangs);
    }

    /** The command is about to return this code, and has written all it had to. */
    void finished(int code) {
        exitCode.set(code);
        finished.countDown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does its work.
        }
    }
}
