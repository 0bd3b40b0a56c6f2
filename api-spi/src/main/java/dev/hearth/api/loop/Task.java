package dev.hearth.api.loop;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The second of the three kinds of function: begins on the loop, gives the loop back whenever it has to wait, and is
 * done when its stage is.
 *
 * @param <T> what it answers in the end
 */
@FunctionalInterface
public interface Task<T extends @Nullable Object> {
    /** On the loop, up to the first wait. Continue with stages that complete on the loop. */
    CompletionStage<T> start() throws Exception;
}
