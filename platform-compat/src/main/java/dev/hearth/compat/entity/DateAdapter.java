package dev.hearth.compat.entity;

import dev.hearth.api.domain.date.DateEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The date that the hub sees in place of a {@link SyncDate}. */
final class DateAdapter extends DateEntity implements Linked {
    private final SyncDate entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable LocalDate nativeValue) {
        static Snapshot of(SyncDate entity) {
            return new Snapshot(entity.nativeValue());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    DateAdapter(SyncDate entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable LocalDate nativeValue() {
        return link.snapshot().nativeValue();
    }

    @Override
    public CompletionStage<?> setValue(LocalDate value) {
        return link.run(() -> entity.setValue(value));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
