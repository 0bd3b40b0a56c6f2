package dev.hearth.api.domain.cover;

/** What a cover may be able to do, as bits of {@code supported_features}. */
public final class CoverFeatures {
    /** Open. */
    public static final long OPEN = 1;

    /** Close. */
    public static final long CLOSE = 2;

    /** Go to a position. */
    public static final long SET_POSITION = 4;

    /** Stop where it is. */
    public static final long STOP = 8;

    /** Open its slats. */
    public static final long OPEN_TILT = 16;

    /** Close its slats. */
    public static final long CLOSE_TILT = 32;

    /** Stop its slats where they are. */
    public static final long STOP_TILT = 64;

    /** Turn its slats to a position. */
    public static final long SET_TILT_POSITION = 128;

    private CoverFeatures() {}
}
