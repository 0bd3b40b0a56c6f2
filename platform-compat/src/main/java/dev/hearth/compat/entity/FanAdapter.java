package dev.hearth.compat.entity;

import dev.hearth.api.domain.fan.FanDirection;
import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The fan that the hub sees in place of a {@link SyncFan}. */
final class FanAdapter extends FanEntity implements Linked {
    private final SyncFan entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable Boolean isOn, @Nullable Integer percentage, @Nullable Integer speedCount,
            @Nullable String presetMode, List<String> presetModes, @Nullable FanDirection direction,
            @Nullable Boolean oscillating, Long supportedFeatures) {
        static Snapshot of(SyncFan entity) {
            return new Snapshot(
                    entity.isOn(), entity.percentage(), entity.speedCount(), entity.presetMode(),
                    entity.presetModes(), entity.direction(), entity.oscillating(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    FanAdapter(SyncFan entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        Boolean said = link.snapshot().isOn();
        return said == null ? super.isOn() : said;
    }

    @Override
    public @Nullable Integer percentage() {
        return link.snapshot().percentage();
    }

    @Override
    public int speedCount() {
        Integer said = link.snapshot().speedCount();
        return said == null ? super.speedCount() : said;
    }

    @Override
    public @Nullable String presetMode() {
        return link.snapshot().presetMode();
    }

    @Override
    public List<String> presetModes() {
        return link.snapshot().presetModes();
    }

    @Override
    public @Nullable FanDirection direction() {
        return link.snapshot().direction();
    }

    @Override
    public @Nullable Boolean oscillating() {
        return link.snapshot().oscillating();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn(FanTurnOn wish) {
        return link.run(() -> entity.turnOn(wish));
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public CompletionStage<?> setPresetMode(String presetMode) {
        return link.run(() -> entity.setPresetMode(presetMode));
    }

    @Override
    public CompletionStage<?> setDirection(FanDirection direction) {
        return link.run(() -> entity.setDirection(direction));
    }

    @Override
    public CompletionStage<?> oscillate(boolean oscillating) {
        return link.run(() -> entity.oscillate(oscillating));
    }

    @Override
    public CompletionStage<?> setPercentage(int percentage) {
        return percentage == 0 ? turnOff() : link.run(() -> entity.setPercentage(percentage));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
