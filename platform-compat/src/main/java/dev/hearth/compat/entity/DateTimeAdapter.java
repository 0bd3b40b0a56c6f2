package dev.hearth.compat.entity;

import dev.hearth.api.domain.datetime.DateTimeEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The dateTime that the hub sees in place of a {@link SyncDateTime}. */
final class DateTimeAdapter extends DateTimeEntity implements Linked {
    private final SyncDateTime entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Instant nativeValue) {
        static Snapshot of(SyncDateTime entity) {
            return new Snapshot(entity.nativeValue());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    DateTimeAdapter(SyncDateTime entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Instant nativeValue() {
        return link.snapshot().nativeValue();
    }

    @Override
    public CompletionStage<?> setValue(Instant value) {
        return link.run(() -> entity.setValue(value));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
