package dev.hearth.compat.entity;

import dev.hearth.api.domain.scene.SceneEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The scene that the hub sees in place of a {@link SyncScene}. */
final class SceneAdapter extends SceneEntity implements Linked {
    private final SyncScene entity;
    private final Link<Snapshot> link;

    /** A scene says nothing of itself beside what every entity does. */
    private record Snapshot() {}

    @SuppressWarnings("this-escape") // the link only keeps the reference
    SceneAdapter(SyncScene entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, Snapshot::new);
    }

    @Override
    public CompletionStage<?> activate(@Nullable Duration transition) {
        return link.run(() -> entity.activate(transition));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
