package dev.hearth.compat.entity;

import dev.hearth.api.domain.devicetracker.ScannerEntity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.devicetracker.SourceType;
import org.jspecify.annotations.Nullable;

/** The scanner that the hub sees in place of a {@link SyncScanner}. */
final class ScannerAdapter extends ScannerEntity implements Linked {
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(boolean isConnected, @Nullable String ipAddress, @Nullable String macAddress,
            @Nullable String hostname, @Nullable Integer batteryLevel, SourceType sourceType) {
        static Snapshot of(SyncScanner entity) {
            return new Snapshot(entity.isConnected(), entity.ipAddress(), entity.macAddress(), entity.hostname(),
                    entity.batteryLevel(), entity.sourceType());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    ScannerAdapter(SyncScanner entity, BlockingHub hub) {
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public boolean isConnected() {
        return link.snapshot().isConnected();
    }

    @Override
    public @Nullable String ipAddress() {
        return link.snapshot().ipAddress();
    }

    @Override
    public @Nullable String macAddress() {
        return link.snapshot().macAddress();
    }

    @Override
    public @Nullable String hostname() {
        return link.snapshot().hostname();
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
    public @Nullable String uniqueId() {
        String own = link.values().uniqueId();
        return own == null ? super.uniqueId() : own;
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
