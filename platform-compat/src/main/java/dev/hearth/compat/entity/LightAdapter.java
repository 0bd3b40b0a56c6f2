package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The light that the hub sees in place of a {@link SyncLight}. */
final class LightAdapter extends LightEntity {
    private final SyncLight entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(Values values, @Nullable Boolean isOn, Set<ColorMode> supportedColorModes,
            @Nullable Integer brightness, @Nullable LightColor color, KelvinRange kelvinRange, List<String> effects,
            @Nullable String effect, Long supportedFeatures) {
        static Snapshot of(SyncLight entity) {
            return new Snapshot(Values.of(entity), entity.isOn(), entity.supportedColorModes(), entity.brightness(),
                    entity.color(), entity.kelvinRange(), entity.effects(), entity.effect(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    LightAdapter(SyncLight entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return link.snapshot().supportedColorModes();
    }

    @Override
    public @Nullable Integer brightness() {
        return link.snapshot().brightness();
    }

    @Override
    public @Nullable LightColor color() {
        return link.snapshot().color();
    }

    @Override
    public KelvinRange kelvinRange() {
        return link.snapshot().kelvinRange();
    }

    @Override
    public List<String> effects() {
        return link.snapshot().effects();
    }

    @Override
    public @Nullable String effect() {
        return link.snapshot().effect();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        return link.run(() -> entity.turnOn(wish));
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        return link.run(() -> entity.turnOff(wish));
    }

    @Override
    public boolean shouldPoll() {
        return values().shouldPoll();
    }

    @Override
    public @Nullable String uniqueId() {
        return values().uniqueId();
    }

    @Override
    public @Nullable String name() {
        return values().name();
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return values().suggestedEntityId();
    }

    @Override
    public DataMap extraStateAttributes() {
        return values().extraStateAttributes();
    }

    @Override
    public @Nullable String deviceClass() {
        return values().deviceClass();
    }

    @Override
    public @Nullable String icon() {
        return values().icon();
    }

    @Override
    public @Nullable String entityPicture() {
        return values().entityPicture();
    }

    @Override
    public boolean available() {
        return values().available();
    }

    @Override
    public boolean assumedState() {
        return values().assumedState();
    }

    @Override
    public boolean forceUpdate() {
        return values().forceUpdate();
    }

    @Override
    public @Nullable String attribution() {
        return values().attribution();
    }

    @Override
    public @Nullable DeviceInfo deviceInfo() {
        return values().deviceInfo();
    }

    private Values values() {
        return link.snapshot().values();
    }

    @Override
    public CompletionStage<?> update() {
        return link.run(entity::update);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        return link.added(entity::addedToHub);
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        return link.run(entity::willRemoveFromHub);
    }
}
