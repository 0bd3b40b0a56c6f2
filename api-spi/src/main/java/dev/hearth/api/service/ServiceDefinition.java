package dev.hearth.api.service;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;

/**
 * A service: what it takes, what it does, whether it answers, how it is explained.
 *
 * @param <T> the data after the schema has converted it
 * @param title its name for people: {@code Turn on}
 * @param description one sentence on what it does
 */
public record ServiceDefinition<T>(
        Schema<T> schema,
        ServiceHandler<T> handler,
        SupportsResponse supportsResponse,
        String title,
        String description) {

    /** A service that does not answer, without an explanation. */
    public static <T> ServiceDefinition<T> of(Schema<T> schema, ServiceHandler<T> handler) {
        return new ServiceDefinition<>(schema, handler, SupportsResponse.NONE, "", "");
    }

    /** A service that takes any data as it is. */
    public static ServiceDefinition<DataMap> untyped(ServiceHandler<DataMap> handler) {
        return of(Schemas.dataMap(), handler);
    }

    /** The same service, answering. */
    public ServiceDefinition<T> responding(SupportsResponse supports) {
        return new ServiceDefinition<>(schema, handler, supports, title, description);
    }

    /** The same service, explained. */
    public ServiceDefinition<T> described(String newTitle, String newDescription) {
        return new ServiceDefinition<>(schema, handler, supportsResponse, newTitle, newDescription);
    }
}
