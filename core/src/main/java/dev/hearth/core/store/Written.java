package dev.hearth.core.store;

import dev.hearth.core.json.JsonWriter;

/**
 * Data that write themselves, for core's own documents that are too large to be made into maps on the loop. Whatever
 * supplies data to a {@link dev.hearth.api.store.Store} may supply this.
 */
@FunctionalInterface
public interface Written {
    /** Writes one value. On a worker, later than it was supplied, perhaps more than once: it holds nothing that changes. */
    void writeTo(JsonWriter writer);
}
