package dev.hearth.api.domain.alarmcontrolpanel;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link ManualAlarm} behaves.
 *
 * @param code the code that arms and disarms; null for none
 * @param codeArmRequired whether arming needs the code too
 * @param disarmAfterTrigger whether it is disarmed when the alarm has sounded, rather than armed as before
 * @param modes the ways it can be armed
 * @param delayTimes how long an alarm is pending that goes off in a state: in each of the armed ones and disarmed
 * @param triggerTimes how long an alarm sounds that goes off in a state; with zero none goes off. The same states
 * @param armingTimes how long arming takes, for each armed state
 */
public record ManualAlarmOptions(
        @Nullable String code,
        boolean codeArmRequired,
        boolean disarmAfterTrigger,
        Set<ArmMode> modes,
        Map<AlarmState, Duration> delayTimes,
        Map<AlarmState, Duration> triggerTimes,
        Map<AlarmState, Duration> armingTimes) {

    /** Copies the collections. */
    public ManualAlarmOptions {
        modes = Set.copyOf(modes);
        delayTimes = Map.copyOf(delayTimes);
        triggerTimes = Map.copyOf(triggerTimes);
        armingTimes = Map.copyOf(armingTimes);
    }

    /** A panel that can be armed in every way, with the same times in each state. */
    public static ManualAlarmOptions of(
            @Nullable String code, Duration armingTime, Duration delayTime, Duration triggerTime) {
        Map<AlarmState, Duration> delays = new EnumMap<>(AlarmState.class);
        Map<AlarmState, Duration> triggers = new EnumMap<>(AlarmState.class);
        Map<AlarmState, Duration> armings = new EnumMap<>(AlarmState.class);
        for (ArmMode mode : ArmMode.values()) {
            delays.put(mode.armed(), delayTime);
            triggers.put(mode.armed(), triggerTime);
            armings.put(mode.armed(), armingTime);
        }
        delays.put(AlarmState.DISARMED, delayTime);
        triggers.put(AlarmState.DISARMED, triggerTime);
        return new ManualAlarmOptions(
                code, true, false, EnumSet.allOf(ArmMode.class), delays, triggers, armings);
    }

    /** See {@link #delayTimes}; none where none is said. */
    Duration delayIn(AlarmState state) {
        return Objects.requireNonNullElse(delayTimes.get(state), Duration.ZERO);
    }

    /** See {@link #triggerTimes}; none where none is said. */
    Duration triggerIn(AlarmState state) {
        return Objects.requireNonNullElse(triggerTimes.get(state), Duration.ZERO);
    }

    /** See {@link #armingTimes}; none where none is said. */
    Duration armingIn(AlarmState state) {
        return Objects.requireNonNullElse(armingTimes.get(state), Duration.ZERO);
    }

    /** All but the code, which is nobody's business. */
    @Override
    public String toString() {
        return "ManualAlarmOptions[" + modes + "]";
    }
}
