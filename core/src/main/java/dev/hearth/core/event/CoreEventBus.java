package dev.hearth.core.event;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.event.EventListener;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bus. Listeners stand in arrays that are copied when one comes or goes, so that firing walks an array that nobody
 * changes under it. Loop only.
 */
public final class CoreEventBus {
    private static final int DEEPEST_CHAIN = 64;
    private static final Listener[] NONE = {};

    private final CoreLoop loop;
    private final Contexts contexts;
    private final Map<String, Listener[]> byType = new HashMap<>();
    private Listener[] all = NONE;
    private int depth;

    /** A bus on a loop. */
    public CoreEventBus(CoreLoop loop, Contexts contexts) {
        this.loop = loop;
        this.contexts = contexts;
    }

    /** The bus as that integration sees it. */
    public EventBus ownedBy(Owner owner) {
        return new OwnedEventBus(this, owner);
    }

    /** See {@link EventBus#fire(String, EventData, Origin, Context)}. */
    public void fire(String type, EventData data, Origin origin, @Nullable Context context) {
        loop.checkInLoop();
        if (type.isEmpty() || type.length() > EventBus.MAX_TYPE_LENGTH) {
            throw new HubException(
                    "invalid_event_type",
                    "an event type has 1 to " + EventBus.MAX_TYPE_LENGTH + " characters, not " + type.length() + ": \""
                            + type + "\"");
        }
        if (hears(type)) {
            long now = loop.time().epochMicros();
            dispatch(new Event(type, data, origin, context == null ? contexts.next(now) : context, now));
        }
    }

    /** Whether anybody would hear such an event, so that it need not be made when not. */
    public boolean hears(String type) {
        return byType.containsKey(type) || (all.length > 0 && forAll(type));
    }

    private static boolean forAll(String type) {
        return !type.equals(EventTypes.HOMEASSISTANT_CLOSE) && !type.equals(EventTypes.STATE_REPORTED);
    }

    /** Calls everybody who listens for the event. */
    public void dispatch(Event event) {
        if (!descend()) {
            loop.execute(loop.hubOwner(), () -> dispatch(event));
            return;
        }
        try {
            Listener[] ofType = byType.get(event.type());
            if (ofType != null) {
                call(ofType, event);
            }
            if (all.length > 0 && forAll(event.type())) {
                call(all, event);
            }
        } finally {
            ascend();
        }
    }

    /**
     * Goes one event deeper into a chain of listeners that cause events; whoever gets true calls {@link #ascend}
     * afterwards. False when the chain is so long that the rest belongs into a later turn of the loop: a stack that
     * overflows in the middle of a JDK class would damage the whole process.
     */
    public boolean descend() {
        if (depth >= DEEPEST_CHAIN) {
            return false;
        }
        depth++;
        return true;
    }

    /** Comes back from where {@link #descend} went. */
    public void ascend() {
        depth--;
    }

    private void call(Listener[] listeners, Event event) {
        for (Listener listener : listeners) {
            Culprit before = loop.enter(listener);
            try {
                listener.hear(event);
            } catch (Throwable e) {
                listener.owner().failed(listener, e);
            } finally {
                loop.leave(before);
            }
        }
    }

    Subscription listen(Owner owner, String type, @Nullable EventFilter filter, EventListener listener, boolean once) {
        if (type.equals(EventTypes.STATE_REPORTED) && filter == null) {
            throw new HubException(
                    "filter_required",
                    "state_reported is fired at every write of every entity; listen to it with a filter, such as one for"
                            + " an entity id");
        }
        return new Listener(this, owner, type, filter, listener, once);
    }

    /** How many listen to each type. */
    public Map<String, Integer> listenerCounts() {
        loop.checkInLoop();
        Map<String, Integer> counts = new LinkedHashMap<>();
        byType.forEach((type, listeners) -> counts.put(type, listeners.length));
        counts.put(EventBus.MATCH_ALL, all.length);
        return counts;
    }

    private Listener[] listeners(String type) {
        return type.equals(EventBus.MATCH_ALL) ? all : byType.getOrDefault(type, NONE);
    }

    private void listeners(String type, Listener[] listeners) {
        if (type.equals(EventBus.MATCH_ALL)) {
            all = listeners;
        } else if (listeners.length == 0) {
            byType.remove(type);
        } else {
            byType.put(type, listeners);
        }
    }

    private static final class Listener extends Registration {
        private final CoreEventBus bus;
        private final String type;
        private final @Nullable EventFilter filter;
        private final EventListener listener;
        private final boolean once;

        @SuppressWarnings("this-escape") // entered in an array only
        Listener(
                CoreEventBus bus,
                Owner owner,
                String type,
                @Nullable EventFilter filter,
                EventListener listener,
                boolean once) {
            super(owner);
            this.bus = bus;
            this.type = type;
            this.filter = filter;
            this.listener = listener;
            this.once = once;
            Listener[] present = bus.listeners(type);
            Listener[] more = Arrays.copyOf(present, present.length + 1);
            more[present.length] = this;
            bus.listeners(type, more);
        }

        void hear(Event event) {
            if (!active() || (filter != null && !passes(event.data(), filter))) {
                return;
            }
            if (once) {
                cancel();
            }
            listener.onEvent(event);
        }

        private static boolean passes(EventData data, EventFilter filter) {
            return !(data instanceof DataMap map && map.isEmpty()) && filter.accepts(data);
        }

        @Override
        protected void release() {
            bus.listeners(
                    type,
                    Arrays.stream(bus.listeners(type))
                            .filter(each -> each != this)
                            .toArray(Listener[]::new));
        }

        @Override
        public String label() {
            return "the listener " + Labels.of(listener) + " of " + type;
        }
    }
}
