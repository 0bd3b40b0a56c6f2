package dev.hearth.api.websocket;

import java.util.concurrent.CompletionStage;

/**
 * Carries out a command. On the loop; it must not wait.
 *
 * @param <T> the message after the schema has converted it
 */
@FunctionalInterface
public interface CommandHandler<T> {
    /**
     * Carries it out.
     *
     * @return completes with the result, a value that {@link dev.hearth.api.json.Json#encode} takes; ignored when
     *     {@link CommandCall#acknowledge} was called. A {@link dev.hearth.api.HubException} that it fails with, or that is
     *     thrown, becomes an error with its code and message; anything else {@code unknown_error}, logged under the
     *     integration's name
     */
    CompletionStage<?> handle(CommandCall<T> call) throws Exception;
}
