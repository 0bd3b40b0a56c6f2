package dev.hearth.api.event;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where events are fired and heard. Loop only.
 *
 * <p>Firing calls the listeners at once, those of the type first, then those of {@link #MATCH_ALL}, each in the order
 * they came. A listener that throws is logged and the next is called. A listener that fires, or writes a state, starts
 * the listeners of that event before the present one has gone round: go by the event's own data, not by the live state
 * machine. Chains deeper than 64 events go on in the next turn of the loop. Home Assistant: {@code EventBus}.
 */
public interface EventBus {
    /**
     * Hears every event but {@code homeassistant_close} and {@code state_reported}.
     */
    String MATCH_ALL = "*";

    /** The longest event type. */
    int MAX_TYPE_LENGTH = 64;

    /** Fires an event without data in a context of its own. */
    default void fire(String type) {
        fire(type, DataMap.of(), Origin.LOCAL, null);
    }

    /** Fires a local event in a context of its own. */
    default void fire(String type, EventData data) {
        fire(type, data, Origin.LOCAL, null);
    }

    /** Fires a local event. */
    default void fire(String type, EventData data, @Nullable Context context) {
        fire(type, data, Origin.LOCAL, context);
    }

    /**
     * Fires an event.
     *
     * @param context what caused it; null makes a new one
     * @throws HubException {@code invalid_event_type} for a type that is empty or longer than 64 characters
     */
    void fire(String type, EventData data, Origin origin, @Nullable Context context);

    /**
     * Listens to a type, or to {@link #MATCH_ALL}.
     *
     * @throws HubException {@code filter_required} for {@code state_reported}, which is too frequent to hear unfiltered
     */
    Subscription listen(String type, EventListener listener);

    /** Listens to the events of a type that the filter lets through. */
    Subscription listen(String type, EventFilter filter, EventListener listener);

    /** Listens to the next event of a type only: taken back before the listener runs. */
    Subscription listenOnce(String type, EventListener listener);

    /** How many listen to each type, {@link #MATCH_ALL} included; a copy. */
    Map<String, Integer> listenerCounts();
}
