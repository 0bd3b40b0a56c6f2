package dev.hearth.compat.entity;

import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncImage}. */
final class ImageAdapter extends ImageEntity implements Linked {
    private final SyncImage entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable Instant imageLastUpdated) {
        static Snapshot of(SyncImage entity) {
            return new Snapshot(
                    entity.imageLastUpdated());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    ImageAdapter(SyncImage entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Instant imageLastUpdated() {
        return link.snapshot().imageLastUpdated();
    }

    @Override
    protected CompletionStage<@Nullable Picture> image() {
        return link.ask(entity::image);
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
