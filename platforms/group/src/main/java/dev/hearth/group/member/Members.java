package dev.hearth.group.member;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.event.Event;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.States;
import dev.hearth.helper.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group while it follows them, and what they come to together. Loop only.
 *
 * <p>A change of a member costs the reading of that one member and, once for all changes of a turn of the loop, the rule
 * over what was read of the others before. The group is written in a turn of its own, so that everybody hears of the
 * member before the group, with the context of the last change, and only when they come to something else than before.
 *
 * @param <M> what the group wants to know of a member that has a state
 * @param <R> what they come to together; its {@code equals} tells whether anything has changed
 */
public final class Members<M, R> {
    private final Entity group;
    private final Function<State, M> reader;
    private final Function<List<M>, R> rule;

    private Map<String, Integer> places = Map.of();
    // Null where a member has no state.
    private @Nullable Object[] read = {};
    private boolean[] reachable = {};
    private int reachableCount;
    private R result;
    private boolean stale;
    private @Nullable R written;
    private boolean writtenReachable;
    private boolean due;
    private @Nullable Context cause;

    /**
     * Members that nobody follows yet.
     *
     * @param group whose members they are
     * @param reader reads the state of one
     * @param rule what those that have a state come to, in the order in which they are written
     */
    public Members(Entity group, Function<State, M> reader, Function<List<M>, R> rule) {
        this.group = group;
        this.reader = reader;
        this.rule = rule;
        this.result = rule.apply(List.of());
    }

    /**
     * Begins to follow them when the hub has started. They need not be there yet.
     *
     * @param entityIds in lower case
     * @return ends it
     */
    public Subscription follow(Hub hub, List<String> entityIds) {
        Map<String, Integer> all = HashMap.newHashMap(entityIds.size());
        entityIds.forEach(id -> all.putIfAbsent(id, all.size()));
        List<String> ids = entityIds.stream().distinct().toList();
        places = all;
        read = new @Nullable Object[ids.size()];
        reachable = new boolean[ids.size()];
        reachableCount = 0;
        stale = true;
        Subscription following = Sources.followWhenStarted(
                hub,
                ids,
                () -> {
                    for (int i = 0; i < ids.size(); i++) {
                        take(i, hub.states().get(ids.get(i)));
                    }
                    note();
                    group.writeState();
                },
                this::changed);
        return () -> {
            following.cancel();
            places = Map.of();
            cause = null;
        };
    }

    private void take(int place, @Nullable State state) {
        boolean now = state != null && !state.value().equals(States.UNAVAILABLE);
        if (now != reachable[place]) {
            reachable[place] = now;
            reachableCount += now ? 1 : -1;
        }
        read[place] = state == null ? null : reader.apply(state);
        stale = true;
    }

    private void changed(StateChanged change, Event event) {
        Integer place = places.get(change.entityId());
        if (place == null) {
            return;
        }
        take(place, change.newState());
        cause = event.context();
        if (!due) {
            due = true;
            group.hub().loop().execute(this::catchUp);
        }
    }

    private void catchUp() {
        due = false;
        Context context = cause;
        cause = null;
        if (context == null || !group.isAdded()) {
            return;
        }
        if (!Objects.equals(result(), written) || writtenReachable != isReachable()) {
            note();
            group.writeState(context);
        }
    }

    private void note() {
        written = result();
        writtenReachable = isReachable();
    }

    /** Whether one of them is there and can be reached. */
    public boolean isReachable() {
        return reachableCount > 0;
    }

    /** What they come to together, as they are now. */
    public R result() {
        if (stale) {
            stale = false;
            result = rule.apply(present());
        }
        return result;
    }

    /** What was read of those that have a state, in the order in which they are written; a copy. */
    public List<M> present() {
        List<M> present = new ArrayList<>(read.length);
        for (Object each : read) {
            if (each != null) {
                @SuppressWarnings("unchecked") // only the reader's values are put there
                M member = (M) each;
                present.add(member);
            }
        }
        return present;
    }

    /** Asks the rule again, which has changed. */
    public void again() {
        stale = true;
    }
}
