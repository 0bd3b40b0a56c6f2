package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment that can be set, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code DateTimeEntity.set_value}.
 */
public abstract class SyncDateTime extends SyncEntity {
    /** The present moment it stands for; null when not known. */
    public abstract @Nullable Instant nativeValue();

    /** Sets it. What it throws is the caller's failure. */
    public abstract void setValue(Instant value) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new DateTimeAdapter(this, hub);
    }
}
