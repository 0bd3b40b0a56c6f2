package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;

/**
 * A button, written as blocking code; see {@link SyncEntity} for what runs where. Home Assistant:
 * {@code ButtonEntity.press}.
 */
public abstract class SyncButton extends SyncEntity {
    /** Does what the button is for. What it throws is the caller's failure. */
    public abstract void press() throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new ButtonAdapter(this, hub);
    }
}
