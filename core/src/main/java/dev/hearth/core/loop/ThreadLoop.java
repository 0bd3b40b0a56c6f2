package dev.hearth.core.loop;

import dev.hearth.api.loop.InboxFullException;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.loop.TimeSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The loop of a running hub: one platform thread that takes from the inbox, fires timers, and sleeps when there is
 * neither. It never spins, and it is never a virtual thread: busy virtual threads could keep it from running.
 */
public final class ThreadLoop extends CoreLoop {
    // How many callbacks run before the timers get their turn.
    private static final int BATCH = 1_024;
    private static final long ROOM_NANOS = 50_000;

    private final Thread thread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    // True while the loop sleeps or is about to. Producers look at it after putting something into the inbox, the loop
    // looks into the inbox after setting it, so one of the two notices the other.
    private final AtomicBoolean sleeping = new AtomicBoolean();
    // Loop only.
    private boolean ending;

    /** A loop that has not begun to turn. */
    public ThreadLoop(TimeSource time) {
        super(time);
        thread = Thread.ofPlatform().name("loop").unstarted(this::turnUntilClosed);
    }

    /** A loop by the machine's clocks, turning. */
    public static ThreadLoop started() {
        ThreadLoop loop = new ThreadLoop(new SystemTime());
        loop.start();
        return loop;
    }

    /** Begins to turn. Once. */
    public void start() {
        thread.start();
    }

    /** The loop's thread, for the watchdog. */
    Thread thread() {
        return thread;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a thread is itself
    public boolean inLoop() {
        return Thread.currentThread() == thread;
    }

    @Override
    protected void wake() {
        if (sleeping.get() && sleeping.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    protected void awaitRoom() {
        LockSupport.parkNanos(ROOM_NANOS);
    }

    @Override
    protected Thread startJob(String name, Runnable body) {
        return startWorker(name, body);
    }

    @Override
    protected Thread startWorker(String name, Runnable body) {
        return Thread.ofVirtual().name(name).start(body);
    }

    private void turnUntilClosed() {
        try {
            while (!ending) {
                int done = drain(BATCH);
                fireDueTimers();
                if (!tellSettled() && done < BATCH) {
                    sleep();
                }
            }
        } finally {
            closed();
            ended.complete(null);
        }
    }

    private void sleep() {
        long next = nextTimerNanos();
        sleeping.set(true);
        if (!inboxEmpty()) {
            // Somebody has claimed a place and not yet filled it. Not longer, because the wake-up may be missed here.
            LockSupport.parkNanos(this, FILLING_NANOS);
        } else if (!ending) {
            park(next);
        }
        sleeping.set(false);
        // Somebody who interrupts the loop would otherwise keep it from sleeping for ever.
        Thread.interrupted();
    }

    private void park(long nextTimerNanos) {
        if (nextTimerNanos == Long.MAX_VALUE) {
            LockSupport.park(this);
            return;
        }
        long wait = nextTimerNanos - time().nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(this, wait);
        }
    }

    @Override
    public CompletionStage<Void> close() {
        try {
            execute(hubOwner(), () -> ending = true);
        } catch (LoopClosedException e) {
            return ended; // somebody else closed it
        } catch (InboxFullException e) {
            ending = true; // on the loop, which has flooded itself
        }
        return ended;
    }
}
