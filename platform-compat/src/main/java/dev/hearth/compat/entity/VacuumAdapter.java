package dev.hearth.compat.entity;

import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.domain.vacuum.VacuumEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The vacuum that the hub sees in place of a {@link SyncVacuum}. */
final class VacuumAdapter extends VacuumEntity implements Linked {
    private final SyncVacuum entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable VacuumActivity activity, @Nullable Integer batteryLevel,
            @Nullable String fanSpeed, List<String> fanSpeedList, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncVacuum entity) {
            return new Snapshot(entity.activity(), entity.batteryLevel(), entity.fanSpeed(), entity.fanSpeedList(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    VacuumAdapter(SyncVacuum entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable VacuumActivity activity() {
        return link.snapshot().activity();
    }

    @Override
    public @Nullable Integer batteryLevel() {
        return link.snapshot().batteryLevel();
    }

    @Override
    public @Nullable String fanSpeed() {
        return link.snapshot().fanSpeed();
    }

    @Override
    public List<String> fanSpeedList() {
        return link.snapshot().fanSpeedList();
    }

    @Override
    public Long supportedFeatures() {
        Long features = link.snapshot().supportedFeatures();
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> start() {
        return link.run(entity::start);
    }

    @Override
    public CompletionStage<?> pause() {
        return link.run(entity::pause);
    }

    @Override
    public CompletionStage<?> stop() {
        return link.run(entity::stop);
    }

    @Override
    public CompletionStage<?> returnToBase() {
        return link.run(entity::returnToBase);
    }

    @Override
    public CompletionStage<?> cleanSpot() {
        return link.run(entity::cleanSpot);
    }

    @Override
    public CompletionStage<?> locate() {
        return link.run(entity::locate);
    }

    @Override
    public CompletionStage<?> setFanSpeed(String fanSpeed) {
        return link.run(() -> entity.setFanSpeed(fanSpeed));
    }

    @Override
    public CompletionStage<?> sendCommand(String command, @Nullable Object params) {
        return link.run(() -> entity.sendCommand(command, params));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
