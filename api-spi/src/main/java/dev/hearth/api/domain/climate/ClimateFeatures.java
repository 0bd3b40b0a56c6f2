package dev.hearth.api.domain.climate;

/** What a climate device may be able to do, as bits of {@code supported_features}. */
public final class ClimateFeatures {
    /** Keep one temperature. */
    public static final long TARGET_TEMPERATURE = 1;

    /** Keep the temperature between a lower and an upper one. */
    public static final long TARGET_TEMPERATURE_RANGE = 2;

    /** Keep a humidity. */
    public static final long TARGET_HUMIDITY = 4;

    /** Run its fan in modes. */
    public static final long FAN_MODE = 8;

    /** Work in preset modes. */
    public static final long PRESET_MODE = 16;

    /** Swing up and down, or as it calls it. */
    public static final long SWING_MODE = 32;

    /** Heat with an auxiliary heater. */
    public static final long AUX_HEAT = 64;

    /** Be turned off. For clients; the service does not ask for it. */
    public static final long TURN_OFF = 128;

    /** Be turned on. For clients; the service does not ask for it. */
    public static final long TURN_ON = 256;

    /** Swing from side to side. */
    public static final long SWING_HORIZONTAL_MODE = 512;

    private ClimateFeatures() {}
}
