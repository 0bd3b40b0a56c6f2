package dev.hearth.api.domain.waterheater;

/** What a water heater may be able to do, as bits of {@code supported_features}. For clients; no service asks for one. */
public final class WaterHeaterFeatures {
    /** Keep a temperature. */
    public static final long TARGET_TEMPERATURE = 1;

    /** Work in modes. */
    public static final long OPERATION_MODE = 2;

    /** Save energy while people are away. */
    public static final long AWAY_MODE = 4;

    /** Be turned on and off. */
    public static final long ON_OFF = 8;

    private WaterHeaterFeatures() {}
}
