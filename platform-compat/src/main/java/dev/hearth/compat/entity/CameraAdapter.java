package dev.hearth.compat.entity;

import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncCamera}. */
final class CameraAdapter extends CameraEntity implements Linked {
    private final SyncCamera entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            boolean isOn,
            boolean isRecording,
            boolean isStreaming,
            boolean motionDetectionEnabled,
            @Nullable String brand,
            @Nullable String model,
            Duration frameInterval,
            long supportedFeatures) {
        static Snapshot of(SyncCamera entity) {
            return new Snapshot(
                    entity.isOn(),
                    entity.isRecording(),
                    entity.isStreaming(),
                    entity.motionDetectionEnabled(),
                    entity.brand(),
                    entity.model(),
                    entity.frameInterval(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    CameraAdapter(SyncCamera entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public boolean isRecording() {
        return link.snapshot().isRecording();
    }

    @Override
    public boolean isStreaming() {
        return link.snapshot().isStreaming();
    }

    @Override
    public boolean motionDetectionEnabled() {
        return link.snapshot().motionDetectionEnabled();
    }

    @Override
    public @Nullable String brand() {
        return link.snapshot().brand();
    }

    @Override
    public @Nullable String model() {
        return link.snapshot().model();
    }

    @Override
    public Duration frameInterval() {
        return link.snapshot().frameInterval();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn() {
        return link.run(entity::turnOn);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public CompletionStage<?> enableMotionDetection() {
        return link.run(entity::enableMotionDetection);
    }

    @Override
    public CompletionStage<?> disableMotionDetection() {
        return link.run(entity::disableMotionDetection);
    }

    @Override
    protected CompletionStage<@Nullable Picture> image(CameraEntity.Size size) {
        return link.ask(() -> entity.image(size));
    }

    @Override
    public @Nullable String entityPicture() {
        String own = link.values().entityPicture();
        return own == null ? super.entityPicture() : own;
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
