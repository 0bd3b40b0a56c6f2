package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.websocket.CommandCall;

/** Adds the commands of all entity domains. */
public final class DomainCommands {
    /** The entity a command is about. */
    static final Field<String> ENTITY_ID = Field.required("entity_id", Schemas.entityId());

    private DomainCommands() {}

    /** Adds them. Loop only. */
    public static void add(Hub hub) {
        UnitCommands.add(hub);
        WeatherCommands.add(hub);
        TodoCommands.add(hub);
        CalendarCommands.add(hub);
        ViewCommands.add(hub);
    }

    /**
     * The entity that a command names.
     *
     * @throws HubException {@code unauthorized} when the user may not do that with it, {@code not_found} when there is none
     *     of that kind
     */
    static <E extends Entity> E named(Hub hub, CommandCall<Section> call, Class<E> kind, Action action) {
        String id = call.data().get(ENTITY_ID);
        if (!call.login().user().permissions().allows(id, action)) {
            throw new HubException("unauthorized", "Unauthorized");
        }
        Entity entity = hub.entities().find(id);
        if (!kind.isInstance(entity)) {
            throw new HubException("not_found", "Entity not found");
        }
        return kind.cast(entity);
    }

    /**
     * Refuses what the entity does not do.
     *
     * @throws HubException {@code not_supported}
     */
    static void checkSupports(Entity entity, long feature, String what) {
        if (!entity.supports(feature)) {
            throw new HubException("not_supported", entity.entityId() + " does not support " + what);
        }
    }
}
