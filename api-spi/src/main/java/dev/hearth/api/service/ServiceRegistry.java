package dev.hearth.api.service;

import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Holds the services and calls them. Loop only. Names are folded to lower case. Home Assistant:
 * {@code ServiceRegistry}.
 *
 * <p>A call goes: find the service; merge the target into the data; check and convert it by the schema; fire
 * {@code call_service} with the data as it was given; run the handler. There is no time limit.
 */
public interface ServiceRegistry {
    /** Registers a service, over one of the same name if there is one; fires {@code service_registered}. */
    Subscription register(String domain, String service, ServiceDefinition<?> definition);

    /** Whether there is such a service. */
    boolean has(String domain, String service);

    /** All services: domain, service, definition; in the order they came; a copy. */
    Map<String, Map<String, ServiceDefinition<?>>> all();

    /**
     * All services as clients see them: a map from each domain to its services, from each of these to {@code name},
     * {@code description}, {@code fields} and, where they apply, {@code target} and {@code response}. Home Assistant:
     * {@code async_get_all_descriptions}.
     */
    DataMap descriptions();

    /**
     * Calls a service.
     *
     * @return completes on the loop when the handler is done, with the answer if one was asked for, else null. Fails
     *     with {@link ServiceException} {@code not_found} when there is no such service,
     *     {@code service_validation_error} when data or flags do not fit, or with the handler's own exception.
     */
    CompletionStage<@Nullable DataMap> call(ServiceRequest request);

    /** As {@link #call(ServiceRequest)}, wanting no answer. */
    default CompletionStage<@Nullable DataMap> call(String domain, String service, DataMap data) {
        return call(ServiceRequest.of(domain, service, data));
    }

    /** Calls a service without waiting: what goes wrong is logged, not told to the caller. */
    void submit(ServiceRequest request);
}
