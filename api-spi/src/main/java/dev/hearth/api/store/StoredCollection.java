package dev.hearth.api.store;

import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of things that people make and change in clients, such as zones, kept as one document
 * <code>{"items": […]}</code>. Opened with {@link dev.hearth.api.Hub#collection}. Loop only; stages complete on the loop.
 * Home Assistant: {@code homeassistant.helpers.collection.DictStorageCollection}.
 *
 * <p>An item is a map with its {@code id}, which it keeps: the slug of its first name, with {@code _2}, {@code _3} … when
 * that is taken. A change is made and told to the followers at once; its stage completes when it is on the disk to stay.
 */
public interface StoredCollection {
    /** All items in the order they were made; a copy. */
    List<DataMap> items();

    /** The item of that id, or null. */
    @Nullable
    DataMap find(String id);

    /**
     * Makes an item.
     *
     * @param data as the schema of its kind has it
     * @return the item. Fails with {@code invalid_format} for data that the schema refuses, with what the check of its
     *     kind says, or with {@code store_not_written}
     */
    CompletionStage<DataMap> create(DataMap data);

    /**
     * Changes an item.
     *
     * @param changes all keys, or where the kind merges only those that change
     * @return the item as it is now. Fails as {@link #create} does, and with {@code not_found} for an unknown id
     */
    CompletionStage<DataMap> update(String id, DataMap changes);

    /** Deletes an item. Fails with {@code not_found} for an unknown id. */
    CompletionStage<Void> delete(String id);

    /** Hears of each change from now on, in order; not of the items that are there already. */
    Subscription follow(Consumer<Change> follower);

    /** What happened to an item. */
    enum Action {
        /** It is new. */
        CREATED,
        /** It has changed. */
        UPDATED,
        /** It is gone. */
        DELETED
    }

    /**
     * A change.
     *
     * @param item as it is now; as it was, if it is gone
     */
    record Change(Action action, String id, DataMap item) {}
}
