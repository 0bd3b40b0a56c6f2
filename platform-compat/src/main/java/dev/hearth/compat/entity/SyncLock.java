package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A lock, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45: {@code LockDevice}.
 */
public abstract class SyncLock extends SyncEntity {
    /** Whether it is locked; null when not known. */
    public abstract @Nullable Boolean isLocked();

    /** Whether it is locking now. */
    public boolean isLocking() {
        return false;
    }

    /** Whether it is unlocking now. */
    public boolean isUnlocking() {
        return false;
    }

    /** Whether the latch is pulled. */
    public boolean isOpen() {
        return false;
    }

    /** Whether the latch is being pulled now. */
    public boolean isOpening() {
        return false;
    }

    /** Whether it got stuck. */
    public boolean isJammed() {
        return false;
    }

    /** Who or what changed it last. */
    public @Nullable String changedBy() {
        return null;
    }

    /** A regular expression that its codes match from their beginning; null when it takes none or any. */
    public @Nullable String codeFormat() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.lock.LockFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Locks it, with the code it needs. */
    public void lock(@Nullable String code) throws Exception {
        throw notImplemented("lock");
    }

    /** Unlocks it, with the code it needs. */
    public void unlock(@Nullable String code) throws Exception {
        throw notImplemented("unlock");
    }

    /** Pulls the latch, with the code it needs. */
    public void open(@Nullable String code) throws Exception {
        throw notImplemented("open");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new LockAdapter(this, hub);
    }
}
