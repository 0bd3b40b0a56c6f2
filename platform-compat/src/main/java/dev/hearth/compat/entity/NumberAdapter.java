package dev.hearth.compat.entity;

import dev.hearth.api.domain.number.NumberEntity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.number.NumberMode;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The number that the hub sees in place of a {@link SyncNumber}. */
final class NumberAdapter extends NumberEntity implements Linked {
    private final SyncNumber entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Number nativeValue, Number nativeMin, Number nativeMax,
            @Nullable Number nativeStep, @Nullable String nativeUnit, NumberMode mode) {
        static Snapshot of(SyncNumber entity) {
            return new Snapshot(entity.nativeValue(), entity.nativeMin(), entity.nativeMax(), entity.nativeStep(),
                    entity.nativeUnit(), entity.mode());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    NumberAdapter(SyncNumber entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Number nativeValue() {
        return link.snapshot().nativeValue();
    }

    @Override
    public Number nativeMin() {
        return link.snapshot().nativeMin();
    }

    @Override
    public Number nativeMax() {
        return link.snapshot().nativeMax();
    }

    @Override
    public @Nullable Number nativeStep() {
        return link.snapshot().nativeStep();
    }

    @Override
    public @Nullable String nativeUnit() {
        return link.snapshot().nativeUnit();
    }

    @Override
    public NumberMode mode() {
        return link.snapshot().mode();
    }

    @Override
    public CompletionStage<?> setNativeValue(double value) {
        return link.run(() -> entity.setNativeValue(value));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
