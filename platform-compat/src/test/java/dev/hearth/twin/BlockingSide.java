package dev.hearth.twin;

import dev.hearth.api.Context;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The blocking API, from a thread that is not the loop. */
final class BlockingSide implements Side {
    private final BlockingHub hub;
    private final Runnable settle;

    /** @param settle waits until all that has been set off has happened */
    BlockingSide(BlockingHub hub, Runnable settle) {
        this.hub = hub;
        this.settle = settle;
    }

    @Override
    public void fire(String type, DataMap data, Context context) {
        hub.bus().fire(type, data, context);
    }

    @Override
    public Subscription listen(String type, Consumer<Event> listener) {
        return hub.bus().listen(type, listener::accept);
    }

    @Override
    public Subscription listen(String type, EventFilter filter, Consumer<Event> listener) {
        return hub.bus().listen(type, filter, listener::accept);
    }

    @Override
    public Subscription listenOnce(String type, Consumer<Event> listener) {
        return hub.bus().listenOnce(type, listener::accept);
    }

    @Override
    public Map<String, Integer> listenerCounts() {
        return hub.bus().listenerCounts();
    }

    @Override
    public State get(String entityId) {
        return hub.states().get(entityId);
    }

    @Override
    public boolean is(String entityId, String value) {
        return hub.states().is(entityId, value);
    }

    @Override
    public State set(String entityId, String value, DataMap attributes, boolean force, Context context) {
        return hub.states().set(entityId, value, attributes, force, context);
    }

    @Override
    public boolean remove(String entityId) {
        return hub.states().remove(entityId);
    }

    @Override
    public void reserve(String entityId) {
        hub.states().reserve(entityId);
    }

    @Override
    public boolean available(String entityId) {
        return hub.states().available(entityId);
    }

    @Override
    public List<State> all(Collection<String> domains) {
        return hub.states().all(domains);
    }

    @Override
    public List<String> entityIds(String domain) {
        return hub.states().entityIds(domain);
    }

    @Override
    public int count() {
        return hub.states().count();
    }

    @Override
    public Subscription track(String entityId, Consumer<StateChanged> listener) {
        return hub.states().track(entityId, listener::accept);
    }

    @Override
    public <T> Subscription register(
            String domain, String service, Schema<T> schema, Consumer<ServiceCall<T>> handler) {
        return hub.services().register(domain, service, schema, handler::accept);
    }

    @Override
    public Subscription registerAnswering(
            String domain, String service, SupportsResponse supports, Function<DataMap, DataMap> handler) {
        return hub.services()
                .register(domain, service, Schemas.dataMap(), supports, call -> handler.apply(call.data()));
    }

    @Override
    public boolean has(String domain, String service) {
        return hub.services().has(domain, service);
    }

    @Override
    public DataMap call(ServiceRequest request) {
        return hub.services().call(request);
    }

    @Override
    public Subscription at(Instant when, Runnable action) {
        return hub.at(when, now -> action.run());
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return hub.after(delay, now -> action.run());
    }

    @Override
    public Subscription every(Duration interval, Runnable action) {
        return hub.every(interval, now -> action.run());
    }

    @Override
    public void cancel(Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public Context newContext(Context parent, String userId) {
        return hub.newContext(parent, userId);
    }

    @Override
    public Instant now() {
        return hub.now();
    }

    @Override
    public void pass(Duration duration) {
        hub.sleep(duration);
    }

    @Override
    public void settle() {
        settle.run();
    }

    @Override
    public HubState state() {
        return hub.state();
    }

    @Override
    public void stop() {
        hub.stop(0);
    }
}
