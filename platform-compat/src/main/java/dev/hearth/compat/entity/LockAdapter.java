package dev.hearth.compat.entity;

import dev.hearth.api.domain.lock.LockEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The lock that the hub sees in place of a {@link SyncLock}. */
final class LockAdapter extends LockEntity implements Linked {
    private final SyncLock entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Boolean isLocked, boolean isLocking, boolean isUnlocking, boolean isOpen,
            boolean isOpening, boolean isJammed, @Nullable String changedBy, @Nullable String codeFormat,
            @Nullable Long supportedFeatures) {
        static Snapshot of(SyncLock entity) {
            return new Snapshot(entity.isLocked(), entity.isLocking(), entity.isUnlocking(), entity.isOpen(),
                    entity.isOpening(), entity.isJammed(), entity.changedBy(), entity.codeFormat(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    LockAdapter(SyncLock entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isLocked() {
        return link.snapshot().isLocked();
    }

    @Override
    public boolean isLocking() {
        return link.snapshot().isLocking();
    }

    @Override
    public boolean isUnlocking() {
        return link.snapshot().isUnlocking();
    }

    @Override
    public boolean isOpen() {
        return link.snapshot().isOpen();
    }

    @Override
    public boolean isOpening() {
        return link.snapshot().isOpening();
    }

    @Override
    public boolean isJammed() {
        return link.snapshot().isJammed();
    }

    @Override
    public @Nullable String changedBy() {
        return link.snapshot().changedBy();
    }

    @Override
    public @Nullable String codeFormat() {
        return link.snapshot().codeFormat();
    }

    @Override
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> lock(@Nullable String code) {
        return link.run(() -> entity.lock(code));
    }

    @Override
    public CompletionStage<?> unlock(@Nullable String code) {
        return link.run(() -> entity.unlock(code));
    }

    @Override
    public CompletionStage<?> open(@Nullable String code) {
        return link.run(() -> entity.open(code));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
