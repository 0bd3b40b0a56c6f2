package dev.hearth.twin;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.event.Origin;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** The asynchronous API, on the loop. How a test gets onto the loop and waits for stages differs from loop to loop. */
abstract class AsynchronousSide implements Side {
    private final Hub hub;

    AsynchronousSide(Hub hub) {
        this.hub = hub;
    }

    /** Waits for a stage. */
    abstract <T> T await(CompletionStage<T> stage);

    private <T> T on(Callback<T> callback) {
        return await(hub.loop().call(callback));
    }

    private void run(Runnable callback) {
        on(() -> {
            callback.run();
            return true;
        });
    }

    @Override
    public void fire(String type, DataMap data, Context context) {
        run(() -> hub.bus().fire(type, data, Origin.LOCAL, context));
    }

    @Override
    public Subscription listen(String type, Consumer<Event> listener) {
        return on(() -> hub.bus().listen(type, listener::accept));
    }

    @Override
    public Subscription listen(String type, EventFilter filter, Consumer<Event> listener) {
        return on(() -> hub.bus().listen(type, filter, listener::accept));
    }

    @Override
    public Subscription listenOnce(String type, Consumer<Event> listener) {
        return on(() -> hub.bus().listenOnce(type, listener::accept));
    }

    @Override
    public Map<String, Integer> listenerCounts() {
        return on(() -> hub.bus().listenerCounts());
    }

    @Override
    public State get(String entityId) {
        return on(() -> hub.states().get(entityId));
    }

    @Override
    public boolean is(String entityId, String value) {
        return on(() -> hub.states().is(entityId, value));
    }

    @Override
    public State set(String entityId, String value, DataMap attributes, boolean force, Context context) {
        return on(() -> hub.states().set(entityId, value, attributes, force, context));
    }

    @Override
    public boolean remove(String entityId) {
        return on(() -> hub.states().remove(entityId));
    }

    @Override
    public void reserve(String entityId) {
        run(() -> hub.states().reserve(entityId));
    }

    @Override
    public boolean available(String entityId) {
        return on(() -> hub.states().available(entityId));
    }

    @Override
    public List<State> all(Collection<String> domains) {
        return on(() -> hub.states().all(domains));
    }

    @Override
    public List<String> entityIds(String domain) {
        return on(() -> hub.states().entityIds(domain));
    }

    @Override
    public int count() {
        return on(() -> hub.states().count());
    }

    @Override
    public Subscription track(String entityId, Consumer<StateChanged> listener) {
        return on(() -> hub.states().track(entityId, (change, event) -> listener.accept(change)));
    }

    @Override
    public <T> Subscription register(
            String domain, String service, Schema<T> schema, Consumer<ServiceCall<T>> handler) {
        return on(() -> hub.services()
                .register(domain, service, ServiceDefinition.of(schema, ServiceHandler.callback(handler))));
    }

    @Override
    public Subscription registerAnswering(
            String domain, String service, SupportsResponse supports, Function<DataMap, DataMap> handler) {
        return on(() -> hub.services()
                .register(
                        domain,
                        service,
                        ServiceDefinition.untyped(call -> CompletableFuture.completedStage(handler.apply(call.data())))
                                .responding(supports)));
    }

    @Override
    public boolean has(String domain, String service) {
        return on(() -> hub.services().has(domain, service));
    }

    @Override
    public DataMap call(ServiceRequest request) {
        return await(hub.loop().<DataMap>task(() -> hub.services().call(request)));
    }

    @Override
    public Subscription at(Instant when, Runnable action) {
        return on(() -> hub.loop().at(when, action));
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return on(() -> hub.loop().after(delay, action));
    }

    @Override
    public Subscription every(Duration interval, Runnable action) {
        return on(() -> hub.loop().every(interval, action));
    }

    @Override
    public void cancel(Subscription subscription) {
        run(subscription::cancel);
    }

    @Override
    public Context newContext(Context parent, String userId) {
        return on(() -> hub.newContext(parent, userId));
    }

    @Override
    public Instant now() {
        return hub.loop().time().now();
    }

    @Override
    public HubState state() {
        return hub.state();
    }

    @Override
    public void stop() {
        hub.stop(0);
    }

    /** The loop of a running hub, from a thread that may wait. */
    static final class OnThreadLoop extends AsynchronousSide {
        private final Hub hub;

        OnThreadLoop(Hub hub) {
            super(hub);
            this.hub = hub;
        }

        @Override
        <T> T await(CompletionStage<T> stage) {
            return hub.loop().await(stage);
        }

        @Override
        public void pass(Duration duration) {
            CompletableFuture<Boolean> over = new CompletableFuture<>();
            after(duration, () -> over.complete(true));
            await(over);
        }

        @Override
        public void settle() {
            await(hub.loop().settled());
        }
    }

    /** The loop that the test turns. */
    static final class OnVirtualLoop extends AsynchronousSide {
        private final TestHub test;

        OnVirtualLoop(TestHub test) {
            super(test.hub());
            this.test = test;
        }

        @Override
        <T> T await(CompletionStage<T> stage) {
            return test.get(stage);
        }

        @Override
        public void pass(Duration duration) {
            test.advance(duration);
            test.get(test.hub().loop().call(() -> true)); // says so if the hub has stopped meanwhile
        }

        @Override
        public void settle() {
            test.runUntilIdle();
        }
    }
}
