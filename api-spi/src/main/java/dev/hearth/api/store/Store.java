package dev.hearth.api.store;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One document that outlives a restart. A write replaces the whole file or nothing of it, whatever happens meanwhile.
 * Loop only; stages complete on the loop. Home Assistant: {@code homeassistant.helpers.storage.Store}.
 *
 * <p>Data are values of {@link dev.hearth.api.data.Values}, usually a {@link dev.hearth.api.data.DataMap}. They are asked
 * for on the loop at the moment of writing, so many changes before it cost one write.
 */
public interface Store {
    /** Which document it is. */
    StoreKey key();

    /**
     * Reads it. A file that is no JSON, or not in the shape of a document, is set aside as {@code <key>.corrupt.<time>},
     * reported to the owner of the home, and counts as absent. One of an older shape is migrated and written anew. What
     * is saved and not written yet is what is read.
     *
     * @return the data in today's shape; null when there is no file. Fails with {@code store_too_new} for a file of a
     *     greater major version, with {@code store_unreadable} for one that cannot be read or set aside, with {@code
     *     store_not_migrated} when the migration failed; such a file is never written over, and saving fails the same
     *     way until reading succeeds.
     */
    CompletionStage<@Nullable Object> load();

    /**
     * Writes it as soon as possible. Calls that come while a write is under way share the next one. What cannot be
     * written, because the disk is full or the folder read-only, is logged, kept, and tried again with the next change,
     * with {@link #saved} and when the hub stops.
     *
     * @param data asked for once, on the loop, when the write begins
     * @return completes when the data are on the disk to stay; fails with {@code store_not_written} when they cannot be
     *     written, and with the reason of {@link #load} when the file must not be written over
     */
    CompletionStage<Void> save(Supplier<?> data);

    /**
     * Writes it after a while, in one go with what changes meanwhile; at once when the hub is at its final write or the
     * integration is unloaded. Of several delays the one that ends first counts, so nothing waits longer than it was
     * told to. A failure is logged.
     *
     * @param data asked for once, on the loop, when the write begins
     */
    void saveLater(Supplier<?> data, Duration delay);

    /** Completes when all that was to be saved before is on the disk; what waits for its delay is written at once. */
    CompletionStage<Void> saved();

    /** Deletes the document, unless it is saved again meanwhile. Fails as {@link #save} does. */
    CompletionStage<Void> remove();
}
