package dev.hearth.core.event;

import dev.hearth.api.Context;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes contexts with new ids from the hub's chance. Loop only. */
public final class Contexts {
    private final RandomGenerator random;

    /** @param random the hub's */
    public Contexts(RandomGenerator random) {
        this.random = random;
    }

    /** A context of its own, for something that happens at that time. */
    public Context next(long epochMicros) {
        return next(epochMicros, null, null);
    }

    /** A context below another, or of a user. */
    public Context next(long epochMicros, @Nullable String parentId, @Nullable String userId) {
        return Context.ofBits(epochMicros / 1_000, (int) random.nextLong(), random.nextLong(), parentId, userId);
    }
}
