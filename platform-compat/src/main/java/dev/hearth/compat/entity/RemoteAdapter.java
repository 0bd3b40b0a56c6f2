package dev.hearth.compat.entity;

import dev.hearth.api.domain.remote.RemoteCommand;
import dev.hearth.api.domain.remote.RemoteEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncRemote}. */
final class RemoteAdapter extends RemoteEntity implements Linked {
    private final SyncRemote entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable Boolean isOn,
            @Nullable List<String> activityList,
            @Nullable String currentActivity,
            long supportedFeatures) {
        static Snapshot of(SyncRemote entity) {
            return new Snapshot(
                    entity.isOn(),
                    entity.activityList(),
                    entity.currentActivity(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    RemoteAdapter(SyncRemote entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable Boolean isOn() {
        return link.snapshot().isOn();
    }

    @Override
    public @Nullable List<String> activityList() {
        return link.snapshot().activityList();
    }

    @Override
    public @Nullable String currentActivity() {
        return link.snapshot().currentActivity();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn(@Nullable String activity) {
        return link.run(() -> entity.turnOn(activity));
    }

    @Override
    public CompletionStage<?> turnOff(@Nullable String activity) {
        return link.run(() -> entity.turnOff(activity));
    }

    @Override
    public CompletionStage<?> sendCommand(RemoteCommand.Send what) {
        return link.run(() -> entity.sendCommand(what));
    }

    @Override
    public CompletionStage<?> learnCommand(RemoteCommand.Learn what) {
        return link.run(() -> entity.learnCommand(what));
    }

    @Override
    public CompletionStage<?> deleteCommand(RemoteCommand.Delete what) {
        return link.run(() -> entity.deleteCommand(what));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
