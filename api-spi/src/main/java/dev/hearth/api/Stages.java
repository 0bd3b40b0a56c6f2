package dev.hearth.api;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The few things the standard library leaves out about stages. */
public final class Stages {
    private Stages() {}

    /** A stage that is already complete, with nothing in it. */
    @SuppressWarnings("NullAway") // Void has no value but null
    public static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }

    /** A stage that has already failed. */
    public static <T extends @Nullable Object> CompletionStage<T> failed(Throwable cause) {
        return CompletableFuture.failedStage(cause);
    }

    /** Completes when all have, in failure or not; the failure reported is that of the first in the given order. */
    public static CompletionStage<Void> all(Collection<? extends CompletionStage<?>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
    }

    /** The exception that somebody threw, without the wrappers that futures put around it. */
    public static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
