package dev.hearth.compat.entity;

import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The switch that the hub sees in place of a {@link SyncSwitch}. */
final class SwitchAdapter extends SwitchEntity implements Linked {
    private final SyncSwitch entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable Boolean isOn) {
        static Snapshot of(SyncSwitch entity) {
            return new Snapshot(entity.isOn());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    SwitchAdapter(SyncSwitch entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
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
    public Link<?> link() {
        return link;
    }
}
