package dev.hearth.twin;

import dev.hearth.api.Context;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventFilter;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One way into the hub, asynchronous or blocking, as the scenarios of the twin run use it. */
interface Side {
    void fire(String type, DataMap data, Context context);

    Subscription listen(String type, Consumer<Event> listener);

    Subscription listen(String type, EventFilter filter, Consumer<Event> listener);

    Subscription listenOnce(String type, Consumer<Event> listener);

    Map<String, Integer> listenerCounts();

    State get(String entityId);

    boolean is(String entityId, String value);

    State set(String entityId, String value, DataMap attributes, boolean force, Context context);

    default State set(String entityId, String value) {
        return set(entityId, value, DataMap.of(), false, null);
    }

    boolean remove(String entityId);

    void reserve(String entityId);

    boolean available(String entityId);

    List<State> all(Collection<String> domains);

    List<String> entityIds(String domain);

    int count();

    Subscription track(String entityId, Consumer<StateChanged> listener);

    <T> Subscription register(String domain, String service, Schema<T> schema, Consumer<ServiceCall<T>> handler);

    Subscription registerAnswering(
            String domain, String service, SupportsResponse supports, Function<DataMap, DataMap> handler);

    boolean has(String domain, String service);

    DataMap call(ServiceRequest request);

    Subscription at(Instant when, Runnable action);

    Subscription after(Duration delay, Runnable action);

    Subscription every(Duration interval, Runnable action);

    void cancel(Subscription subscription);

    Context newContext(Context parent, String userId);

    Instant now();

    /** Waits that long by the hub's clock. */
    void pass(Duration duration);

    /** Waits until all that has been set off has happened. */
    void settle();

    HubState state();

    void stop();
}
