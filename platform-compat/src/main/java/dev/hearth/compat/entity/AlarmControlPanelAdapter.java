package dev.hearth.compat.entity;

import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelEntity;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ArmMode;
import dev.hearth.api.domain.alarmcontrolpanel.CodeFormat;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The alarm control panel that the hub sees in place of a {@link SyncAlarmControlPanel}. */
final class AlarmControlPanelAdapter extends AlarmControlPanelEntity implements Linked {
    private final SyncAlarmControlPanel entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable AlarmState alarmState, @Nullable CodeFormat codeFormat, boolean codeArmRequired,
            @Nullable String changedBy, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncAlarmControlPanel entity) {
            return new Snapshot(entity.alarmState(), entity.codeFormat(), entity.codeArmRequired(), entity.changedBy(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    AlarmControlPanelAdapter(SyncAlarmControlPanel entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable AlarmState alarmState() {
        return link.snapshot().alarmState();
    }

    @Override
    public @Nullable CodeFormat codeFormat() {
        return link.snapshot().codeFormat();
    }

    @Override
    public boolean codeArmRequired() {
        return link.snapshot().codeArmRequired();
    }

    @Override
    public @Nullable String changedBy() {
        return link.snapshot().changedBy();
    }

    @Override
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> alarmDisarm(@Nullable String code) {
        return link.run(() -> entity.alarmDisarm(code));
    }

    @Override
    public CompletionStage<?> alarmArm(ArmMode mode, @Nullable String code) {
        return link.run(() -> entity.alarmArm(mode, code));
    }

    @Override
    public CompletionStage<?> alarmTrigger(@Nullable String code) {
        return link.run(() -> entity.alarmTrigger(code));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
