package dev.hearth.api.http;

import java.util.concurrent.CompletionStage;

/** Answers the requests of a {@link Route}. On the loop; it must not wait. */
@FunctionalInterface
public interface HttpHandler {
    /**
     * Answers.
     *
     * @return completes with the answer. What it fails with, or throws, becomes one: an {@link HttpException} its own;
     *     {@code invalid_json} 400 {@code {"message": "Invalid JSON specified."}}; {@code invalid_format} 400
     *     {@code {"message": "Message format incorrect: …"}}; {@code unauthorized} 401; {@code not_found} 404; anything
     *     else 500 without a word of what went wrong, which is logged under the integration's name
     */
    CompletionStage<HttpResponse> handle(HttpRequest request) throws Exception;
}
