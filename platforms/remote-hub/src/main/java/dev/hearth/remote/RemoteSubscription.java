package dev.hearth.remote;

/**
 * Events of a remote hub that somebody hears, over every connection until it is closed. Any thread.
 *
 * <p>The consumer runs on a thread of the subscription, one event after the other in the hub's order. What it throws is
 * logged, and the next event follows. What happens while there is no connection is not told.
 */
public interface RemoteSubscription extends AutoCloseable {
    /** How many events were dropped because the consumer was too slow for them. */
    long missed();

    /** Ends it; what is queued is not told any more. */
    @Override
    void close();
}
