package dev.hearth.helper.source;

import dev.hearth.api.entity.EntityTraits;
import org.jspecify.annotations.Nullable;

/** An entity that is computed from others, and so is never asked for its state, called as is written. Loop only. */
public interface ComputedEntity extends EntityTraits {
    /** What is written about it. */
    ComputedConfig written();

    @Override
    default boolean shouldPoll() {
        return false;
    }

    @Override
    default @Nullable String uniqueId() {
        return written().uniqueId();
    }

    @Override
    default @Nullable String name() {
        return written().name();
    }
}
