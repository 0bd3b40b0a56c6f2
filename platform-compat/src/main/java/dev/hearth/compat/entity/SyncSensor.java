package dev.hearth.compat.entity;

import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A reading, written as blocking code; see {@link SyncEntity} for what runs where. Home Assistant 0.45: a sensor's
 * {@code Entity}.
 */
public abstract class SyncSensor extends SyncEntity {
    /**
     * What was read: a number or a text, or what {@link dev.hearth.api.domain.sensor.SensorEntity#nativeValue} says; null
     * when not known.
     */
    public abstract @Nullable Object state();

    /** The unit of {@link #state}. The hub converts temperatures to the home's. */
    public @Nullable String unitOfMeasurement() {
        return null;
    }

    /** How its numbers are summed up over time. */
    public @Nullable StateClass stateClass() {
        return null;
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new SensorAdapter(this, hub);
    }
}
