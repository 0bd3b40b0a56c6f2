package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day that can be set, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code TimeEntity.set_value}.
 */
public abstract class SyncTime extends SyncEntity {
    /** The present time of day, by the home's clock; null when not known. */
    public abstract @Nullable LocalTime nativeValue();

    /** Sets it. What it throws is the caller's failure. */
    public abstract void setValue(LocalTime value) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new TimeAdapter(this, hub);
    }
}
