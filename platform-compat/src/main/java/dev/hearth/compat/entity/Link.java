package dev.hearth.compat.entity;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Between a blocking entity and the one the hub sees: runs the former's methods on workers, one at a time, and keeps what
 * it said of itself afterwards. Loop only, unless a method says otherwise.
 *
 * @param <S> the snapshot of the entity's domain
 */
final class Link<S> {
    static final int CAPACITY = 64;

    private static final Step NOTHING = () -> {};

    private final SyncEntity entity;
    private final Entity adapter;
    private final BlockingHub hub;
    private final Supplier<S> ask;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean hasId;
    private boolean scheduled;
    private boolean updateScheduled;
    private S snapshot;

    /** Something to do on a worker. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** @param begin called on the loop when the turn has come; gives what to do on the worker */
    private record Turn(Supplier<Step> begin, CompletableFuture<@Nullable Void> done) {}

    /**
     * Reads the first snapshot, so on a worker.
     *
     * @param ask reads all values of the entity
     */
    Link(SyncEntity entity, Entity adapter, BlockingHub hub, Supplier<S> ask) {
        this.entity = entity;
        this.adapter = adapter;
        this.hub = hub;
        this.ask = ask;
        this.snapshot = ask.get();
        entity.link(this);
    }

    /** The hub. Any thread. */
    BlockingHub hub() {
        return hub;
    }

    /** The id of the entity. Any thread. */
    String entityId() {
        return adapter.entityId();
    }

    /** What the entity said last. */
    S snapshot() {
        return snapshot;
    }

    /** As {@link #run}, from the moment on at which the entity has its id. */
    CompletionStage<@Nullable Void> added(Step step) {
        hasId = true;
        return run(step);
    }

    /** Runs one of the entity's methods when those before it are done, then reads its values. */
    CompletionStage<@Nullable Void> run(Step step) {
        return run(() -> step, "a call");
    }

    private CompletionStage<@Nullable Void> run(Supplier<Step> begin, String what) {
        if (waiting.size() >= CAPACITY) {
            return Stages.failed(new HubException(
                    "entity_busy",
                    what + " of " + label() + " is refused, because " + CAPACITY + " wait already; its device answers"
                            + " too slowly"));
        }
        Turn turn = new Turn(begin, new CompletableFuture<>());
        waiting.add(turn);
        if (!busy) {
            next();
        }
        return turn.done;
    }

    private void next() {
        Turn turn = waiting.poll();
        busy = turn != null;
        if (turn == null) {
            return;
        }
        Step step = turn.begin.get();
        hub.workers()
                .run(() -> {
                    step.run();
                    return ask.get();
                })
                .whenComplete((said, failure) -> {
                    if (failure == null) {
                        snapshot = said;
                        turn.done.complete(null);
                    } else {
                        turn.done.completeExceptionally(Stages.cause(failure));
                    }
                    next();
                });
    }

    /** See {@link SyncEntity#scheduleUpdate(boolean)}. Any thread. */
    void schedule(boolean update) {
        hub.asynchronous().loop().execute(() -> {
            updateScheduled |= update;
            if (!scheduled) {
                scheduled = true;
                run(this::beginScheduled, "an update").whenComplete((done, failure) -> write(failure));
            }
        });
    }

    private Step beginScheduled() {
        boolean update = updateScheduled;
        scheduled = false;
        updateScheduled = false;
        return update ? entity::update : NOTHING;
    }

    private void write(@Nullable Throwable failure) {
        if (failure != null) {
            scheduled = false;
            hub.logger().error("the update of {} failed: {}", label(), failure.toString(), failure);
        } else if (adapter.isAdded()) {
            adapter.writeState();
        }
    }

    /** See {@link SyncEntity#remove}. Any thread. */
    void remove() {
        hub.asynchronous().loop().execute(() -> {
            if (adapter.isAdded()) {
                adapter.remove().exceptionally(thrown -> {
                    Throwable cause = Stages.cause(thrown);
                    hub.logger().error("removing {} failed: {}", label(), cause.toString(), cause);
                    return null;
                });
            }
        });
    }

    private String label() {
        return hasId && adapter.isAdded() ? adapter.entityId() : entity.getClass().getSimpleName();
    }
}
