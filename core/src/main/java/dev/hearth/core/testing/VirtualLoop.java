package dev.hearth.core.testing;

import dev.hearth.core.loop.CoreLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A loop that turns only when told to, under a clock that only it moves. The thread that made it is the loop's thread:
 * a test calls the hub's objects directly and turns the loop with {@link #runUntilIdle} and {@link #advance}.
 *
 * <p>Functions that block run on threads of their own, one at a time: the loop starts one, and waits until it has ended
 * or waits for the loop in turn ({@code Loop.await}). Which of several goes next is drawn from the seed. So the same
 * seed gives the same run, as long as those functions block on nothing but the hub; one that waits for a real device
 * holds up the virtual loop for as long as it takes, at most {@link #PATIENCE}.
 */
public final class VirtualLoop extends CoreLoop {
    /** How long the loop waits for a function that blocks on something real before it calls the test broken. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int ALL = Integer.MAX_VALUE;
    // A callback that posts itself for ever would keep a test from ending; nothing sensible needs as many rounds.
    private static final int MOST_ROUNDS = 1_000_000;

    private final Thread thread = Thread.currentThread();
    private final VirtualTime time;
    private final RandomGenerator random;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    // Guards the fields below: who may run, and whether somebody else has posted meanwhile.
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Job> ready = new ArrayList<>();
    private @Nullable Job running;
    private boolean postedByOthers;

    // Not static: a test may have two loops at once.
    @SuppressWarnings("ThreadLocalUsage") private final ThreadLocal<@Nullable Job> own = new ThreadLocal<>();
    private boolean ending;

    /** A function that blocks, on its thread. */
    private final class Job implements Runnable {
        private final Runnable body;
        private @Nullable Thread started;
        private boolean goOn;

        Job(Runnable body) {
            this.body = body;
        }

        @Override
        public void run() {
            own.set(this);
            try {
                awaitTurn();
                body.run();
            } finally {
                release();
            }
        }

        void awaitTurn() {
            lock.lock();
            try {
                while (!goOn) {
                    changed.awaitUninterruptibly();
                }
                goOn = false;
            } finally {
                lock.unlock();
            }
        }

        void release() {
            lock.lock();
            try {
                if (running == this) {
                    running = null;
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void queue() {
            lock.lock();
            try {
                ready.add(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A loop at the standard start of virtual time, with seed 0. */
    public VirtualLoop() {
        this(new VirtualTime(), 0);
    }

    /** A loop by that clock; the seed decides the order where order is free. */
    public VirtualLoop(VirtualTime time, long seed) {
        super(time);
        this.time = time;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a thread is itself
    public boolean inLoop() {
        return Thread.currentThread() == thread;
    }

    @Override
    protected void wake() {
        if (inLoop()) {
            return;
        }
        lock.lock();
        try {
            if (running == null || own.get() != running) {
                postedByOthers = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void awaitRoom() {
        Thread.onSpinWait();
    }

    @Override
    protected Thread startJob(String name, Runnable body) {
        Job job = new Job(body);
        job.started = Thread.ofVirtual().name(name).unstarted(job);
        job.queue();
        return job.started;
    }

    @Override
    protected Thread startWorker(String name, Runnable body) {
        return Thread.ofVirtual().name(name).start(body);
    }

    @Override
    protected void block(CompletableFuture<?> future) throws InterruptedException, ExecutionException {
        Job job = own.get();
        if (job == null || future.isDone()) {
            super.block(future);
            return;
        }
        CompletionStage<?> stage = future;
        stage.whenComplete((value, failure) -> job.queue());
        job.release();
        job.awaitTurn();
        super.block(future);
    }

    /** Runs everything that can run without time passing. */
    public void runUntilIdle() {
        checkInLoop();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (drain(ALL) > 0) {
                continue;
            }
            fireDueTimers();
            if (inboxEmpty() && !runOneJob() && !tellSettled()) {
                finishIfEnding();
                return;
            }
        }
        throw new IllegalStateException("the loop does not come to rest: something posts itself again and again");
    }

    private boolean runOneJob() {
        lock.lock();
        try {
            if (running == null) {
                if (ready.isEmpty()) {
                    boolean others = postedByOthers;
                    postedByOthers = false;
                    return others;
                }
                Job next = ready.remove(random.nextInt(ready.size()));
                running = next;
                next.goOn = true;
                if (next.started != null && next.started.getState() == Thread.State.NEW) {
                    next.started.start();
                }
                changed.signalAll();
            }
            awaitJobOrPost();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void awaitJobOrPost() {
        long left = PATIENCE.toNanos();
        try {
            while (running != null && !postedByOthers) {
                left = changed.awaitNanos(left);
                if (left <= 0) {
                    throw new IllegalStateException("a blocking function holds up the virtual loop for more than "
                            + PATIENCE.toSeconds() + " s: " + pendingTasks());
                }
            }
            postedByOthers = false;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw new IllegalStateException("interrupted while a blocking function ran", e);
        }
    }

    /**
     * Lets time pass: fires each timer at its moment, with everything that follows from it, and ends that much later.
     */
    public void advance(Duration duration) {
        checkInLoop();
        long end = time.nanoTime() + duration.toNanos();
        runUntilIdle();
        while (nextTimerNanos() <= end && !isClosed()) {
            time.moveTo(nextTimerNanos());
            runUntilIdle();
        }
        time.moveTo(end);
        if (!isClosed()) {
            runUntilIdle();
        }
    }

    /** Lets time pass until the next timer has fired; answers false when there is none. */
    public boolean advanceToNextTimer() {
        checkInLoop();
        runUntilIdle();
        if (nextTimerNanos() == Long.MAX_VALUE) {
            return false;
        }
        time.moveTo(nextTimerNanos());
        runUntilIdle();
        return true;
    }

    /**
     * Turns the loop until the stage is complete, without letting time pass, and gives its value.
     *
     * @throws IllegalStateException when everything has run and the stage is still not complete
     */
    public <T extends @Nullable Object> T get(CompletionStage<T> stage) {
        runUntilIdle();
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (!future.isDone()) {
            throw new IllegalStateException(
                    "nothing is left to run, but the stage is not complete; it may wait for time"
                            + " to pass (advance) or for a device");
        }
        return future.join();
    }

    /** Waits for something that a thread outside the hub will post, then runs until idle. */
    public void awaitPost() {
        checkInLoop();
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (inboxEmpty() && left > 0) {
                left = changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
            }
        } catch (InterruptedException e) {
            thread.interrupt();
        } finally {
            lock.unlock();
        }
        runUntilIdle();
    }

    @Override
    public CompletionStage<Void> close() {
        execute(hubOwner(), () -> ending = true);
        return ended;
    }

    private void finishIfEnding() {
        if (ending && !isClosed()) {
            closed();
            // Those who waited for the loop have just failed; let them come to their end.
            boolean more = true;
            while (more) {
                more = runOneJob();
            }
            ended.complete(null);
        }
    }
}
