package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens at a moment, written as blocking code; see {@link SyncEntity} for what runs where. Override
 * {@link #eventTypes} and call {@link #trigger} when it happens.
 */
public abstract class SyncEvent extends SyncEntity {
    // Written by the worker that adds the entity, read by any thread.
    private volatile @Nullable EventAdapter adapter;

    /** What may happen, such as {@code pressed}. */
    public abstract List<String> eventTypes();

    /**
     * Has the hub note that it has happened, soon. Any thread; does not wait. A type that is not one of
     * {@link #eventTypes} is logged and nothing else.
     */
    protected final void trigger(String type, DataMap attributes) {
        hub().asynchronous().loop().execute(() -> {
            EventAdapter present = adapter;
            if (present != null && present.isAdded()) {
                present.happened(type, attributes);
            }
        });
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        EventAdapter made = new EventAdapter(this, hub);
        adapter = made;
        return made;
    }
}
