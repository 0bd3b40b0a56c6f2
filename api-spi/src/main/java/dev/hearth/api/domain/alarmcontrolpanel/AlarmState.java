package dev.hearth.api.domain.alarmcontrolpanel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an alarm control panel may show. Home Assistant: {@code AlarmControlPanelState}. */
public enum AlarmState {
    /** Not armed. */
    DISARMED,
    /** Armed while people are at home. */
    ARMED_HOME,
    /** Armed while everybody is away. */
    ARMED_AWAY,
    /** Armed for the night. */
    ARMED_NIGHT,
    /** Armed for a long absence. */
    ARMED_VACATION,
    /** Armed with some sensors left out. */
    ARMED_CUSTOM_BYPASS,
    /** The alarm will go off unless it is disarmed. */
    PENDING,
    /** It will be armed shortly. */
    ARMING,
    /** It will be disarmed shortly. */
    DISARMING,
    /** The alarm goes off. */
    TRIGGERED;

    /** The word in states. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word; null for any other word. */
    public static @Nullable AlarmState of(@Nullable String word) {
        for (AlarmState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        return null;
    }
}
