package dev.hearth.compat.entity;

import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ArmMode;
import dev.hearth.api.domain.alarmcontrolpanel.CodeFormat;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A panel that arms and disarms an alarm, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45: {@code AlarmControlPanel}.
 */
public abstract class SyncAlarmControlPanel extends SyncEntity {
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

    /** A sum of {@link dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Disarms it. */
    public void alarmDisarm(@Nullable String code) throws Exception {
        throw notImplemented("alarmDisarm");
    }

    /** Arms it. */
    public void alarmArm(ArmMode mode, @Nullable String code) throws Exception {
        throw notImplemented("alarmArm");
    }

    /** Sets off the alarm. */
    public void alarmTrigger(@Nullable String code) throws Exception {
        throw notImplemented("alarmTrigger");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new AlarmControlPanelAdapter(this, hub);
    }
}
