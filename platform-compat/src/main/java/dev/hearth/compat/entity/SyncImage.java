package dev.hearth.compat.entity;

import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture that changes now and then, written as blocking code; see {@link SyncEntity} for what runs where. What a
 * command throws is the caller's failure.
 */
public abstract class SyncImage extends SyncEntity {
    /** When the picture became another; null when there has been none. */
    public abstract @Nullable Instant imageLastUpdated();

    /** Gets the picture; null when there is none. */
    public @Nullable Picture image() throws Exception {
        throw notImplemented("image");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new ImageAdapter(this, hub);
    }
}
