package dev.hearth.compat.entity;

import dev.hearth.api.domain.lawnmower.LawnMowerActivity;
import dev.hearth.api.domain.lawnmower.LawnMowerEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The lawn mower that the hub sees in place of a {@link SyncLawnMower}. */
final class LawnMowerAdapter extends LawnMowerEntity implements Linked {
    private final SyncLawnMower entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable LawnMowerActivity activity, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncLawnMower entity) {
            return new Snapshot(entity.activity(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    LawnMowerAdapter(SyncLawnMower entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable LawnMowerActivity activity() {
        return link.snapshot().activity();
    }

    @Override
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> startMowing() {
        return link.run(entity::startMowing);
    }

    @Override
    public CompletionStage<?> pause() {
        return link.run(entity::pause);
    }

    @Override
    public CompletionStage<?> dock() {
        return link.run(entity::dock);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
