package dev.hearth.compat.entity;

import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The cover that the hub sees in place of a {@link SyncCover}. */
final class CoverAdapter extends CoverEntity implements Linked {
    private final SyncCover entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Boolean isClosed, boolean isOpening, boolean isClosing,
            @Nullable Integer currentPosition, @Nullable Integer currentTiltPosition,
            @Nullable Long supportedFeatures) {
        static Snapshot of(SyncCover entity) {
            return new Snapshot(entity.isClosed(), entity.isOpening(), entity.isClosing(),
                    entity.currentPosition(), entity.currentTiltPosition(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    CoverAdapter(SyncCover entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isClosed() {
        return link.snapshot().isClosed();
    }

    @Override
    public boolean isOpening() {
        return link.snapshot().isOpening();
    }

    @Override
    public boolean isClosing() {
        return link.snapshot().isClosing();
    }

    @Override
    public @Nullable Integer currentPosition() {
        return link.snapshot().currentPosition();
    }

    @Override
    public @Nullable Integer currentTiltPosition() {
        return link.snapshot().currentTiltPosition();
    }

    @Override
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> openCover() {
        return link.run(entity::openCover);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return link.run(entity::closeCover);
    }

    @Override
    public CompletionStage<?> stopCover() {
        return link.run(entity::stopCover);
    }

    @Override
    public CompletionStage<?> setCoverPosition(int position) {
        return link.run(() -> entity.setCoverPosition(position));
    }

    @Override
    public CompletionStage<?> openCoverTilt() {
        return link.run(entity::openCoverTilt);
    }

    @Override
    public CompletionStage<?> closeCoverTilt() {
        return link.run(entity::closeCoverTilt);
    }

    @Override
    public CompletionStage<?> stopCoverTilt() {
        return link.run(entity::stopCoverTilt);
    }

    @Override
    public CompletionStage<?> setCoverTiltPosition(int position) {
        return link.run(() -> entity.setCoverTiltPosition(position));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
