package dev.hearth.http;

import dev.hearth.api.http.HttpResponse;

/**
 * A request on its way through the loop, and where its answer goes.
 *
 * @param reader the connection, or stream of HTTP/2, that it came by
 * @param request the request
 */
record Exchange(RequestReader reader, Incoming request) {
    boolean ofHead() {
        return request.method().equals("HEAD");
    }

    /** Sends an answer that is there as a whole; thread of the sockets. */
    void write(HttpResponse response) {
        reader.write(response, this);
    }
}
