package dev.hearth.core.entity;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityHost;
import dev.hearth.api.entity.EntityTraits;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.LoopFuture;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.registry.EntityNaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entity while the hub holds it: the hub's side of it, and the boundary at which whatever its code throws is caught,
 * under the integration's name. Loop only.
 *
 * <p>It comes (has a host, no id yet), lives (has its id; states are written from the first one on) and goes (nothing is
 * written any more).
 */
final class AddedEntity implements EntityHost, Culprit {
    private static final long CONTEXT_KEPT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration SLOW_UPDATE = Duration.ofSeconds(10);

    private enum Phase {
        COMING,
        LIVING,
        GOING
    }

    /** Code of the entity that begins on the loop and is done when its stage is. */
    @FunctionalInterface
    interface Code {
        /** Runs it up to the first wait. */
        CompletionStage<? extends @Nullable Object> start() throws Exception;
    }

    private final EntityPlatform platform;
    private final Entity entity;
    private final List<Subscription> subscriptions = new ArrayList<>(0);
    private Phase phase = Phase.COMING;
    private @Nullable KnownEntity entry;
    private @Nullable String friendlyName;
    private @Nullable Context context;
    private long contextSetNanos;
    private DataMap custom = DataMap.of();
    private int customRevision = -1;
    // How soon its changes are to be on the disk; null when the usual time will do.
    private @Nullable Duration keptWithin;
    private boolean toldTooLong;
    private int calls;
    private @Nullable LoopFuture<Void> updating;
    private @Nullable CompletionStage<Void> removal;
    private boolean gone;

    AddedEntity(EntityPlatform platform, Entity entity) {
        this.platform = platform;
        this.entity = entity;
    }

    Entity entity() {
        return entity;
    }

    EntityPlatform platform() {
        return platform;
    }

    // ---- what the entity may ask for ----

    @Override
    public Hub hub() {
        return platform.view();
    }

    @Override
    public String entityId() {
        if (entry == null) {
            throw new HubException(
                    "entity_not_added",
                    Labels.of(entity)
                            + " has no entity id before its first update is done; use it from addedToHub() on");
        }
        return entry.entityId();
    }

    /** Its id once it has one. */
    @Nullable
    String idIfKnown() {
        return entry == null ? null : entry.entityId();
    }

    @Override
    public void context(Context newContext) {
        context = newContext;
        contextSetNanos = platform.loop().time().nanoTime();
    }

    @Override
    public @Nullable Context context() {
        return presentContext();
    }

    @Override
    public @Nullable LastState lastState() {
        return asks(entity::keepsState) ? platform.restored().find(entityId()) : null;
    }

    /** What it wants kept beside its state; what fails is logged and nothing is kept. */
    DataMap extraDataToKeep() {
        Culprit before = platform.loop().enter(this);
        try {
            return entity.extraDataToKeep();
        } catch (Throwable e) {
            platform.owner().failed(this, e);
            return DataMap.of();
        } finally {
            platform.loop().leave(before);
        }
    }

    @Override
    public DataMap registryOptions(String domain) {
        return entry == null || entry.registered() == null
                ? DataMap.of()
                : entry.registered().options(domain);
    }

    @Override
    public void onRemove(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Writes the state. Before the first one there is nothing to do, it is written anyway; afterwards nothing either. */
    @Override
    public void write() {
        platform.loop().checkInLoop();
        KnownEntity id = entry;
        if (phase != Phase.LIVING || id == null || platform.owner().closed()) {
            return;
        }
        Culprit before = platform.loop().enter(this);
        StateWriter read;
        boolean force;
        try {
            read = StateWriter.read(entity, name(id), id.icon(), deviceClass(id), custom(id.entityId()), this::tooLong);
            force = entity.forceUpdate();
        } catch (Throwable e) {
            platform.owner().failed(this, e);
            return;
        } finally {
            platform.loop().leave(before);
        }
        if (keptWithin == null) {
            platform.states().set(id.entityId(), read.value(), read.attributes(), force, presentContext());
        } else {
            State old = platform.states().get(id.entityId());
            State now = platform.states().set(id.entityId(), read.value(), read.attributes(), force, presentContext());
            if (now != old) {
                platform.restored().changed(this, keptWithin);
            }
        }
    }

    private static @Nullable String deviceClass(KnownEntity id) {
        return id.registered() == null ? null : id.registered().deviceClass();
    }

    private @Nullable String name(KnownEntity id) {
        if (id.name() != null) {
            return id.name();
        }
        // Most names are constants, and joining one with the device's name at every write would be for nothing.
        return entity.hasEntityName() ? friendlyName : entity.name();
    }

    private DataMap custom(String entityId) {
        int revision = platform.customRevision();
        if (revision != customRevision) {
            custom = platform.customOf(entityId);
            customRevision = revision;
        }
        return custom;
    }

    private void tooLong(String text) {
        if (!toldTooLong) {
            toldTooLong = true;
            platform.owner()
                    .logger()
                    .error("the state of {} has {} characters, more than a state may have; it is written as unknown:"
                            + " {}…", entityId(), text.length(), text.substring(0, 80));
        }
    }

    private @Nullable Context presentContext() {
        if (context != null && platform.loop().time().nanoTime() - contextSetNanos > CONTEXT_KEPT_NANOS) {
            context = null;
        }
        return context;
    }

    @Override
    public CompletionStage<Void> refresh(boolean update) {
        platform.loop().checkInLoop();
        if (!update) {
            write();
            return Stages.done();
        }
        if (updating != null) {
            return updating;
        }
        LoopFuture<Void> done = new LoopFuture<>(platform.loop());
        updating = done;
        update().whenComplete((nothing, failure) -> {
            updating = null;
            if (failure == null) {
                write();
            }
            done.complete(null);
        });
        return done;
    }

    // A service of this very entity holds a place of the limit already and may wait for the update.
    private CompletionStage<Void> update() {
        return calls > 0 ? updateNow() : platform.limit().run(this::updateNow);
    }

    private CompletionStage<Void> updateNow() {
        if (phase == Phase.GOING || platform.owner().closed()) {
            return Stages.failed(new HubException("entity_removed", label() + " has been removed"));
        }
        Subscription slow = platform.view()
                .loop()
                .after(SLOW_UPDATE, () -> platform.owner()
                        .logger()
                        .warn("the update of {} takes more than {} s", label(), SLOW_UPDATE.toSeconds()));
        return guarded("update", entity::update).whenComplete((nothing, failure) -> slow.cancel());
    }

    // ---- running its code ----

    /** Runs code of the entity; its failure is logged and handed on. The stage completes on the loop. */
    private CompletionStage<Void> guarded(String what, Code code) {
        return run(code).handle((value, failure) -> {
            if (failure != null && !platform.owner().closed()) {
                platform.owner().failed(new Step(this, what), Stages.cause(failure));
            }
            return failure;
        }).thenCompose(failure -> failure == null ? Stages.done() : Stages.failed(failure));
    }

    /** Runs code of the entity; the stage completes on the loop. */
    private CompletionStage<@Nullable Object> run(Code code) {
        return platform.view().loop().<@Nullable Object>task(() -> {
            Culprit before = platform.loop().enter(this);
            try {
                return code.start().thenApply(value -> value);
            } finally {
                platform.loop().leave(before);
            }
        });
    }

    private record Step(AddedEntity host, String what) implements Culprit {
        @Override
        public Owner owner() {
            return host.owner();
        }

        @Override
        public String label() {
            return "the " + what + " of " + host.label();
        }
    }

    /**
     * Carries out a service within the platform's limit, in a context, and writes or updates what came of it.
     *
     * @return the handler's answer, once the state is up to date
     */
    CompletionStage<@Nullable Object> call(Context callContext, Code handler) {
        return platform.limit()
                .run(() -> {
                    context(callContext);
                    calls++;
                    return run(handler).whenComplete((value, failure) -> calls--);
                })
                .thenCompose(answer -> bringUpToDate().thenApply(nothing -> answer));
    }

    // One whose every write counts as a change writes by itself what is to be told, and nothing twice.
    private CompletionStage<Void> bringUpToDate() {
        boolean polled = asks(entity::shouldPoll);
        return !polled && asks(entity::forceUpdate) ? Stages.done() : refresh(polled);
    }

    /** Whether it says yes; what fails is logged and counts as no. */
    boolean asks(Supplier<Boolean> question) {
        Culprit before = platform.loop().enter(this);
        try {
            return question.get();
        } catch (Throwable e) {
            platform.owner().failed(this, e);
            return false;
        } finally {
            platform.loop().leave(before);
        }
    }

    // ---- coming and going ----

    /** Ties the entity to the hub. */
    void attach() {
        entity.attach(this);
    }

    /** The first update, before there is an id; a failure is logged and no reason to stay away. */
    CompletionStage<Void> firstUpdate() {
        return platform.limit().run(this::updateNow).exceptionally(failure -> null);
    }

    /** Gives it its id. */
    void identify(KnownEntity newEntry) {
        entry = newEntry;
        String deviceName = newEntry.registered() == null
                ? null
                : platform.registered().deviceName(newEntry.registered());
        friendlyName = deviceName == null
                ? EntityNames.friendlyName(entity)
                : EntityNaming.joined(entity.name(), entity.hasEntityName(), deviceName);
    }

    /** Takes over what its owner has changed, its id included. */
    void follow(KnownEntity newEntry) {
        String before = entityId();
        identify(newEntry);
        if (!before.equals(newEntry.entityId())) {
            customRevision = -1;
            platform.states().remove(before, presentContext());
            platform.states().reserve(newEntry.entityId());
        }
        write();
    }

    /** Whether that is its entry in the registry. */
    boolean isOf(EntityEntry asked) {
        return entry != null
                && entry.registered() != null
                && entry.registered().id().equals(asked.id());
    }

    /** Tells it that it is there, then writes its first state. Fails, after logging it, if the entity refuses. */
    CompletionStage<Void> comeAlive() {
        return guarded("addedToHub()", entity::addedToHub).thenAccept(nothing -> {
            if (phase == Phase.COMING) {
                phase = Phase.LIVING;
                askHowSoonItIsKept();
                write();
            }
        });
    }

    private void askHowSoonItIsKept() {
        asks(() -> {
            Duration within = entity.keptWithin();
            boolean sooner = entity.keepsState() && within.compareTo(EntityTraits.USUALLY_KEPT_WITHIN) < 0;
            keptWithin = sooner ? within : null;
            return sooner;
        });
    }

    /** Whether it has its id and is not on its way out. */
    boolean living() {
        return phase == Phase.LIVING;
    }

    /** Whether it is on its way out, or gone. */
    boolean going() {
        return phase == Phase.GOING;
    }

    @Override
    public CompletionStage<Void> remove() {
        platform.loop().checkInLoop();
        if (removal == null) {
            boolean known = phase == Phase.LIVING;
            if (known) {
                platform.restored().gone(this);
            }
            leave();
            removal = (known ? guarded("willRemoveFromHub()", entity::willRemoveFromHub) : Stages.done())
                    .handle((nothing, failure) -> failure == null)
                    .thenAccept(willing -> finishRemoval());
        }
        return removal;
    }

    /** Whether its removal is done. */
    boolean gone() {
        return gone;
    }

    /**
     * Ends its removal, once it has had its say or has taken too long for it. What comes of it later changes nothing:
     * by then its id may be another entity's.
     */
    void finishRemoval() {
        if (gone) {
            return;
        }
        gone = true;
        if (entry != null
                && (entry.registered() == null || !platform.registered().leaveState(entry.registered()))) {
            platform.states().remove(entry.entityId(), presentContext());
        }
        entity.attach(null);
    }

    /** Lets go of it without a word, as when the hub ends: its state stays as it is. */
    void drop() {
        leave();
        entity.attach(null);
    }

    private void leave() {
        phase = Phase.GOING;
        platform.forget(this);
        List<Subscription> all = List.copyOf(subscriptions);
        subscriptions.clear();
        all.forEach(Subscription::cancel);
    }

    @Override
    public Owner owner() {
        return platform.owner();
    }

    @Override
    public String label() {
        return entry == null ? "the new entity " + Labels.of(entity) : entry.entityId() + ", " + Labels.of(entity);
    }
}
