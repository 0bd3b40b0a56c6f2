package dev.hearth.compat.entity;

import dev.hearth.api.domain.lawnmower.LawnMowerActivity;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A robot that mows the lawn, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncLawnMower extends SyncEntity {
    /** What it does; null when not known. */
    public abstract @Nullable LawnMowerActivity activity();

    /** A sum of {@link dev.hearth.api.domain.lawnmower.LawnMowerFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Starts or goes on mowing. */
    public void startMowing() throws Exception {
        throw notImplemented("startMowing");
    }

    /** Pauses. */
    public void pause() throws Exception {
        throw notImplemented("pause");
    }

    /** Goes back to its dock. */
    public void dock() throws Exception {
        throw notImplemented("dock");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new LawnMowerAdapter(this, hub);
    }
}
