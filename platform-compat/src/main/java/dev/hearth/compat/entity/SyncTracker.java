package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.devicetracker.SourceType;
import dev.hearth.api.zone.GeoPosition;
import org.jspecify.annotations.Nullable;

/**
 * A device that tells its position, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code TrackerEntity}.
 */
public abstract class SyncTracker extends SyncEntity {
    /** Where it is; null when not known. */
    public abstract @Nullable GeoPosition position();

    /** How many metres the position may be wrong. */
    public int locationAccuracy() {
        return 0;
    }

    /** What the place it is at is called; wins over the position. */
    public @Nullable String locationName() {
        return null;
    }

    /** How full its battery is, 0 to 100; null when not known. */
    public @Nullable Integer batteryLevel() {
        return null;
    }

    /** How it is known where it is. */
    public SourceType sourceType() {
        return SourceType.GPS;
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new TrackerAdapter(this, hub);
    }
}
