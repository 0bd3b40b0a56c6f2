package dev.hearth.core.state;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.InvalidStateException;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.StateListener;
import dev.hearth.api.state.StateMachine;
import dev.hearth.api.state.StateReported;
import dev.hearth.core.event.Contexts;
import dev.hearth.core.event.CoreEventBus;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.state.Slots.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state machine. One look-up finds an entity's state and those who track it together; one reading of the clock
 * serves the state, its context and its event. Loop only.
 */
public final class CoreStateMachine {
    private final CoreLoop loop;
    private final CoreEventBus bus;
    private final Contexts contexts;
    private final Slots slots = new Slots();
    private final Set<String> reserved = new HashSet<>();
    private int count;
    // All states as JSON, until one is written.
    private @Nullable Encoded encoded;

    /** A state machine that tells its changes to a bus. */
    public CoreStateMachine(CoreLoop loop, CoreEventBus bus, Contexts contexts) {
        this.loop = loop;
        this.bus = bus;
        this.contexts = contexts;
    }

    /** The state machine as that integration sees it. */
    public StateMachine ownedBy(Owner owner) {
        return new OwnedStateMachine(this, owner);
    }

    /** See {@link StateMachine#get}. */
    public @Nullable State get(String entityId) {
        loop.checkInLoop();
        Slot slot = find(entityId);
        return slot == null ? null : slot.state;
    }

    // Ids are nearly always in lower case already, so folding waits until the look-up has failed.
    private @Nullable Slot find(String entityId) {
        Slot slot = slots.find(entityId);
        return slot != null ? slot : slots.find(entityId.toLowerCase(Locale.ROOT));
    }

    /** See {@link StateMachine#set(String, String, DataMap, boolean, Context)}. */
    public State set(String entityId, String value, DataMap attributes, boolean force, @Nullable Context context) {
        loop.checkInLoop();
        Slot slot = find(entityId);
        State old = slot == null ? null : slot.state;
        if (StateMachine.isTooLong(value)) {
            throw new InvalidStateException(entityId, value);
        }
        if (slot == null || old == null) {
            return add(EntityId.normalise(entityId), value, attributes, context);
        }
        boolean sameText = !force && old.value().equals(value);
        boolean sameAttributes = old.attributes().equals(attributes);
        long now = loop.time().epochMicros();
        if (sameText && sameAttributes) {
            report(old, now, context);
            return old;
        }
        State state = new State(
                old.entityId(),
                sameText ? old.value() : value,
                sameAttributes ? old.attributes() : attributes,
                context == null ? contexts.next(now) : context,
                sameText ? old.lastChangedMicros() : now,
                now,
                now);
        slot.state = state;
        encoded = null;
        tell(slot, new StateChanged(old.entityId(), old, state), state.context(), now);
        return state;
    }

    private State add(String entityId, String value, DataMap attributes, @Nullable Context context) {
        long now = loop.time().epochMicros();
        State state = new State(
                entityId, value, attributes, context == null ? contexts.next(now) : context, now, now, now);
        Slot slot = slots.findOrAdd(entityId);
        slot.state = state;
        count++;
        encoded = null;
        reserved.remove(entityId);
        tell(slot, new StateChanged(entityId, null, state), state.context(), now);
        return state;
    }

    private void report(State state, long now, @Nullable Context context) {
        long before = state.lastReportedMicros();
        state.reported(now);
        encoded = null;
        if (bus.hears(EventTypes.STATE_REPORTED)) {
            bus.dispatch(new Event(
                    EventTypes.STATE_REPORTED,
                    new StateReported(state.entityId(), before, state),
                    Origin.LOCAL,
                    context == null ? contexts.next(now) : context,
                    now));
        }
    }

    private void tell(Slot slot, StateChanged change, Context context, long now) {
        if (slot.tracker == null && !bus.hears(EventTypes.STATE_CHANGED)) {
            return;
        }
        tell(slot, change, new Event(EventTypes.STATE_CHANGED, change, Origin.LOCAL, context, now));
    }

    private void tell(Slot slot, StateChanged change, Event event) {
        if (!bus.descend()) {
            loop.execute(loop.hubOwner(), () -> tell(slot, change, event));
            return;
        }
        try {
            Tracker first = slot.tracker;
            if (first != null) {
                Tracker[] others = slot.others;
                tell(first, change, event);
                for (Tracker other : others) {
                    tell(other, change, event);
                }
            }
            bus.dispatch(event);
        } finally {
            bus.ascend();
        }
    }

    private void tell(Tracker tracker, StateChanged change, Event event) {
        Culprit before = loop.enter(tracker);
        try {
            tracker.hear(change, event);
        } catch (Throwable e) {
            tracker.owner().failed(tracker, e);
        } finally {
            loop.leave(before);
        }
    }

    /** See {@link StateMachine#remove(String, Context)}. */
    public boolean remove(String entityId, @Nullable Context context) {
        loop.checkInLoop();
        reserved.remove(entityId.toLowerCase(Locale.ROOT));
        Slot slot = find(entityId);
        State old = slot == null ? null : slot.state;
        if (slot == null || old == null) {
            return false;
        }
        slot.state = null;
        count--;
        encoded = null;
        if (slot.isFree()) {
            slots.remove(slot);
        }
        long now = loop.time().epochMicros();
        tell(
                slot,
                new StateChanged(old.entityId(), old, null),
                context == null ? contexts.next(now) : context,
                now);
        return true;
    }

    /** See {@link StateMachine#reserve}. */
    public void reserve(String entityId) {
        loop.checkInLoop();
        String id = EntityId.normalise(entityId);
        if (!available(id)) {
            throw new HubException(
                    "entity_id_taken", "the entity id " + id + " is in use or reserved already; choose another");
        }
        reserved.add(id);
    }

    /** See {@link StateMachine#available}. */
    public boolean available(String entityId) {
        loop.checkInLoop();
        return get(entityId) == null && !reserved.contains(entityId.toLowerCase(Locale.ROOT));
    }

    List<State> select(Predicate<String> domains) {
        loop.checkInLoop();
        List<State> states = new ArrayList<>(count);
        slots.forEach(slot -> {
            State state = slot.state;
            if (state != null && domains.test(state.entityId())) {
                states.add(state);
            }
        });
        return states;
    }

    /** See {@link StateMachine#encoded}. */
    public Encoded encoded() {
        loop.checkInLoop();
        Encoded present = encoded;
        if (present == null) {
            present = CoreJson.INSTANCE.states(select(entityId -> true));
            encoded = present;
        }
        return present;
    }

    /** How many states there are. */
    public int count() {
        loop.checkInLoop();
        return count;
    }

    Subscription track(Owner owner, Collection<String> entityIds, StateListener listener) {
        return new Tracker(slots, owner, entityIds.stream().map(EntityId::normalise).distinct().toList(), listener);
    }
}
