package dev.hearth.api.entity;

import dev.hearth.api.config.Schema;
import dev.hearth.api.service.SupportsResponse;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A service of an entity domain, run on each entity that a call is for: {@code light.turn_on}.
 *
 * @param <E> the entities
 * @param <T> the data beside the target, after the schema has converted it
 * @param name the service's name
 * @param requiredFeatures sums of feature bits; an entity needs all bits of at least one sum. Empty asks for none. An
 *     entity named in the call that lacks them is refused by name, one found through an area or device is passed over
 * @param title its name for people
 * @param description one sentence on what it does
 */
public record EntityService<E extends Entity, T>(
        String name,
        Schema<T> schema,
        Handler<E, T> handler,
        List<Long> requiredFeatures,
        SupportsResponse supportsResponse,
        String title,
        String description) {

    public EntityService {
        requiredFeatures = List.copyOf(requiredFeatures);
    }

    /** Does it to one entity. On the loop. */
    @FunctionalInterface
    public interface Handler<E extends Entity, T> {
        /** Completes when it is done, with a {@link dev.hearth.api.data.DataMap} if the service answers. */
        CompletionStage<? extends @Nullable Object> handle(E entity, T data) throws Exception;
    }

    /** A service for every entity of the domain, which does not answer. */
    public static <E extends Entity, T> EntityService<E, T> of(String name, Schema<T> schema, Handler<E, T> handler) {
        return new EntityService<>(name, schema, handler, List.of(), SupportsResponse.NONE, "", "");
    }

    /** The same for entities with all features of at least one of these sums. */
    public EntityService<E, T> needing(Long... anyOf) {
        return new EntityService<>(name, schema, handler, List.of(anyOf), supportsResponse, title, description);
    }

    /** The same, answering. */
    public EntityService<E, T> responding(SupportsResponse supports) {
        return new EntityService<>(name, schema, handler, requiredFeatures, supports, title, description);
    }

    /** The same, explained. */
    public EntityService<E, T> described(String newTitle, String newDescription) {
        return new EntityService<>(name, schema, handler, requiredFeatures, supportsResponse, newTitle, newDescription);
    }

    /** Whether the entity has the features this service needs. */
    public boolean isFor(Entity entity) {
        return requiredFeatures.isEmpty() || requiredFeatures.stream().anyMatch(entity::supports);
    }
}
