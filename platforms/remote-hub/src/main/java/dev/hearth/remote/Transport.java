package dev.hearth.remote;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/**
 * Carries the text frames of a WebSocket. {@link HttpTransport} is the real one; a test has its own.
 */
public interface Transport extends AutoCloseable {
    /**
     * Opens a connection.
     *
     * @param address {@code ws://} or {@code wss://}
     * @param receiver hears what comes, from before the stage completes on
     * @return completes when frames can be sent; fails with {@link RemoteHubException}
     */
    CompletionStage<Link> open(URI address, Receiver receiver);

    /** Ends all connections at once; never waits. */
    @Override
    default void close() {}

    /** This end of a connection. Any thread. */
    interface Link {
        /** Sends a text frame behind those before; never waits. A failure is told to {@link Receiver#closed}. */
        void send(String text);

        /** Closes; does nothing the second time. */
        void close();
    }

    /** Hears the other end, one call after the other. */
    interface Receiver {
        /** A whole text message. */
        void text(String message);

        /** The connection is over; nothing comes any more. Called at most once. */
        void closed(RemoteHubException why);
    }
}
