package dev.hearth.api.domain.alarmcontrolpanel;

/** A way to arm an alarm control panel. */
public enum ArmMode {
    /** While people are at home. */
    HOME(AlarmState.ARMED_HOME, AlarmControlPanelFeatures.ARM_HOME),
    /** While everybody is away. */
    AWAY(AlarmState.ARMED_AWAY, AlarmControlPanelFeatures.ARM_AWAY),
    /** For the night. */
    NIGHT(AlarmState.ARMED_NIGHT, AlarmControlPanelFeatures.ARM_NIGHT),
    /** For a long absence. */
    VACATION(AlarmState.ARMED_VACATION, AlarmControlPanelFeatures.ARM_VACATION),
    /** With some sensors left out. */
    CUSTOM_BYPASS(AlarmState.ARMED_CUSTOM_BYPASS, AlarmControlPanelFeatures.ARM_CUSTOM_BYPASS);

    private final AlarmState armed;
    private final long feature;

    ArmMode(AlarmState armed, long feature) {
        this.armed = armed;
        this.feature = feature;
    }

    /** What a panel shows that is armed this way. */
    public AlarmState armed() {
        return armed;
    }

    /** The one of {@link AlarmControlPanelFeatures} that a panel has which can be armed this way. */
    public long feature() {
        return feature;
    }
}
