package dev.hearth.api.domain.humidifier;

/** What a humidifier may be able to do, as bits of {@code supported_features}. */
public final class HumidifierFeatures {
    /** Work in modes. */
    public static final long MODES = 1;

    private HumidifierFeatures() {}
}
