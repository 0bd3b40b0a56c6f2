package dev.hearth.api.domain.light;

/** What a light may be able to do beside colours, as bits of {@code supported_features}. */
public final class LightFeatures {
    /** Show effects. */
    public static final long EFFECT = 4;

    /** Flash. */
    public static final long FLASH = 8;

    /** Change in a given time. */
    public static final long TRANSITION = 32;

    private LightFeatures() {}
}
