package dev.hearth.api.domain.alarmcontrolpanel;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A panel that arms and disarms an alarm. Override {@link #alarmState}, what else the panel tells, and the commands it
 * obeys; {@link #supportedFeatures} is a sum of {@link AlarmControlPanelFeatures}. A code goes to the panel and nowhere
 * else: it is in no state, no message and no log. Home Assistant: {@code AlarmControlPanelEntity}.
 */
public abstract class AlarmControlPanelEntity extends Entity {
    /** What it shows; null when not known. */
    public abstract @Nullable AlarmState alarmState();

    /** What its codes are made of; null when it takes none. */
    public @Nullable CodeFormat codeFormat() {
        return null;
    }

    /** Whether it is armed with a code only. */
    public boolean codeArmRequired() {
        return true;
    }

    /** Who or what changed it last. */
    public @Nullable String changedBy() {
        return null;
    }

    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Disarms it. */
    public CompletionStage<?> alarmDisarm(@Nullable String code) {
        return notImplemented("alarmDisarm");
    }

    /** Arms it. */
    public CompletionStage<?> alarmArm(ArmMode mode, @Nullable String code) {
        return notImplemented("alarmArm");
    }

    /** Sets off the alarm. */
    public CompletionStage<?> alarmTrigger(@Nullable String code) {
        return notImplemented("alarmTrigger");
    }

    /** The caller's code, or the {@code default_code} that the owner has set in the registry. */
    final @Nullable String codeOrDefault(@Nullable String given) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        String code = registryOptions("alarm_control_panel").text("default_code");
        return code == null || code.isEmpty() ? null : code;
    }

    /** As {@link #codeOrDefault}, refusing to arm without one where one is required. */
    final @Nullable String codeToArm(@Nullable String given) {
        String code = codeOrDefault(given);
        if (code == null && codeArmRequired()) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "arming " + entityId() + " requires a code, but none was given; call the service with 'code', or"
                            + " set a default code for the panel");
        }
        return code;
    }

    @Override
    public final @Nullable String state() {
        AlarmState state = alarmState();
        return state == null ? null : state.word();
    }

    @Override
    public final DataMap stateAttributes() {
        CodeFormat format = codeFormat();
        return DataMap.of(
                "code_format",
                format == null ? null : format.word(),
                "changed_by",
                changedBy(),
                "code_arm_required",
                codeArmRequired());
    }
}
