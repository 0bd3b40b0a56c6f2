package dev.hearth.api.loop;

import org.jspecify.annotations.Nullable;

/**
 * The first of the three kinds of function: runs on the loop, to its end, and never waits.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Callback<T extends @Nullable Object> {
    /** On the loop. What it throws becomes the failure of the stage that the caller holds. */
    T run() throws Exception;
}
