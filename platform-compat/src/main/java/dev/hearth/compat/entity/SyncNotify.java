package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere to send messages to, written as blocking code; see {@link SyncEntity} for what runs where. Override the
 * commands that {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncNotify extends SyncEntity {
    /** A sum of {@link dev.hearth.api.domain.notify.NotifyFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    /** Sends a message, with a title if there is one. */
    public void sendMessage(String message, @Nullable String title) throws Exception {
        throw notImplemented("sendMessage");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new NotifyAdapter(this, hub);
    }
}
