package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states of a remote hub, kept up to date by the events of {@code subscribe_entities}. Belongs to one thread at a
 * time.
 */
public final class EntityTable {
    private final Map<String, RemoteState> states = new LinkedHashMap<>();
    // After a new connection the first list is the whole truth: who is not in it is gone.
    private boolean expectsAll;

    /** The states by entity id, a live view. */
    public Map<String, RemoteState> states() {
        return Collections.unmodifiableMap(states);
    }

    /** The state of an entity, or null. */
    public @Nullable RemoteState get(String entityId) {
        return states.get(entityId);
    }

    /** Makes the next list count as complete: a new subscription begins. */
    public void restart() {
        expectsAll = true;
    }

    /**
     * Takes in an event: {@code a} lists states that came, {@code c} differences, {@code r} ids that went.
     *
     * @return what changed, in that order
     */
    public List<EntityChange> apply(DataMap event) {
        List<EntityChange> changes = new ArrayList<>();
        if (event.get("a") instanceof DataMap added) {
            if (expectsAll) {
                forgetAllBut(added.keySet(), changes);
            }
            added.forEach((id, state) -> {
                if (state instanceof DataMap compressed) {
                    put(RemoteState.ofCompressed(id, compressed), changes);
                }
            });
            expectsAll = false;
        }
        if (event.get("c") instanceof DataMap changed) {
            changed.forEach((id, difference) -> {
                RemoteState before = states.get(id);
                if (before != null && difference instanceof DataMap map) {
                    put(before.changedBy(map), changes);
                }
            });
        }
        if (event.get("r") instanceof Collection<?> removed) {
            removed.forEach(id -> remove(String.valueOf(id), changes));
        }
        return changes;
    }

    private void forgetAllBut(Set<String> there, List<EntityChange> changes) {
        Set<String> gone = new LinkedHashSet<>(states.keySet());
        gone.removeAll(there);
        gone.forEach(id -> remove(id, changes));
    }

    private void put(RemoteState state, List<EntityChange> changes) {
        RemoteState before = states.put(state.entityId(), state);
        if (!state.equals(before)) {
            changes.add(new EntityChange(state.entityId(), before, state));
        }
    }

    private void remove(String id, List<EntityChange> changes) {
        RemoteState before = states.remove(id);
        if (before != null) {
            changes.add(new EntityChange(id, before, null));
        }
    }
}
