package dev.hearth.compat.blocking;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.event.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@link EventBus} for code that waits; see {@link BlockingHub} for the rules of all calls. Any thread but the loop,
 * firing excepted. Home Assistant 0.45: {@code EventBus.fire}, {@code listen}, {@code listen_once}.
 *
 * <p>Listeners run on workers and hear one event after another. A listener that is {@value Deliveries#CAPACITY} events
 * behind misses the oldest of them, with a warning.
 */
public final class BlockingBus {
    private final Hub hub;
    private final Workers workers;
    private final Crossing crossing;

    BlockingBus(Hub hub, Workers workers, Crossing crossing) {
        this.hub = hub;
        this.workers = workers;
        this.crossing = crossing;
    }

    /** Fires an event without data in a context of its own. */
    public void fire(String type) {
        fire(type, DataMap.of(), Origin.LOCAL, null);
    }

    /** Fires a local event in a context of its own. */
    public void fire(String type, EventData data) {
        fire(type, data, Origin.LOCAL, null);
    }

    /** Fires a local event. */
    public void fire(String type, EventData data, @Nullable Context context) {
        fire(type, data, Origin.LOCAL, context);
    }

    /**
     * Has the loop fire an event, and does not wait for that: what is wrong with it is logged. Calls that follow on the
     * same thread find it fired. The only call that the loop may make, too.
     */
    public void fire(String type, EventData data, Origin origin, @Nullable Context context) {
        crossing.post(() -> hub.bus().fire(type, data, origin, context));
    }

    /** Listens to a type, or to {@link EventBus#MATCH_ALL}; see {@link EventBus#listen(String, dev.hearth.api.event.EventListener)}. */
    public Subscription listen(String type, BlockingListener<? super Event> listener) {
        Deliveries<Event> deliveries = deliveries(type, listener);
        return new Listening(crossing, deliveries, crossing.call(() -> hub.bus().listen(type, deliveries::deliver)));
    }

    /**
     * Listens to the events of a type that the filter lets through.
     *
     * @param filter asked on the loop, unlike the listener; it decides by the data it is given and must not block
     */
    public Subscription listen(String type, EventFilter filter, BlockingListener<? super Event> listener) {
        Deliveries<Event> deliveries = deliveries(type, listener);
        return new Listening(
                crossing, deliveries, crossing.call(() -> hub.bus().listen(type, filter, deliveries::deliver)));
    }

    /** Listens to the next event of a type only. */
    public Subscription listenOnce(String type, BlockingListener<? super Event> listener) {
        Deliveries<Event> deliveries = deliveries(type, listener);
        return new Listening(crossing, deliveries,
                crossing.call(() -> hub.bus().listenOnce(type, deliveries::deliver)));
    }

    private Deliveries<Event> deliveries(String type, BlockingListener<? super Event> listener) {
        return new Deliveries<>(hub, workers, "the listener of " + type, listener);
    }

    /** How many listen to each type, {@link EventBus#MATCH_ALL} included; a copy. */
    public Map<String, Integer> listenerCounts() {
        return crossing.call(() -> hub.bus().listenerCounts());
    }
}
