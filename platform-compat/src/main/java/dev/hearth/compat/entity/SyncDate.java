package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that can be set, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code DateEntity.set_value}.
 */
public abstract class SyncDate extends SyncEntity {
    /** The present date; null when not known. */
    public abstract @Nullable LocalDate nativeValue();

    /** Sets it. What it throws is the caller's failure. */
    public abstract void setValue(LocalDate value) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new DateAdapter(this, hub);
    }
}
