package dev.hearth.core.loop;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Blocking;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.InboxFullException;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.loop.Task;
import dev.hearth.api.loop.TimeSource;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every loop does, whoever turns it: the inbox, the timers, the tasks that are pending, the callers that wait, and
 * who holds it right now. {@link ThreadLoop} turns it on a thread of its own, the virtual loop of
 * {@code dev.hearth.core.testing} under a clock that tests move.
 *
 * <p>Integrations never see this type; each has its {@link OwnedLoop}.
 */
public abstract class CoreLoop {
    private static final Logger LOG = LoggerFactory.getLogger("core.loop");
    // How long to wait for a producer that has claimed its place in the inbox and not yet filled it.
    static final long FILLING_NANOS = 10_000;
    private static final VarHandle HOLDER;
    private static final VarHandle TURN;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HOLDER = lookup.findVarHandle(CoreLoop.class, "holder", Culprit.class);
            TURN = lookup.findVarHandle(CoreLoop.class, "turn", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final TimeSource time;
    final Inbox inbox = new Inbox();
    final Timers timers;
    private final Owner hub;
    private final Owned outside;
    // Callers on other threads that wait for a stage; failed together when the loop closes.
    private final Map<CompletableFuture<?>, Boolean> waiting = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> settling = new ArrayList<>();
    private final Set<Registration> workers = new LinkedHashSet<>();
    private @Nullable Tracked<?> firstPending;
    private int pending;
    private boolean ending;

    // Written by the loop, read by the watchdog: who runs, and the number of the turn (odd while one is running).
    private @Nullable Culprit holder;
    private long turn;

    // Set once, by close; read by every producer after it has put something into the inbox.
    private volatile boolean closed;

    /** A loop that goes by these clocks. */
    @SuppressWarnings("this-escape") // owners only keep the reference
    protected CoreLoop(TimeSource time) {
        this.time = time;
        this.timers = new Timers(time.nanoTime());
        this.hub = new Owner(this, "hub");
        this.outside = new Owned(hub, () -> {});
    }

    /** The owner of what the core itself registers. */
    public final Owner hubOwner() {
        return hub;
    }

    /** Books for an integration. */
    public final Owner newOwner(String name) {
        return new Owner(this, name);
    }

    /** The loop as that integration sees it. */
    public final Loop ownedBy(Owner owner) {
        return new OwnedLoop(this, owner);
    }

    /** The clocks. Any thread. */
    public final TimeSource time() {
        return time;
    }

    /** Whether the calling thread is the loop. Any thread. */
    public abstract boolean inLoop();

    /** Wakes the loop if it sleeps, after something was put into the inbox. Any thread. */
    protected abstract void wake();

    /** Waits a moment until the inbox may have room. Any thread but the loop. */
    protected abstract void awaitRoom();

    /** Starts a function that may block and will end, on a worker thread. Any thread. */
    protected abstract Thread startJob(String name, Runnable body);

    /** Starts a function that may block for as long as the hub runs, on a worker thread. Any thread. */
    protected abstract Thread startWorker(String name, Runnable body);

    /**
     * Ends the loop after what is in the inbox now has run; later callers get {@link LoopClosedException}. Any thread; a
     * second time does nothing.
     *
     * @return completes when the loop has ended, on the thread that turned it
     */
    public abstract CompletionStage<Void> close();

    /** Waits on this thread, which is not the loop, until the future is complete. */
    protected void block(CompletableFuture<?> future) throws InterruptedException, ExecutionException {
        future.get();
    }

    /** Fails unless on the loop. Any thread. */
    public final void checkInLoop() {
        if (!inLoop()) {
            throw new WrongThreadException("called on thread \"" + Thread.currentThread().getName()
                    + "\", but the hub's objects belong to its loop; use hub.loop().call(…), or the blocking API of"
                    + " platform-compat");
        }
    }

    // ---- the inbox ----

    /** Posts a callback; see {@link Loop#execute}. Any thread. */
    public final void execute(Owner owner, Runnable callback) {
        post(new Owned(owner, callback));
    }

    final void post(Runnable entry) {
        if (closed) {
            throw new LoopClosedException();
        }
        while (!inbox.offer(entry)) {
            if (inLoop()) {
                throw new InboxFullException(Inbox.CAPACITY);
            }
            if (closed) {
                throw new LoopClosedException();
            }
            awaitRoom();
        }
        wake();
        if (closed) {
            // The loop may have left already and never look again. Whoever posted is told; should the loop have taken
            // the entry after all, it has seen it closed and refused it too.
            refuse(entry);
            throw new LoopClosedException();
        }
    }

    /** A posted callback with the name of its integration. */
    private record Owned(Owner owner, Runnable callback) implements Runnable, Culprit {
        @Override
        public void run() {
            if (!owner.closed()) {
                callback.run();
            }
        }

        @Override
        public String label() {
            return "the callback " + Labels.of(callback);
        }
    }

    /** Runs up to so many entries of the inbox; answers how many. Loop only. */
    protected final int drain(int most) {
        int done = 0;
        Runnable entry;
        while (done < most && (entry = inbox.poll()) != null) {
            turn(entry instanceof Culprit culprit ? culprit : outside, entry);
            done++;
        }
        return done;
    }

    /** Runs the timers that are due. Loop only. */
    protected final void fireDueTimers() {
        if (timers.nextNanos() != Long.MAX_VALUE) {
            timers.runDue(time.nanoTime(), timer -> turn(timer, timer::fire));
        }
    }

    /** When the next timer is due, {@link Long#MAX_VALUE} without one. Loop only. */
    protected final long nextTimerNanos() {
        return timers.nextNanos();
    }

    /** Whether nothing was posted that has not run. Loop only. */
    protected final boolean inboxEmpty() {
        return inbox.isEmpty();
    }

    private void turn(Culprit culprit, Runnable body) {
        TURN.setOpaque(this, turn + 1);
        HOLDER.setOpaque(this, culprit);
        try {
            body.run();
        } catch (Throwable e) {
            culprit.owner().failed(culprit, e);
        } finally {
            HOLDER.setOpaque(this, (Culprit) null);
            TURN.setOpaque(this, turn + 1);
        }
    }

    // ---- who holds the loop ----

    /**
     * Says that other code runs from here on, inside the present turn; give the answer back to {@link #leave}. Loop
     * only.
     */
    public final @Nullable Culprit enter(Culprit culprit) {
        Culprit before = holder;
        HOLDER.setOpaque(this, culprit);
        return before;
    }

    /** The other code has returned. Loop only. */
    public final void leave(@Nullable Culprit before) {
        HOLDER.setOpaque(this, before);
    }

    /** The number of the turn, odd while one runs. Any thread. */
    final long turn() {
        return (long) TURN.getOpaque(this);
    }

    /** Who holds the loop. Any thread. */
    final @Nullable Culprit holder() {
        return (Culprit) HOLDER.getOpaque(this);
    }

    // ---- callbacks, tasks, blocking functions ----

    final <T extends @Nullable Object> CompletionStage<T> call(Owner owner, Callback<? extends T> callback) {
        Call<T> call = new Call<>(this, owner, callback);
        try {
            post(call);
        } catch (LoopClosedException e) {
            call.completeExceptionally(e);
        }
        return call;
    }

    private static final class Call<T extends @Nullable Object> extends LoopFuture<T> implements Runnable, Culprit {
        private final Owner owner;
        private final Callback<? extends T> callback;

        Call(CoreLoop loop, Owner owner, Callback<? extends T> callback) {
            super(loop);
            this.owner = owner;
            this.callback = callback;
        }

        @Override
        public void run() {
            if (owner.closed()) {
                completeExceptionally(owner.refusal());
                return;
            }
            T answer;
            try {
                answer = callback.run();
            } catch (Throwable e) {
                completeExceptionally(e);
                return;
            }
            complete(answer);
        }

        @Override
        public Owner owner() {
            return owner;
        }

        @Override
        public String label() {
            return "the call " + Labels.of(callback);
        }
    }

    final <T extends @Nullable Object> CompletionStage<T> task(Owner owner, Task<T> task) {
        return begin(new Tracked<>(this, owner, task) {
            @Override
            void start() throws Exception {
                task.start().whenComplete(this::finish);
            }
        });
    }

    final <T extends @Nullable Object> CompletionStage<T> blocking(Owner owner, Blocking<T> blocking) {
        return begin(new Tracked<>(this, owner, blocking) {
            @Override
            void start() {
                startJob(owner.name() + "/" + Labels.of(blocking), () -> {
                    T answer;
                    owner.enters(blocking);
                    try {
                        answer = blocking.run();
                    } catch (Throwable e) {
                        finish(null, e);
                        return;
                    } finally {
                        owner.leaves();
                    }
                    finish(answer, null);
                });
            }
        });
    }

    private <T extends @Nullable Object> CompletionStage<T> begin(Tracked<T> tracked) {
        if (inLoop()) {
            tracked.run();
        } else {
            try {
                post(tracked);
            } catch (LoopClosedException e) {
                tracked.completeExceptionally(e);
            }
        }
        return tracked;
    }

    /** Something that has begun and is not done, in the list of what is pending. */
    private abstract static class Tracked<T extends @Nullable Object> extends LoopFuture<T>
            implements Runnable, Culprit {
        private final CoreLoop loop;
        private final Owner owner;
        private final Object code;
        private @Nullable Tracked<?> previous;
        private @Nullable Tracked<?> next;
        private boolean linked;

        Tracked(CoreLoop loop, Owner owner, Object code) {
            super(loop);
            this.loop = loop;
            this.owner = owner;
            this.code = code;
        }

        abstract void start() throws Exception;

        @Override
        public void run() {
            if (owner.closed()) {
                completeExceptionally(owner.refusal());
                return;
            }
            loop.link(this);
            Culprit before = loop.enter(this);
            try {
                start();
            } catch (Throwable e) {
                finish(null, e);
            } finally {
                loop.leave(before);
            }
        }

        @SuppressWarnings("NullAway") // the value is null only beside a failure, or when T allows it
        final void finish(@Nullable T value, @Nullable Throwable failure) {
            if (!loop.inLoop()) {
                try {
                    loop.post(new Owned(loop.hub, () -> finish(value, failure)));
                } catch (LoopClosedException e) {
                    completeExceptionally(e);
                }
                return;
            }
            if (!linked) {
                return; // its integration was unloaded meanwhile, or a stage of somebody else's ends twice
            }
            loop.unlink(this);
            Culprit before = loop.enter(this); // what depends on the stage runs now
            try {
                if (failure == null) {
                    complete(value);
                } else {
                    completeExceptionally(Stages.cause(failure));
                }
            } finally {
                loop.leave(before);
            }
        }

        @Override
        public Owner owner() {
            return owner;
        }

        @Override
        public String label() {
            return "the task " + Labels.of(code);
        }
    }

    private void link(Tracked<?> tracked) {
        tracked.next = firstPending;
        if (firstPending != null) {
            firstPending.previous = tracked;
        }
        firstPending = tracked;
        tracked.linked = true;
        pending++;
    }

    private void unlink(Tracked<?> tracked) {
        Tracked<?> before = tracked.previous;
        Tracked<?> after = tracked.next;
        if (before == null) {
            firstPending = after;
        } else {
            before.next = after;
        }
        if (after != null) {
            after.previous = before;
        }
        tracked.previous = null;
        tracked.next = null;
        tracked.linked = false;
        pending--;
    }

    /** Fails what an integration has begun and not finished. Loop only. */
    final void abandon(Owner owner) {
        List<Tracked<?>> begun = new ArrayList<>();
        for (Tracked<?> task = firstPending; task != null; task = task.next) {
            if (task.owner == owner) {
                begun.add(task);
            }
        }
        begun.forEach(task -> task.finish(null, owner.refusal()));
    }

    /** Fails everything that is begun and not finished, because the hub does not wait for it any longer. Loop only. */
    public final void abandonPending() {
        List<Tracked<?>> begun = new ArrayList<>();
        for (Tracked<?> task = firstPending; task != null; task = task.next) {
            begun.add(task);
        }
        begun.forEach(task -> task.finish(null, new LoopClosedException()));
    }

    /** What is pending, one line each: the integration and the code. Loop only. */
    public final List<String> pendingTasks() {
        List<String> labels = new ArrayList<>();
        for (Tracked<?> task = firstPending; task != null; task = task.next) {
            labels.add(task.owner() + ": " + task.label());
        }
        return labels;
    }

    final CompletionStage<Void> settled() {
        LoopFuture<Void> settled = new LoopFuture<>(this);
        try {
            post(new Owned(hub, () -> settling.add(settled)));
        } catch (LoopClosedException e) {
            settled.completeExceptionally(e);
        }
        return settled;
    }

    /** Tells those who wait for quiet, if it is quiet; answers whether it told anybody. Loop only. */
    protected final boolean tellSettled() {
        if (settling.isEmpty() || pending > 0 || !inbox.isEmpty()) {
            return false;
        }
        List<CompletableFuture<Void>> told = List.copyOf(settling);
        settling.clear();
        turn(outside, () -> told.forEach(each -> each.complete(nothing())));
        return true;
    }

    @SuppressWarnings("NullAway") // Void has no value but null
    private static Void nothing() {
        return null;
    }

    final Subscription worker(Owner owner, String name, Blocking<?> body) {
        Worker worker = new Worker(this, owner, name, body);
        if (inLoop()) {
            worker.begin();
        } else {
            post(new Owned(owner, worker::begin));
        }
        return worker;
    }

    /** A thread of an integration's own. */
    private static final class Worker implements Subscription {
        private final CoreLoop loop;
        private final Owner owner;
        private final String name;
        private final Blocking<?> body;
        private @Nullable Registration registration;
        private boolean cancelled;

        Worker(CoreLoop loop, Owner owner, String name, Blocking<?> body) {
            this.loop = loop;
            this.owner = owner;
            this.name = name;
            this.body = body;
        }

        void begin() {
            if (cancelled) {
                return;
            }
            owner.checkOpen();
            Thread thread = loop.startWorker(owner.name() + "/" + name, this::run);
            registration = new Registration(owner) {
                @Override
                protected void release() {
                    loop.workers.remove(this);
                    thread.interrupt();
                }

                @Override
                public String label() {
                    return "the worker " + name;
                }
            };
            loop.workers.add(registration);
        }

        private void run() {
            owner.enters(body);
            try {
                body.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                if (!Thread.currentThread().isInterrupted()) {
                    owner.logger().error("the worker {} ended: {}", name, e.toString(), e);
                }
            } finally {
                owner.leaves();
            }
            try {
                loop.post(new Owned(loop.hub, this::cancel));
            } catch (LoopClosedException e) {
                LOG.debug("{} ended after the loop", name);
            }
        }

        @Override
        public void cancel() {
            loop.checkInLoop();
            cancelled = true;
            if (registration != null) {
                registration.cancel();
            }
        }
    }

    /** Interrupts all workers. Loop only. */
    public final void cancelWorkers() {
        List.copyOf(workers).forEach(Registration::cancel);
    }

    // ---- timers ----

    final Subscription at(Owner owner, Instant when, Runnable callback) {
        return new Timers.AtWallTime(owner, timers, callback, time, TimeSource.toEpochMicros(when));
    }

    final Subscription after(Owner owner, Duration delay, Runnable callback) {
        return new Timers.Once(owner, timers, callback, time.nanoTime() + nanos(delay));
    }

    final Subscription every(Owner owner, Duration interval, Runnable callback) {
        if (interval.isNegative() || interval.isZero()) {
            throw new HubException("invalid_interval", "the interval of a timer must be above zero, not " + interval);
        }
        return new Timers.Repeating(owner, timers, callback, time, nanos(interval));
    }

    // Times on the nanosecond clock are compared by their difference, which holds for 146 years either way.
    private static long nanos(Duration delay) {
        return Math.clamp(TimeUnit.NANOSECONDS.convert(delay), 0, Long.MAX_VALUE / 2);
    }

    /** How many timers are to fire. Loop only. */
    public final int liveTimers() {
        return timers.live();
    }

    // ---- callers that block ----

    final <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        if (inLoop()) {
            throw LoopFuture.blockedOnLoop();
        }
        try {
            if (stage instanceof Call<T> call) {
                return answer(call); // the loop answers it before it ends
            }
            return awaitAny(stage);
        } catch (ExecutionException e) {
            throw unchecked(Stages.cause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException("interrupted", "the thread was told to stop while it waited for the hub", e);
        }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // a waiter is itself
    private <T extends @Nullable Object> T awaitAny(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException {
        CompletableFuture<T> waiter = new CompletableFuture<>();
        waiting.put(waiter, true);
        try {
            if (closed) {
                throw new LoopClosedException();
            }
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    waiter.complete(value);
                } else {
                    waiter.completeExceptionally(Stages.cause(failure));
                }
            });
            return answer(waiter);
        } finally {
            waiting.remove(waiter);
        }
    }

    private <T extends @Nullable Object> T answer(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException {
        block(future);
        return future.resultNow();
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new HubException("failed", String.valueOf(cause.getMessage()), cause);
    }

    // ---- the end ----

    /** Says that the hub takes everything back because it ends, so that it is refused with that reason. Loop only. */
    public final void ending() {
        checkInLoop();
        ending = true;
    }

    /** Whether the hub takes everything back because it ends. Loop only. */
    final boolean isEnding() {
        return ending;
    }

    /** Whether the loop has closed. Any thread. */
    public final boolean isClosed() {
        return closed;
    }

    /** Ends it: refuses what is in the inbox and fails everybody who waits. On the thread that turned it, once. */
    protected final void closed() {
        closed = true;
        refuseInbox();
        LoopClosedException reason = new LoopClosedException();
        List<Tracked<?>> tasks = new ArrayList<>();
        for (Tracked<?> task = firstPending; task != null; task = task.next) {
            tasks.add(task);
        }
        tasks.forEach(task -> task.completeExceptionally(reason));
        settling.forEach(each -> each.completeExceptionally(reason));
        waiting.keySet().forEach(each -> each.completeExceptionally(reason));
    }

    // Up to what is claimed by now. A producer that claims its place later sees that the loop has closed and refuses
    // its entry itself; one that has claimed and not filled its place is waited for, it is between two instructions.
    private void refuseInbox() {
        long end = inbox.claimed();
        while (inbox.taken() != end) {
            Runnable entry = inbox.poll();
            if (entry == null) {
                LockSupport.parkNanos(FILLING_NANOS);
            } else {
                refuse(entry);
            }
        }
    }

    private static void refuse(Runnable entry) {
        if (entry instanceof CompletableFuture<?> future) {
            future.completeExceptionally(new LoopClosedException());
        }
    }
}
