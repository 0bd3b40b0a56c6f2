package dev.hearth.api.domain.lawnmower;

/** What a lawn mower may be able to do, as bits of {@code supported_features}. */
public final class LawnMowerFeatures {
    /** Start or go on mowing. */
    public static final long START_MOWING = 1;

    /** Pause. */
    public static final long PAUSE = 2;

    /** Go back to its dock. */
    public static final long DOCK = 4;

    private LawnMowerFeatures() {}
}
