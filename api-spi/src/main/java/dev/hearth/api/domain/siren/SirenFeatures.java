package dev.hearth.api.domain.siren;

/** What a siren may be able to do, as bits of {@code supported_features}. */
public final class SirenFeatures {
    /** Be turned on. */
    public static final long TURN_ON = 1;

    /** Be turned off. */
    public static final long TURN_OFF = 2;

    /** Sound one of several tones. */
    public static final long TONES = 4;

    /** Be told how loud to be. */
    public static final long VOLUME_SET = 8;

    /** Be told how long to sound. */
    public static final long DURATION = 16;

    private SirenFeatures() {}
}
