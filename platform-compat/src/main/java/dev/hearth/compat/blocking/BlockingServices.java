package dev.hearth.compat.blocking;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@link ServiceRegistry} for code that waits; see {@link BlockingHub} for the rules of all calls. Any thread but the
 * loop, {@link #submit} excepted. Home Assistant 0.45: {@code ServiceRegistry.register}, {@code call}.
 *
 * <p>Each call of a service registered here runs on a worker of its own, so calls may overlap unless the integration has
 * one thread only.
 */
public final class BlockingServices {
    private final Hub hub;
    private final Workers workers;
    private final Crossing crossing;

    BlockingServices(Hub hub, Workers workers, Crossing crossing) {
        this.hub = hub;
        this.workers = workers;
        this.crossing = crossing;
    }

    /** Registers a service that takes any data as it is. */
    public Subscription register(String domain, String service, BlockingListener<ServiceCall<DataMap>> handler) {
        return register(domain, service, Schemas.dataMap(), handler);
    }

    /** Registers a service that does not answer, over one of the same name if there is one. */
    public <T> Subscription register(
            String domain, String service, Schema<T> schema, BlockingListener<ServiceCall<T>> handler) {
        return register(domain, service, ServiceDefinition.of(schema, call -> workers.<@Nullable DataMap>run(() -> {
            handler.accept(call);
            return null;
        })));
    }

    /**
     * Registers a service that answers.
     *
     * @param supports when it answers
     */
    public <T> Subscription register(
            String domain,
            String service,
            Schema<T> schema,
            SupportsResponse supports,
            BlockingResponder<T> responder) {
        ServiceDefinition<T> definition =
                ServiceDefinition.of(schema, call -> workers.run(() -> responder.respond(call)));
        return register(domain, service, definition.responding(supports));
    }

    private Subscription register(String domain, String service, ServiceDefinition<?> definition) {
        Subscription registered = crossing.call(() -> hub.services().register(domain, service, definition));
        return () -> crossing.takeBack(registered::cancel);
    }

    /** Whether there is such a service. */
    public boolean has(String domain, String service) {
        return crossing.call(() -> hub.services().has(domain, service));
    }

    /** All services: domain, service, definition; a copy. */
    public Map<String, Map<String, ServiceDefinition<?>>> all() {
        return crossing.call(() -> hub.services().all());
    }

    /**
     * Calls a service and waits until its handler is done, however long that takes.
     *
     * @return the answer if one was asked for, else null
     * @throws ServiceException {@code not_found} when there is no such service, {@code service_validation_error} when data
     *     or flags do not fit
     * @throws RuntimeException what the handler threw: as it is when unchecked, else as the cause of a
     *     {@link dev.hearth.api.HubException}
     */
    public @Nullable DataMap call(ServiceRequest request) {
        return crossing.<@Nullable DataMap>stage(() -> hub.services().call(request));
    }

    /** As {@link #call(ServiceRequest)}, wanting no answer. */
    public void call(String domain, String service, DataMap data) {
        call(ServiceRequest.of(domain, service, data));
    }

    /** Has the loop call a service, and does not wait: what goes wrong is logged. The loop may do that, too. */
    public void submit(ServiceRequest request) {
        crossing.post(() -> hub.services().submit(request));
    }
}
