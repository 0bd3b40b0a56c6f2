package dev.hearth.api.service;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.loop.Loop;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what a service promises. Called on the loop.
 *
 * @param <T> the data of the call
 */
@FunctionalInterface
public interface ServiceHandler<T> {
    /**
     * Carries out one call.
     *
     * @return completes when it is done, with the answer if the service gives one, else with null or anything that is
     *     not a {@link DataMap}; its failure is the caller's
     */
    CompletionStage<? extends @Nullable Object> handle(ServiceCall<T> call) throws Exception;

    /** A handler that is done when it returns. */
    static <T> ServiceHandler<T> callback(Consumer<ServiceCall<T>> callback) {
        return call -> {
            callback.accept(call);
            return Stages.done();
        };
    }

    /** A handler that may block, run on a worker. */
    static <T> ServiceHandler<T> blocking(Loop loop, Consumer<ServiceCall<T>> blocking) {
        return call -> loop.<@Nullable Void>blocking(() -> {
            blocking.accept(call);
            return null;
        });
    }
}
