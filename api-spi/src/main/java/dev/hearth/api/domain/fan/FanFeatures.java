package dev.hearth.api.domain.fan;

/** What a fan may be able to do, as bits of {@code supported_features}. */
public final class FanFeatures {
    /** Run at a speed. */
    public static final long SET_SPEED = 1;

    /** Turn from side to side. */
    public static final long OSCILLATE = 2;

    /** Blow the other way. */
    public static final long DIRECTION = 4;

    /** Run in a preset mode. */
    public static final long PRESET_MODE = 8;

    /** Be turned off. For clients; the services do not ask for it. */
    public static final long TURN_OFF = 16;

    /** Be turned on. For clients; the services do not ask for it. */
    public static final long TURN_ON = 32;

    private FanFeatures() {}
}
