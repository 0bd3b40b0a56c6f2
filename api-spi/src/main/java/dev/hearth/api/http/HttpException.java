package dev.hearth.api.http;

import dev.hearth.api.HubException;

/** Ends a request with an answer other than the expected one. Code {@code http_<status>}. */
public final class HttpException extends HubException {
    private static final long serialVersionUID = 1L;

    private final transient HttpResponse response;

    /** Ends it with that answer. */
    public HttpException(HttpResponse response) {
        super("http_" + response.status(), "answered with status " + response.status());
        this.response = response;
    }

    /** Ends it with {@code {"message": …}}. */
    public HttpException(int status, String message) {
        this(HttpResponse.message(status, message));
    }

    /** The answer. */
    public HttpResponse response() {
        return response;
    }
}
