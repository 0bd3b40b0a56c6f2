package dev.hearth.core.entity;

import dev.hearth.api.entity.Entity;
import java.util.function.Function;

/** Remembers entities by what tells them apart for ever. Loop only; answers from memory. */
public interface EntityEntries {
    /**
     * What is remembered about an entity; it is entered when it is new.
     *
     * @param domain the entity domain
     * @param integration whose entity it is
     * @param uniqueId what tells it apart from the integration's others of that domain
     * @param objectId the object id it would like to have
     * @param freeId makes an entity id that nobody has of an object id
     */
    KnownEntity entryOf(
            String domain,
            String integration,
            String uniqueId,
            Entity entity,
            String objectId,
            Function<String, String> freeId);

    /** Remembers nothing: each start begins anew, with the wishes of the entities. */
    static EntityEntries forgetful() {
        return (domain, integration, uniqueId, entity, objectId, freeId) -> new KnownEntity(freeId.apply(objectId),
                null, null, !entity.enabledByDefault());
    }
}
