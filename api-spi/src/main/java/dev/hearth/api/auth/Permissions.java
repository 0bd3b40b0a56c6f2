package dev.hearth.api.auth;

import dev.hearth.api.HubException;

/** What a user may do with entities. Loop only, because areas and devices count. */
@FunctionalInterface
public interface Permissions {
    /** For those who may do everything. */
    Permissions ALL = (entityId, action) -> true;

    /** What can be done with an entity. */
    enum Action {
        /** See its state. */
        READ,
        /** Call services on it. */
        CONTROL,
        /** Change its settings. */
        EDIT
    }

    /** Whether the user may do that with the entity, which need not exist. */
    boolean allows(String entityId, Action action);

    /** Whether the user may see the entity. */
    default boolean canRead(String entityId) {
        return allows(entityId, Action.READ);
    }

    /** Whether the user may call services on the entity. */
    default boolean canControl(String entityId) {
        return allows(entityId, Action.CONTROL);
    }

    /** Whether nothing need be asked. */
    @SuppressWarnings("ReferenceEquality") // there is one
    default boolean all() {
        return this == ALL;
    }

    /**
     * Fails when the user may not see the entity.
     *
     * @throws HubException {@code unauthorized}
     */
    default void checkRead(String entityId) {
        if (!canRead(entityId)) {
            throw Caller.unauthorized();
        }
    }

    /**
     * Fails when the user may not call services on the entity.
     *
     * @throws HubException {@code unauthorized}
     */
    default void checkControl(String entityId) {
        if (!canControl(entityId)) {
            throw Caller.unauthorized();
        }
    }
}
