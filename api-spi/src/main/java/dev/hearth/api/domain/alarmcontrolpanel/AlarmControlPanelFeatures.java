package dev.hearth.api.domain.alarmcontrolpanel;

/** What an alarm control panel may be able to do beside disarming, as bits of {@code supported_features}. */
public final class AlarmControlPanelFeatures {
    /** Arm while people are at home. */
    public static final long ARM_HOME = 1;

    /** Arm while everybody is away. */
    public static final long ARM_AWAY = 2;

    /** Arm for the night. */
    public static final long ARM_NIGHT = 4;

    /** Set off the alarm. */
    public static final long TRIGGER = 8;

    /** Arm with some sensors left out. */
    public static final long ARM_CUSTOM_BYPASS = 16;

    /** Arm for a long absence. */
    public static final long ARM_VACATION = 32;

    private AlarmControlPanelFeatures() {}
}
