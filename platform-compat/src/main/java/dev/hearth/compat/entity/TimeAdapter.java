package dev.hearth.compat.entity;

import dev.hearth.api.domain.time.TimeEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The time that the hub sees in place of a {@link SyncTime}. */
final class TimeAdapter extends TimeEntity implements Linked {
    private final SyncTime entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable LocalTime nativeValue) {
        static Snapshot of(SyncTime entity) {
            return new Snapshot(entity.nativeValue());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    TimeAdapter(SyncTime entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable LocalTime nativeValue() {
        return link.snapshot().nativeValue();
    }

    @Override
    public CompletionStage<?> setValue(LocalTime value) {
        return link.run(() -> entity.setValue(value));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
