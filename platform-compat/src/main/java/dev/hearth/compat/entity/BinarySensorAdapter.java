package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The binary sensor that the hub sees in place of a {@link SyncBinarySensor}. */
final class BinarySensorAdapter extends BinarySensorEntity {
    private final SyncBinarySensor entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(Values values, @Nullable Boolean isOn) {
        static Snapshot of(SyncBinarySensor entity) {
            return new Snapshot(Values.of(entity), entity.isOn());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    BinarySensorAdapter(SyncBinarySensor entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public boolean shouldPoll() {
        return values().shouldPoll();
    }

    @Override
    public @Nullable String uniqueId() {
        return values().uniqueId();
    }

    @Override
    public @Nullable String name() {
        return values().name();
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return values().suggestedEntityId();
    }

    @Override
    public DataMap extraStateAttributes() {
        return values().extraStateAttributes();
    }

    @Override
    public @Nullable String deviceClass() {
        return values().deviceClass();
    }

    @Override
    public @Nullable String icon() {
        return values().icon();
    }

    @Override
    public @Nullable String entityPicture() {
        return values().entityPicture();
    }

    @Override
    public boolean available() {
        return values().available();
    }

    @Override
    public boolean assumedState() {
        return values().assumedState();
    }

    @Override
    public boolean forceUpdate() {
        return values().forceUpdate();
    }

    @Override
    public @Nullable String attribution() {
        return values().attribution();
    }

    @Override
    public @Nullable DeviceInfo deviceInfo() {
        return values().deviceInfo();
    }

    private Values values() {
        return link.snapshot().values();
    }

    @Override
    public CompletionStage<?> update() {
        return link.run(entity::update);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        return link.added(entity::addedToHub);
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        return link.run(entity::willRemoveFromHub);
    }
}
