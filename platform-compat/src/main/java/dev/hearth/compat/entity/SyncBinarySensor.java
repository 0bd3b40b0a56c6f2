package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * Something that is either so or not, written as blocking code; see {@link SyncEntity} for what runs where. Home
 * Assistant 0.45: {@code BinarySensorDevice}.
 */
public abstract class SyncBinarySensor extends SyncEntity {
    /** Whether it is so; null when not known. */
    public abstract @Nullable Boolean isOn();

    @Override
    final Entity adapt(BlockingHub hub) {
        return new BinarySensorAdapter(this, hub);
    }
}
