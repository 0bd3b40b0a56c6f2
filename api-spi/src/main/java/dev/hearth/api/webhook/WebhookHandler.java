package dev.hearth.api.webhook;

import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes what comes to a {@link Webhook}. On the loop; it must not wait. */
@FunctionalInterface
public interface WebhookHandler {
    /**
     * Takes a request. Nobody is logged in; knowing the id is all that the sender has shown.
     *
     * @return completes with the answer, null for an empty one. A failure is logged and answered like success
     */
    CompletionStage<? extends @Nullable HttpResponse> handle(HttpRequest request) throws Exception;
}
