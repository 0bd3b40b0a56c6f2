package dev.hearth.api.loop;

import dev.hearth.api.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the bus, the states, the services, the configuration and the entities. Work of other threads
 * is posted to it; nothing on it may wait.
 *
 * <p>There are three kinds of function, and each has its way in: a {@link Callback} runs on the loop to its end
 * ({@link #call}), a {@link Task} begins on the loop and suspends ({@link #task}), a {@link Blocking} runs on a worker
 * ({@link #blocking}). All stages returned here complete on the loop; blocking on one of them while on the loop throws
 * {@link WrongThreadException}.
 *
 * <p>Order: callbacks of one thread run in the order that thread posted them; a timer never fires before its time;
 * timers for the same instant fire in the order they were made.
 */
public interface Loop extends Executor {
    /**
     * Posts a callback. Any thread. What it throws is logged under the integration's name.
     *
     * <p>The inbox holds 65,536 callbacks. A thread that posts into a full one waits until there is room, so a flooding
     * device holds up itself and nobody else; the loop itself cannot wait and gets {@link InboxFullException}.
     *
     * @throws LoopClosedException when the hub has stopped
     */
    @Override
    void execute(Runnable callback);

    /** Whether the calling thread is the loop. Any thread. */
    boolean inLoop();

    /**
     * Fails unless the calling thread is the loop.
     *
     * @throws WrongThreadException naming the thread that called
     */
    void checkInLoop();

    /** Posts a callback and hands back its answer. Any thread; from the loop it still runs in a later turn. */
    <T extends @Nullable Object> CompletionStage<T> call(Callback<? extends T> callback);

    /**
     * Starts a task and watches it until its stage is complete. Any thread; from the loop it starts at once, from
     * elsewhere it is posted. {@link #settled} waits for it.
     */
    <T extends @Nullable Object> CompletionStage<T> task(Task<T> task);

    /**
     * Runs a function that may block on a virtual thread; its answer comes back on the loop. Any thread.
     * {@link #settled} waits for it.
     */
    <T extends @Nullable Object> CompletionStage<T> blocking(Blocking<T> blocking);

    /**
     * Starts a thread of the integration's own that goes on until it ends or is cancelled, such as the reader of a
     * connection: a virtual thread, interrupted when cancelled, when the integration is unloaded and when the hub
     * stops. {@link #settled} does not wait for it. Any thread.
     *
     * @param name what it does, for thread dumps
     */
    Subscription worker(String name, Blocking<?> body);

    /**
     * Waits for a stage on a thread that may wait.
     *
     * @throws WrongThreadException on the loop, naming the caller
     * @throws LoopClosedException when the hub stops before the stage is complete
     * @throws RuntimeException the failure of the stage: as it is when unchecked, else as the cause of a
     *     {@link dev.hearth.api.HubException}
     */
    <T extends @Nullable Object> T await(CompletionStage<T> stage);

    /** Runs the callback once at or after that moment. Loop only. */
    Subscription at(Instant when, Runnable callback);

    /** Runs the callback once, that much later. Loop only. */
    Subscription after(Duration delay, Runnable callback);

    /** Runs the callback again and again, first after one interval, without drift; missed rounds are skipped. Loop only. */
    Subscription every(Duration interval, Runnable callback);

    /**
     * Completes when no task and no blocking function is pending and the inbox has been emptied: what start-up and
     * tests wait for. Timers and workers do not count. Any thread.
     */
    CompletionStage<Void> settled();

    /** The clocks that timers and states go by. Any thread. */
    TimeSource time();
}
