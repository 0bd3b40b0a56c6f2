package dev.hearth.core.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.LoopFuture;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.ParallelLimit;
import dev.hearth.core.loop.Registration;
import dev.hearth.core.state.CoreStateMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one platform entry: adds them, polls them, lets go of them. It is in the integration's books, so that
 * nothing of it stays when those are closed. Loop only.
 */
final class EntityPlatform extends Registration implements EntityAdder {
    /** How long entities may take to be removed with their platform. */
    static final Duration REMOVAL_LIMIT = Duration.ofSeconds(10);

    private final EntityComponent<?> component;
    private final Hub view;
    private final Duration scanInterval;
    private final @Nullable String namespace;
    private final ParallelLimit limit;
    private final Set<AddedEntity> entities = new LinkedHashSet<>();
    private @Nullable Subscription timer;
    private boolean polling;

    /**
     * @param scanInterval how often those that poll are updated
     * @param namespace what object ids begin with, null for nothing
     * @param parallel how many updates and calls go on at the same time, 0 for no limit
     */
    EntityPlatform(
            EntityComponent<?> component,
            Owner owner,
            Hub view,
            Duration scanInterval,
            @Nullable String namespace,
            int parallel) {
        super(owner);
        this.component = component;
        this.view = view;
        this.scanInterval = scanInterval;
        this.namespace = namespace;
        this.limit = new ParallelLimit(parallel);
    }

    Hub view() {
        return view;
    }

    CoreLoop loop() {
        return component.hub().loop();
    }

    CoreStateMachine states() {
        return component.hub().states();
    }

    ParallelLimit limit() {
        return limit;
    }

    RestoredStates restored() {
        return component.components().restored();
    }

    RegisteredEntities registered() {
        return component.components().registered();
    }

    int customRevision() {
        return component.components().customRevision();
    }

    DataMap customOf(String entityId) {
        return component.components().customOf(entityId);
    }

    // ---- adding ----

    @Override
    public CompletionStage<Void> add(Collection<? extends Entity> newEntities, boolean updateFirst) {
        loop().checkInLoop();
        List<CompletionStage<Void>> all = new ArrayList<>(newEntities.size());
        for (Entity entity : newEntities) {
            all.add(add(entity, updateFirst));
        }
        return Stages.all(all).thenRun(this::poll);
    }

    /** Adds one; the stage does not fail. */
    private CompletionStage<Void> add(Entity entity, boolean updateFirst) {
        if (!active()) {
            owner().logger().warn("{} was added after {} had been unloaded; ignored", Labels.of(entity), label());
            return Stages.done();
        }
        if (!component.accepts(entity)) {
            owner().logger()
                    .error("{} cannot be added: an entity of {} extends {}", Labels.of(entity), label(),
                            component.type());
            return Stages.done();
        }
        if (entity.isAdded()) {
            owner().logger().error("{} is added already; ignored", Labels.of(entity));
            return Stages.done();
        }
        AddedEntity added = new AddedEntity(this, entity);
        added.attach();
        entities.add(added);
        return (updateFirst ? added.firstUpdate() : Stages.done())
                .thenCompose(nothing -> settle(added))
                .exceptionallyCompose(failure -> added.remove());
    }

    private CompletionStage<Void> settle(AddedEntity added) {
        if (added.going()) {
            return Stages.done();
        }
        KnownEntity entry;
        try {
            entry = component.identify(added, namespace);
        } catch (RuntimeException e) {
            owner().logger().error("{} cannot be added: {}", Labels.of(added.entity()), e.getMessage());
            return Stages.failed(e);
        }
        if (entry.disabled()) {
            owner().logger().debug("{} is disabled", entry.entityId());
            return added.remove();
        }
        if (!takesPlace(EntityId.normalise(entry.entityId()))) {
            owner().logger()
                    .error("{} cannot be added: its entity id {} is in use; remove that state or change the id of one",
                            Labels.of(added.entity()), entry.entityId());
            return added.remove();
        }
        added.identify(entry);
        component.enter(added);
        return added.comeAlive();
    }

    /** Whether an id is kept for the entity now: it was free, or its own for the time it was not there. */
    private boolean takesPlace(String entityId) {
        if (RegisteredEntities.isRestored(states().get(entityId))) {
            return true;
        }
        if (!states().available(entityId)) {
            return false;
        }
        states().reserve(entityId);
        return true;
    }

    /** Strikes an entity out. */
    void forget(AddedEntity entity) {
        entities.remove(entity);
        component.forget(entity);
    }

    // ---- polling ----

    private void poll() {
        if (timer == null && active() && entities.stream().anyMatch(this::polls)) {
            timer = view.loop().every(scanInterval, this::pollOnce);
        }
    }

    private boolean polls(AddedEntity entity) {
        return entity.living() && entity.asks(entity.entity()::shouldPoll);
    }

    private void pollOnce() {
        if (!component.hub().state().isStopping()) {
            if (polling) {
                owner().logger()
                        .warn("updating {} takes longer than its scan interval of {} s; this round is left out",
                                label(), scanInterval.toMillis() / 1e3);
                return;
            }
            polling = true;
            List<CompletionStage<Void>> updates = new ArrayList<>(entities.size());
            for (AddedEntity entity : List.copyOf(entities)) {
                if (polls(entity)) {
                    updates.add(entity.refresh(true));
                }
            }
            Stages.all(updates).whenComplete((nothing, failure) -> polling = false);
        }
    }

    // ---- the end ----

    /**
     * Removes all its entities and stops polling. Those that do not come to an end within {@link #REMOVAL_LIMIT} are
     * named in the log and removed all the same, so that nothing they do keeps their integration from being unloaded.
     */
    CompletionStage<Void> close() {
        if (timer != null) {
            timer.cancel();
        }
        List<AddedEntity> leaving = List.copyOf(entities);
        List<CompletionStage<Void>> all = new ArrayList<>(leaving.size());
        for (AddedEntity entity : leaving) {
            all.add(entity.remove());
        }
        LoopFuture<Void> done = new LoopFuture<>(loop());
        Subscription limit =
                loop().ownedBy(loop().hubOwner()).after(REMOVAL_LIMIT, () -> done.complete(giveUp(leaving)));
        Stages.all(all).whenComplete((nothing, failure) -> {
            limit.cancel();
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done.whenComplete((nothing, failure) -> cancel());
    }

    private @Nullable Void giveUp(List<AddedEntity> leaving) {
        List<AddedEntity> stuck =
                leaving.stream().filter(entity -> !entity.gone()).toList();
        owner().logger()
                .warn("{} did not come to an end within {} s of being removed and is removed all the same; what"
                        + " willRemoveFromHub() waits for, such as an update that hangs, should have a limit",
                        stuck.stream().map(AddedEntity::label).collect(Collectors.joining("; ")),
                        REMOVAL_LIMIT.toSeconds());
        stuck.forEach(AddedEntity::finishRemoval);
        return null;
    }

    @Override
    protected void release() {
        if (timer != null) {
            timer.cancel();
        }
        List.copyOf(entities).forEach(AddedEntity::drop);
        component.forget(this);
    }

    @Override
    public String label() {
        return "the " + component.name() + " platform of " + owner();
    }

    /** What a duplicate is refused with. */
    static HubException duplicate(String domain, String integration, String uniqueId) {
        return new HubException(
                "duplicate_unique_id",
                "the unique id '" + uniqueId + "' is in use by another " + domain + " of " + integration
                        + "; unique ids must tell its entities apart");
    }
}
