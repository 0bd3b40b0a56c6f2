package dev.hearth.compat.entity;

import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/** The sensor that the hub sees in place of a {@link SyncSensor}. */
final class SensorAdapter extends SensorEntity implements Linked {
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Object state, @Nullable String unitOfMeasurement,
            @Nullable StateClass stateClass) {
        static Snapshot of(SyncSensor entity) {
            return new Snapshot(entity.state(), entity.unitOfMeasurement(), entity.stateClass());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    SensorAdapter(SyncSensor entity, BlockingHub hub) {
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Object nativeValue() {
        return link.snapshot().state();
    }

    @Override
    public @Nullable String nativeUnit() {
        return link.snapshot().unitOfMeasurement();
    }

    @Override
    public @Nullable StateClass stateClass() {
        return link.snapshot().stateClass();
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
