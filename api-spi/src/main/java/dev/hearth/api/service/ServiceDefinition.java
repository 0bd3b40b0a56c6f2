package dev.hearth.api.service;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * A service: what it takes, what it does, whether it answers, how it is explained.
 *
 * @param <T> the data after the schema has converted it
 * @param title its name for people: {@code Turn on}
 * @param description one sentence on what it does
 * @param target which entities clients offer for it, as a target selector: {@code {"entity": [{"domain": ["light"]}]}};
 *     null for a service that takes no target
 */
public record ServiceDefinition<T>(
        Schema<T> schema,
        ServiceHandler<T> handler,
        SupportsResponse supportsResponse,
        String title,
        String description,
        @Nullable DataMap target) {

    /** A service that does not answer, without an explanation. */
    public static <T> ServiceDefinition<T> of(Schema<T> schema, ServiceHandler<T> handler) {
        return new ServiceDefinition<>(schema, handler, SupportsResponse.NONE, "", "", null);
    }

    /** A service that takes any data as it is. */
    public static ServiceDefinition<DataMap> untyped(ServiceHandler<DataMap> handler) {
        return of(Schemas.dataMap(), handler);
    }

    /** The same service, answering. */
    public ServiceDefinition<T> responding(SupportsResponse supports) {
        return new ServiceDefinition<>(schema, handler, supports, title, description, target);
    }

    /** The same service, explained. */
    public ServiceDefinition<T> described(String newTitle, String newDescription) {
        return new ServiceDefinition<>(schema, handler, supportsResponse, newTitle, newDescription, target);
    }

    /** The same service, for what the selector describes. */
    public ServiceDefinition<T> targeting(@Nullable DataMap selector) {
        return new ServiceDefinition<>(schema, handler, supportsResponse, title, description, selector);
    }
}
