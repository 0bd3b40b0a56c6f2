package dev.hearth.api.http;

import dev.hearth.api.Subscription;

/** Feeds an answer that goes on. On the loop. */
@FunctionalInterface
public interface StreamSource {
    /**
     * Begins.
     *
     * @return cancelled when the client has gone or the hub stops
     */
    Subscription start(HttpStream stream);
}
