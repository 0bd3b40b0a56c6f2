package dev.hearth.compat.blocking;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.StateMachine;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@link StateMachine} for code that waits; see {@link BlockingHub} for the rules of all calls. Any thread but the
 * loop. Home Assistant 0.45: {@code StateMachine.get}, {@code set}, {@code remove}.
 */
public final class BlockingStates {
    private final Hub hub;
    private final Workers workers;
    private final Crossing crossing;

    BlockingStates(Hub hub, Workers workers, Crossing crossing) {
        this.hub = hub;
        this.workers = workers;
        this.crossing = crossing;
    }

    /** The entity's state, or null when it has none. */
    public @Nullable State get(String entityId) {
        return crossing.<@Nullable State>call(() -> hub.states().get(entityId));
    }

    /** Whether the entity is there with just this text. */
    public boolean is(String entityId, String value) {
        return crossing.call(() -> hub.states().is(entityId, value));
    }

    /** Writes a state without attributes. */
    public State set(String entityId, String value) {
        return set(entityId, value, DataMap.of(), false, null);
    }

    /** Writes a state. */
    public State set(String entityId, String value, DataMap attributes) {
        return set(entityId, value, attributes, false, null);
    }

    /** Writes a state; see {@link StateMachine#set(String, String, DataMap, boolean, Context)}. */
    public State set(
            String entityId, String value, DataMap attributes, boolean force, @Nullable Context context) {
        return crossing.call(() -> hub.states().set(entityId, value, attributes, force, context));
    }

    /** Removes the state and any reservation. Answers whether it was there. */
    public boolean remove(String entityId) {
        return remove(entityId, null);
    }

    /** As {@link #remove(String)}. */
    public boolean remove(String entityId, @Nullable Context context) {
        return crossing.call(() -> hub.states().remove(entityId, context));
    }

    /** Keeps an id free; see {@link StateMachine#reserve}. */
    public void reserve(String entityId) {
        crossing.<@Nullable Void>call(() -> {
            hub.states().reserve(entityId);
            return null;
        });
    }

    /** Whether the id is neither present nor reserved. */
    public boolean available(String entityId) {
        return crossing.call(() -> hub.states().available(entityId));
    }

    /** All states in no particular order; a copy. */
    public List<State> all() {
        return crossing.call(() -> hub.states().all());
    }

    /** The states of these domains; a copy. */
    public List<State> all(Collection<String> domains) {
        return crossing.call(() -> hub.states().all(domains));
    }

    /** The ids of the entities of a domain; a copy. */
    public List<String> entityIds(String domain) {
        return crossing.call(() -> hub.states().entityIds(domain));
    }

    /** How many there are. */
    public int count() {
        return crossing.call(() -> hub.states().count());
    }

    /**
     * Hears of the changes of certain entities, which need not exist yet. On workers, one change after another, as
     * listeners of the {@link BlockingBus} do.
     */
    public Subscription track(Collection<String> entityIds, BlockingListener<? super StateChanged> listener) {
        Deliveries<StateChanged> deliveries = new Deliveries<>(
                hub, workers, "the tracker of " + String.join(", ", entityIds), listener);
        return new Listening(
                crossing,
                deliveries,
                crossing.call(() -> hub.states().track(entityIds, (change, event) -> deliveries.deliver(change))));
    }

    /** As {@link #track(Collection, BlockingListener)} for one entity. */
    public Subscription track(String entityId, BlockingListener<? super StateChanged> listener) {
        return track(List.of(entityId), listener);
    }
}
