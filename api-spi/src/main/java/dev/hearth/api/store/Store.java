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
     * Reads it. A file that is no JSON or not of this document is set aside under a dated name, reported to the owner of
     * the home, and counts as absent.
     *
     * @return the data in today's shape; null when there is no file. Fails with {@code store_too_new} for a file of a
     *     greater major version, which is then never written over.
     */
    CompletionStage<@Nullable Object> load();

    /**
     * Writes it as soon as possible. Calls that come while a write is under way share the next one.
     *
     * @return completes when the data are on the disk to stay; fails when they cannot be written
     */
    CompletionStage<Void> save(Supplier<Object> data);

    /**
     * Writes it after a while, in one go with what changes meanwhile, at the latest when the hub stops. A failure is
     * logged.
     */
    void saveLater(Supplier<Object> data, Duration delay);

    /** Completes when all that was to be saved before is on the disk; what waits for its delay is written at once. */
    CompletionStage<Void> saved();

    /** Deletes the document. */
    CompletionStage<Void> remove();
}
