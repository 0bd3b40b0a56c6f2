package dev.hearth.api.entity;

import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities that run at this moment. Loop only. {@link dev.hearth.api.Hub#entities}. */
public interface EntityDirectory {
    /** The entity of that id; null when none runs under it, even if there is a state. */
    @Nullable
    Entity find(String entityId);

    /** Each entity id with the integration it comes from; a copy. */
    Map<String, String> sources();

    /**
     * What a target means at this moment: neither {@link Target#ALL} nor {@link Target#NO_ENTITY} nor a group is anything
     * but a name here.
     *
     * @param primaryOnly whether entities that are not their device's main purpose, those with an entity category, are
     *     left out of what is found
     */
    ResolvedTarget resolve(Target target, boolean primaryOnly);
}
