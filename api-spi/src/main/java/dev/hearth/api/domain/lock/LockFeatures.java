package dev.hearth.api.domain.lock;

/** What a lock may be able to do beside locking and unlocking, as bits of {@code supported_features}. */
public final class LockFeatures {
    /** Pull the latch, so that the door is open. */
    public static final long OPEN = 1;

    private LockFeatures() {}
}
