package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.devicetracker.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * A device that is at home when it is seen there, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code ScannerEntity}.
 */
public abstract class SyncScanner extends SyncEntity {
    /** Whether it is seen. */
    public abstract boolean isConnected();

    /** Its address in the network. */
    public @Nullable String ipAddress() {
        return null;
    }

    /** The address of its network card, which is what it is known by. */
    public @Nullable String macAddress() {
        return null;
    }

    /** Its name in the network. */
    public @Nullable String hostname() {
        return null;
    }

    /** How full its battery is, 0 to 100; null when not known. */
    public @Nullable Integer batteryLevel() {
        return null;
    }

    /** How it is seen. */
    public SourceType sourceType() {
        return SourceType.ROUTER;
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new ScannerAdapter(this, hub);
    }
}
