package dev.hearth.api.domain.lawnmower;

import dev.hearth.api.entity.Entity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A robot that mows the lawn. Override {@link #activity} and the commands it obeys; {@link #supportedFeatures} is a sum of
 * {@link LawnMowerFeatures}. Home Assistant: {@code LawnMowerEntity}.
 */
public abstract class LawnMowerEntity extends Entity {
    /** What it does; null when not known. */
    public abstract @Nullable LawnMowerActivity activity();

    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Starts or goes on mowing. */
    public CompletionStage<?> startMowing() {
        return notImplemented("startMowing");
    }

    /** Pauses. */
    public CompletionStage<?> pause() {
        return notImplemented("pause");
    }

    /** Goes back to its dock. */
    public CompletionStage<?> dock() {
        return notImplemented("dock");
    }

    /** The word of its activity. */
    @Override
    public final @Nullable String state() {
        LawnMowerActivity activity = activity();
        return activity == null ? null : activity.word();
    }
}
