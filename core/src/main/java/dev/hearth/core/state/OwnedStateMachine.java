package dev.hearth.core.state;

import dev.hearth.api.Context;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateListener;
import dev.hearth.api.state.StateMachine;
import dev.hearth.core.loop.Owner;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state machine as one integration sees it. */
final class OwnedStateMachine implements StateMachine {
    private final CoreStateMachine states;
    private final Owner owner;

    OwnedStateMachine(CoreStateMachine states, Owner owner) {
        this.states = states;
        this.owner = owner;
    }

    @Override
    public @Nullable State get(String entityId) {
        return states.get(entityId);
    }

    @Override
    public State set(String entityId, String value, DataMap attributes, boolean force, @Nullable Context context) {
        return states.set(entityId, value, attributes, force, context);
    }

    @Override
    public boolean remove(String entityId, @Nullable Context context) {
        return states.remove(entityId, context);
    }

    @Override
    public void reserve(String entityId) {
        states.reserve(entityId);
    }

    @Override
    public boolean available(String entityId) {
        return states.available(entityId);
    }

    @Override
    public Encoded encoded() {
        return states.encoded();
    }

    @Override
    public List<State> all() {
        return states.select(id -> true);
    }

    @Override
    public List<State> all(Collection<String> domains) {
        Set<String> wanted =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return states.select(id -> wanted.contains(EntityId.domainOf(id)));
    }

    @Override
    public List<String> entityIds(String domain) {
        return all(List.of(domain)).stream().map(State::entityId).toList();
    }

    @Override
    public int count() {
        return states.count();
    }

    @Override
    public Subscription track(Collection<String> entityIds, StateListener listener) {
        return states.track(owner, entityIds, listener);
    }
}
