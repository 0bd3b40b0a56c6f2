package dev.hearth.api.service;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Caller;
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

    /**
     * The same service for administrators alone: the call of another user fails with {@code unauthorized}. Calls that no
     * user is behind, such as those of automations, go on.
     *
     * @param hub whoever registers it
     */
    public ServiceDefinition<T> forAdmins(Hub hub) {
        ServiceHandler<T> guarded = call -> {
            Caller.checkAdmin(hub.capability(Auth.class), call.context());
            return handler.handle(call);
        };
        return new ServiceDefinition<>(schema, guarded, supportsResponse, title, description, target);
    }
}
