package dev.hearth.api.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities that run at this moment. Loop only. {@link dev.hearth.api.Hub#entities}. */
public interface EntityDirectory {
    /** The entity of that id; null when none runs under it, even if there is a state. */
    @Nullable
    Entity find(String entityId);

    /** Each entity id with the integration it comes from; a copy. */
    Map<String, String> sources();
}
