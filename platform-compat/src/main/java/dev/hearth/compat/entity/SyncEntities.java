package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands blocking entities to the hub. For the adapters of platforms; an author has {@code AddDevices}. */
public final class SyncEntities {
    private SyncEntities() {}

    /**
     * Reads the entities' first values on this thread, then waits until the hub has added them. One whose values cannot be
     * read is logged and left out, the others are added. Any thread but the loop.
     *
     * @param updateFirst call {@link SyncEntity#update} before the first state is written
     */
    public static void add(
            BlockingHub hub, EntityAdder adder, Collection<? extends SyncEntity> entities, boolean updateFirst) {
        List<Entity> adapters = new ArrayList<>();
        for (SyncEntity entity : entities) {
            try {
                adapters.add(entity.adapt(hub));
            } catch (RuntimeException e) {
                hub.logger().error("{} cannot be added: {}", entity.getClass().getSimpleName(), e.toString(), e);
            }
        }
        hub.<@Nullable Void>await(() -> adder.add(adapters, updateFirst));
    }
}
