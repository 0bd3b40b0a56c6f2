package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scene, written as blocking code; see {@link SyncEntity} for what runs where. It does not poll. Home Assistant 0.45:
 * {@code Scene}.
 */
public abstract class SyncScene extends SyncEntity {
    /**
     * Brings what belongs to it into the states it stands for. What it throws is the caller's failure.
     *
     * @param transition how long that shall take, null when the caller does not care
     */
    public abstract void activate(@Nullable Duration transition) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new SceneAdapter(this, hub);
    }
}
