package dev.hearth.compat.entity;

import dev.hearth.api.domain.devicetracker.TrackerEntity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.devicetracker.SourceType;
import dev.hearth.api.zone.GeoPosition;
import org.jspecify.annotations.Nullable;

/** The tracker that the hub sees in place of a {@link SyncTracker}. */
final class TrackerAdapter extends TrackerEntity implements Linked {
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable GeoPosition position, int locationAccuracy, @Nullable String locationName,
            @Nullable Integer batteryLevel, SourceType sourceType) {
        static Snapshot of(SyncTracker entity) {
            return new Snapshot(entity.position(), entity.locationAccuracy(), entity.locationName(),
                    entity.batteryLevel(), entity.sourceType());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    TrackerAdapter(SyncTracker entity, BlockingHub hub) {
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable GeoPosition position() {
        return link.snapshot().position();
    }

    @Override
    public int locationAccuracy() {
        return link.snapshot().locationAccuracy();
    }

    @Override
    public @Nullable String locationName() {
        return link.snapshot().locationName();
    }

    @Override
    public @Nullable Integer batteryLevel() {
        return link.snapshot().batteryLevel();
    }

    @Override
    public SourceType sourceType() {
        return link.snapshot().sourceType();
    }

    @Override
    public boolean shouldPoll() {
        return Linked.super.shouldPoll();
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
