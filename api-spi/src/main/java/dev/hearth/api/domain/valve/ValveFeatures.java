package dev.hearth.api.domain.valve;

/** What a valve may be able to do, as bits of {@code supported_features}. */
public final class ValveFeatures {
    /** Open. */
    public static final long OPEN = 1;

    /** Close. */
    public static final long CLOSE = 2;

    /** Go to a position. */
    public static final long SET_POSITION = 4;

    /** Stop where it is. */
    public static final long STOP = 8;

    private ValveFeatures() {}
}
