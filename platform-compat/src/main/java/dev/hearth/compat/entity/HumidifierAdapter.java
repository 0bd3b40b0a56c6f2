package dev.hearth.compat.entity;

import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.domain.humidifier.HumidifierEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The humidifier that the hub sees in place of a {@link SyncHumidifier}. */
final class HumidifierAdapter extends HumidifierEntity implements Linked {
    private final SyncHumidifier entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable Boolean isOn, @Nullable HumidifierAction action, @Nullable Number currentHumidity,
            @Nullable Number targetHumidity, @Nullable Number minHumidity, @Nullable Number maxHumidity,
            @Nullable String mode, List<String> availableModes, Long supportedFeatures) {
        static Snapshot of(SyncHumidifier entity) {
            return new Snapshot(
                    entity.isOn(), entity.action(), entity.currentHumidity(), entity.targetHumidity(),
                    entity.minHumidity(), entity.maxHumidity(), entity.mode(), entity.availableModes(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    HumidifierAdapter(SyncHumidifier entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public @Nullable HumidifierAction action() {
        return link.snapshot().action();
    }

    @Override
    public @Nullable Number currentHumidity() {
        return link.snapshot().currentHumidity();
    }

    @Override
    public @Nullable Number targetHumidity() {
        return link.snapshot().targetHumidity();
    }

    @Override
    public Number minHumidity() {
        Number said = link.snapshot().minHumidity();
        return said == null ? super.minHumidity() : said;
    }

    @Override
    public Number maxHumidity() {
        Number said = link.snapshot().maxHumidity();
        return said == null ? super.maxHumidity() : said;
    }

    @Override
    public @Nullable String mode() {
        return link.snapshot().mode();
    }

    @Override
    public List<String> availableModes() {
        return link.snapshot().availableModes();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn() {
        return link.run(entity::turnOn);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public CompletionStage<?> setHumidity(int humidity) {
        return link.run(() -> entity.setHumidity(humidity));
    }

    @Override
    public CompletionStage<?> setMode(String mode) {
        return link.run(() -> entity.setMode(mode));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
