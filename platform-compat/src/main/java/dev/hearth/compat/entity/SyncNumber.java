package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.number.NumberMode;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be set, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code NumberEntity.set_native_value}.
 */
public abstract class SyncNumber extends SyncEntity {
    /** The present value, in {@link #nativeUnit}; null when not known. */
    public abstract @Nullable Number nativeValue();

    /** The smallest value, in {@link #nativeUnit}. */
    public Number nativeMin() {
        return 0.0;
    }

    /** The largest value, in {@link #nativeUnit}. */
    public Number nativeMax() {
        return 100.0;
    }

    /** From which value to the next; null for what goes with the range. */
    public @Nullable Number nativeStep() {
        return null;
    }

    /** The unit of {@link #nativeValue}. The hub shows what the home or its owner wants. */
    public @Nullable String nativeUnit() {
        return null;
    }

    /** How clients offer it. */
    public NumberMode mode() {
        return NumberMode.AUTO;
    }

    /** Sets it, to a value in {@link #nativeUnit} that is in the range. What it throws is the caller's failure. */
    public abstract void setNativeValue(double value) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new NumberAdapter(this, hub);
    }
}
