package dev.hearth.compat.entity;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Between a blocking entity and the one the hub sees: runs the former's methods on workers, one at a time, and keeps what
 * it said of itself afterwards. Loop only, unless a method says otherwise.
 *
 * @param <S> what an entity of the domain says of itself beside what every entity says
 */
final class Link<S> {
    static final int CAPACITY = 64;

    private static final Step NOTHING = () -> {};

    private final SyncEntity entity;
    private final Entity adapter;
    private final BlockingHub hub;
    private final Supplier<Said<S>> ask;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean hasId;
    private boolean scheduled;
    private boolean updateScheduled;
    private Said<S> said;

    /** What the entity said of itself at one moment. */
    private record Said<S>(Values values, S own) {}

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
     * @param own reads the values of its domain
     */
    Link(SyncEntity entity, Entity adapter, BlockingHub hub, Supplier<S> own) {
        this.entity = entity;
        this.adapter = adapter;
        this.hub = hub;
        this.ask = () -> new Said<>(Values.of(entity), own.get());
        this.said = ask.get();
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

    /** What the entity said last, of its domain. */
    S snapshot() {
        return said.own;
    }

    /** What the entity said last, of what every entity says. */
    Values values() {
        return said.values;
    }

    /** Has the entity update itself. */
    CompletionStage<@Nullable Void> update() {
        return run(entity::update);
    }

    /** Tells the entity that it has its id. */
    CompletionStage<@Nullable Void> added() {
        hasId = true;
        return run(entity::addedToHub);
    }

    /** Tells the entity that it goes. */
    CompletionStage<@Nullable Void> leaving() {
        return run(entity::willRemoveFromHub);
    }

    /** Runs one of the entity's methods when those before it are done, then reads its values. */
    CompletionStage<@Nullable Void> run(Step step) {
        return run(() -> step, "a call");
    }

    /** As {@link #run(Step)}, of a method that answers. */
    <T extends @Nullable Object> CompletionStage<T> ask(Callable<T> question) {
        AtomicReference<Supplier<T>> answer = new AtomicReference<>();
        return run(() -> {
            T value = question.call();
            answer.set(() -> value);
        }).thenApply(done -> answer.get().get());
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
                .whenComplete((nowSaid, failure) -> {
                    if (failure == null) {
                        said = nowSaid;
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
