package dev.hearth.compat.blocking;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.state.StateChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The hub as code that waits sees it: each call is carried out on the loop and blocks the calling thread until that is
 * done. The plain methods of Home Assistant's {@code hass}, as of 0.45.
 *
 * <p>Rules of all calls, here and in what the methods hand out:
 * <ul>
 *   <li>Any thread may call, whether the hub has started it or not.
 *   <li>The loop may not: it gets {@link WrongThreadException} at once, naming who called, and nothing happens.
 *       Exceptions are the calls that do not wait, which say so.
 *   <li>When the hub has stopped, or stops while a call waits, the call throws
 *       {@link dev.hearth.api.loop.LoopClosedException}; when the integration has been unloaded, {@link HubException}
 *       {@code integration_unloaded}. No call hangs.
 *   <li>What the loop or a handler threw is thrown to the caller: as it is when unchecked, else as the cause of a
 *       {@code HubException}.
 *   <li>Listeners, handlers and timers given here run on workers, where they may block and call the hub.
 *   <li>Calls of one thread are carried out in their order.
 * </ul>
 */
public final class BlockingHub {
    private final Hub hub;
    private final Workers workers;
    private final Crossing crossing;
    private final BlockingBus bus;
    private final BlockingStates states;
    private final BlockingServices services;
    private final BlockingDiscovery discovery;
    private final BlockingData data;

    /**
     * A facade over an integration's view of the hub, whose listeners run on virtual threads with the context class loader
     * of the present one. Any thread.
     */
    public BlockingHub(Hub hub) {
        this(hub, Workers.of(hub, ThreadKind.VIRTUAL, Thread.currentThread().getContextClassLoader()));
    }

    /**
     * The facade that everything of an integration shares, and with it the one thread, if it wants one. Loop only.
     *
     * @param threads taken when the facade is made, by whoever asks first
     * @param classes the integration's class loader; so is this
     */
    public static BlockingHub shared(Hub hub, ThreadKind threads, ClassLoader classes) {
        HubData.Key<BlockingHub> key =
                new HubData.Key<>(hub.integration() + ".blocking_hub", BlockingHub.class);
        BlockingHub present = hub.data().get(key);
        if (present == null) {
            present = new BlockingHub(hub, Workers.of(hub, threads, classes));
            hub.data().put(key, present);
        }
        return present;
    }

    /** As {@link #BlockingHub(Hub)}, with workers of its own. */
    public BlockingHub(Hub hub, Workers workers) {
        this.hub = hub;
        this.workers = workers;
        this.crossing = new Crossing(hub.loop(), workers);
        this.bus = new BlockingBus(hub, workers, crossing);
        this.states = new BlockingStates(hub, workers, crossing);
        this.services = new BlockingServices(hub, workers, crossing);
        this.discovery = new BlockingDiscovery(hub, workers, crossing);
        this.data = new BlockingData(hub, crossing);
    }

    /** Events. */
    public BlockingBus bus() {
        return bus;
    }

    /** The present state of everything. */
    public BlockingStates states() {
        return states;
    }

    /** What can be done. */
    public BlockingServices services() {
        return services;
    }

    /** Announcing and hearing of things that are not in the configuration. */
    public BlockingDiscovery discovery() {
        return discovery;
    }

    /** A place to share objects between integrations. */
    public BlockingData data() {
        return data;
    }

    /** The domain of the integration. */
    public String integration() {
        return hub.integration();
    }

    /** Where the home is and how it measures. */
    public CoreConfig config() {
        return hub.config();
    }

    /** Where the hub is in its life. Does not wait. */
    public HubState state() {
        return hub.state();
    }

    /** The integration's own logger. */
    public Logger logger() {
        return hub.logger();
    }

    /** The time by the hub's clock. Does not wait. */
    public Instant now() {
        return hub.loop().time().now();
    }

    /** The domains and platforms that are set up. */
    public Set<String> components() {
        return crossing.call(hub::components);
    }

    /** Makes a context for something that begins here. */
    public Context newContext(@Nullable Context parent, @Nullable String userId) {
        return crossing.call(() -> hub.newContext(parent, userId));
    }

    /** Runs a callback on the loop and waits for its answer: the way to all that this facade has no method for. */
    public <T extends @Nullable Object> T call(Callback<? extends T> callback) {
        return crossing.<T>call(callback);
    }

    /**
     * Begins something on the loop and waits until its stage is complete: the way to what is asynchronous only. Beginning
     * it must not wait.
     */
    public <T extends @Nullable Object> T await(Callback<? extends CompletionStage<T>> begin) {
        return crossing.<T>stage(begin);
    }

    /** The asynchronous hub behind this one. */
    public Hub asynchronous() {
        return hub;
    }

    /**
     * Calls once at or after that moment.
     *
     * @param action gets the time it was called at; so in all methods for timers
     */
    public Subscription at(Instant when, BlockingListener<? super Instant> action) {
        return timer("the timer for " + when, action, deliveries -> hub.loop().at(when, () -> fire(deliveries)));
    }

    /** Calls once, that much later. */
    public Subscription after(Duration delay, BlockingListener<? super Instant> action) {
        return timer("the timer after " + delay, action, deliveries -> hub.loop().after(delay, () -> fire(deliveries)));
    }

    /** Calls again and again, first after one interval. A round that comes while the action is still at work is skipped. */
    public Subscription every(Duration interval, BlockingListener<? super Instant> action) {
        return timer("the timer every " + interval, action, deliveries -> hub.loop().every(interval, () -> {
            if (!deliveries.busy()) {
                fire(deliveries);
            }
        }));
    }

    private Subscription timer(
            String label,
            BlockingListener<? super Instant> action,
            Function<Deliveries<Instant>, Subscription> begin) {
        Deliveries<Instant> deliveries = new Deliveries<>(hub, workers, label, action);
        return new Listening(crossing, deliveries, crossing.call(() -> begin.apply(deliveries)));
    }

    private void fire(Deliveries<Instant> deliveries) {
        deliveries.deliver(now());
    }

    /** Hears of the changes of an entity; see {@link BlockingStates#track(String, BlockingListener)}. */
    public Subscription trackState(String entityId, BlockingListener<? super StateChanged> action) {
        return states.track(entityId, action);
    }

    /**
     * Hears of an entity going from one state text to another; a change of attributes alone does not count. Home
     * Assistant 0.45: {@code track_state_change}.
     *
     * @param from the text before, or null for any
     * @param to the text after, or null for any
     */
    public Subscription trackState(
            String entityId, @Nullable String from, @Nullable String to,
            BlockingListener<? super StateChanged> action) {
        Deliveries<StateChanged> deliveries = new Deliveries<>(hub, workers, "the tracker of " + entityId, action);
        return new Listening(
                crossing,
                deliveries,
                crossing.call(() -> hub.states().track(entityId, (change, event) -> {
                    if (change.textChanged()
                            && (from == null || (change.oldState() != null && change.oldState().value().equals(from)))
                            && (to == null || (change.newState() != null && change.newState().value().equals(to)))) {
                        deliveries.deliver(change);
                    }
                })));
    }

    /**
     * Waits that long by the hub's clock. {@link Thread#sleep} would go by another clock than the hub's timers, and a
     * test could not pass the time.
     */
    public void sleep(Duration duration) {
        crossing.<@Nullable Void>pause(() -> {
            CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
            // The loop refuses this call and knows why: the integration was unloaded, or the hub stops.
            Subscription unloading = hub.onUnload(() -> hub.loop()
                    .<@Nullable Void>call(() -> null)
                    .exceptionally(reason -> {
                        over.completeExceptionally(reason);
                        return null;
                    }));
            hub.loop().after(duration, () -> {
                unloading.cancel();
                over.complete(null);
            });
            return over;
        });
    }

    /**
     * Tells the hub to stop, and does not wait for the end, which waits for the code that calls this. Any thread, the loop
     * too.
     *
     * @param exitCode the exit code of the process; {@link Hub#EXIT_RESTART} asks to be started again
     */
    public void stop(int exitCode) {
        hub.stop(exitCode);
    }

    /** Where the integration's blocking code runs. */
    public Workers workers() {
        return workers;
    }
}
