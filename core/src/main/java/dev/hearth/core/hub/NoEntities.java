package dev.hearth.core.hub;

import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDirectory;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities of a hub without any. */
enum NoEntities implements EntityDirectory {
    INSTANCE;

    @Override
    public @Nullable Entity find(String entityId) {
        return null;
    }

    @Override
    public Map<String, String> sources() {
        return Map.of();
    }

    @Override
    public ResolvedTarget resolve(Target target, boolean primaryOnly) {
        return ResolvedTarget.byId(target);
    }
}
