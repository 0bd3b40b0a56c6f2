package dev.hearth.compat.entity;

import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The light that the hub sees in place of a {@link SyncLight}. */
final class LightAdapter extends LightEntity implements Linked {
    private final SyncLight entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Boolean isOn, Set<ColorMode> supportedColorModes,
            @Nullable Integer brightness, @Nullable LightColor color, KelvinRange kelvinRange, List<String> effects,
            @Nullable String effect, Long supportedFeatures) {
        static Snapshot of(SyncLight entity) {
            return new Snapshot(entity.isOn(), entity.supportedColorModes(), entity.brightness(),
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
    public Link<?> link() {
        return link;
    }
}
