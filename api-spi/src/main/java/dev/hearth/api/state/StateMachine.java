package dev.hearth.api.state;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the present {@link State} of every entity. Loop only. Entity ids are folded to lower case wherever they are
 * given. Home Assistant: {@code StateMachine}.
 *
 * <p>A write compares with what is there:
 * <ul>
 *   <li>same text and equal attributes: only {@link State#lastReported} moves, {@code state_reported} is fired;
 *   <li>same text, other attributes: a new state that keeps {@link State#lastChanged}, {@code state_changed};
 *   <li>another text, or a forced write: a new state with new times, {@code state_changed}.
 * </ul>
 * Attributes that are equal to the old ones are replaced by the old object.
 */
public interface StateMachine {
    /** The longest state text. */
    int MAX_STATE_LENGTH = 255;

    /** Whether a text has more characters than a state can have; one that takes two {@code char}s counts once. */
    static boolean isTooLong(String text) {
        return text.length() > MAX_STATE_LENGTH && text.codePointCount(0, text.length()) > MAX_STATE_LENGTH;
    }

    /** The entity's state, or null when it has none. */
    @Nullable
    State get(String entityId);

    /** Whether the entity is there with just this text. */
    default boolean is(String entityId, String value) {
        State state = get(entityId);
        return state != null && state.value().equals(value);
    }

    /** Writes a state without attributes. */
    default State set(String entityId, String value) {
        return set(entityId, value, DataMap.of(), false, null);
    }

    /** Writes a state. */
    default State set(String entityId, String value, DataMap attributes) {
        return set(entityId, value, attributes, false, null);
    }

    /**
     * Writes a state.
     *
     * @param force count the text as changed though it is the same
     * @param context what causes it; null makes a new one
     * @return the state as it is now
     * @throws InvalidStateException for a text over 255 characters
     * @throws InvalidEntityIdException for a new entity whose id is not one
     */
    State set(String entityId, String value, DataMap attributes, boolean force, @Nullable Context context);

    /** Removes the state and any reservation; {@code state_changed} with no new state. Answers whether it was there. */
    default boolean remove(String entityId) {
        return remove(entityId, null);
    }

    /** As {@link #remove(String)}. */
    boolean remove(String entityId, @Nullable Context context);

    /**
     * Keeps an id free for an entity that is being added.
     *
     * @throws HubException {@code entity_id_taken} when it is present or reserved
     */
    void reserve(String entityId);

    /** Whether the id is neither present nor reserved. */
    boolean available(String entityId);

    /** All states in no particular order; a copy. */
    List<State> all();

    /**
     * {@link #all} as a JSON array of states as clients see them; made once for all who ask before a state is written
     * again.
     */
    Encoded encoded();

    /** The states of these domains; a copy. */
    List<State> all(Collection<String> domains);

    /** The ids of the entities of a domain; a copy. */
    List<String> entityIds(String domain);

    /** How many there are. */
    int count();

    /**
     * Hears of the changes of certain entities, found by their id: a thousand listeners on other entities cost a write
     * nothing. They are called before the bus listeners of {@code state_changed}. Ids need not exist yet.
     */
    Subscription track(Collection<String> entityIds, StateListener listener);

    /** As {@link #track(Collection, StateListener)} for one entity. */
    default Subscription track(String entityId, StateListener listener) {
        return track(List.of(entityId), listener);
    }
}
