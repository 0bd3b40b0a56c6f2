package dev.hearth.core.event;

import dev.hearth.api.Context;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.EventData;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.event.EventListener;
import dev.hearth.api.event.Origin;
import dev.hearth.core.loop.Owner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bus as one integration sees it. */
final class OwnedEventBus implements EventBus {
    private final CoreEventBus bus;
    private final Owner owner;

    OwnedEventBus(CoreEventBus bus, Owner owner) {
        this.bus = bus;
        this.owner = owner;
    }

    @Override
    public void fire(String type, EventData data, Origin origin, @Nullable Context context) {
        bus.fire(type, data, origin, context);
    }

    @Override
    public Subscription listen(String type, EventListener listener) {
        return bus.listen(owner, type, null, listener, false);
    }

    @Override
    public Subscription listen(String type, EventFilter filter, EventListener listener) {
        return bus.listen(owner, type, filter, listener, false);
    }

    @Override
    public Subscription listenOnce(String type, EventListener listener) {
        return bus.listen(owner, type, null, listener, true);
    }

    @Override
    public Map<String, Integer> listenerCounts() {
        return bus.listenerCounts();
    }
}
