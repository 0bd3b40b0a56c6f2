package dev.hearth.compat.entity;

import dev.hearth.api.domain.siren.SirenEntity;
import dev.hearth.api.domain.siren.SirenTurnOn;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncSiren}. */
final class SirenAdapter extends SirenEntity implements Linked {
    private final SyncSiren entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable Boolean isOn,
            @Nullable Object availableTones,
            long supportedFeatures) {
        static Snapshot of(SyncSiren entity) {
            return new Snapshot(
                    entity.isOn(),
                    entity.availableTones(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    SirenAdapter(SyncSiren entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public @Nullable Object availableTones() {
        return link.snapshot().availableTones();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn(SirenTurnOn wish) {
        return link.run(() -> entity.turnOn(wish));
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
