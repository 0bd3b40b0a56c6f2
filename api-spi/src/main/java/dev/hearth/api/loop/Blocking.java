package dev.hearth.api.loop;

import org.jspecify.annotations.Nullable;

/**
 * The third of the three kinds of function: may block, so it runs on a worker thread and never on the loop.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Blocking<T extends @Nullable Object> {
    /** On a virtual thread. It reaches hub objects only through {@link Loop#call}. */
    T run() throws Exception;
}
