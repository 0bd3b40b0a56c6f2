package dev.hearth.compat.entity;

import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/** The binary sensor that the hub sees in place of a {@link SyncBinarySensor}. */
final class BinarySensorAdapter extends BinarySensorEntity implements Linked {
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Boolean isOn) {
        static Snapshot of(SyncBinarySensor entity) {
            return new Snapshot(entity.isOn());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    BinarySensorAdapter(SyncBinarySensor entity, BlockingHub hub) {
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
