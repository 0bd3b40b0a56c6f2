package dev.hearth.compat.entity;

import dev.hearth.api.domain.valve.ValveEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The valve that the hub sees in place of a {@link SyncValve}. */
final class ValveAdapter extends ValveEntity implements Linked {
    private final SyncValve entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(boolean reportsPosition, @Nullable Boolean isClosed, @Nullable Integer currentValvePosition,
            boolean isOpening, boolean isClosing, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncValve entity) {
            return new Snapshot(entity.reportsPosition(), entity.isClosed(), entity.currentValvePosition(),
                    entity.isOpening(), entity.isClosing(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    ValveAdapter(SyncValve entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public boolean reportsPosition() {
        return link.snapshot().reportsPosition();
    }

    @Override
    public @Nullable Integer currentValvePosition() {
        return link.snapshot().currentValvePosition();
    }

    @Override
    public @Nullable Boolean isClosed() {
        return reportsPosition() ? super.isClosed() : link.snapshot().isClosed();
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
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> openValve() {
        return link.run(entity::openValve);
    }

    @Override
    public CompletionStage<?> closeValve() {
        return link.run(entity::closeValve);
    }

    @Override
    public CompletionStage<?> setValvePosition(int position) {
        return link.run(() -> entity.setValvePosition(position));
    }

    @Override
    public CompletionStage<?> stopValve() {
        return link.run(entity::stopValve);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
