package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A switch, written as blocking code; see {@link SyncEntity} for what runs where. Home Assistant 0.45:
 * {@code SwitchDevice}.
 */
public abstract class SyncSwitch extends SyncEntity {
    /** Whether it is on; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** Turns it on. What it throws is the caller's failure. */
    public abstract void turnOn() throws Exception;

    /** Turns it off. What it throws is the caller's failure. */
    public abstract void turnOff() throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new SwitchAdapter(this, hub);
    }
}
