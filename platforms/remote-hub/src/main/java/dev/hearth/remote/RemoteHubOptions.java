package dev.hearth.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a program speaks to a hub.
 *
 * @param tls whom to believe where the address is {@code https}
 * @param connectTimeout how long connecting may take
 * @param answerTimeout how long the hub may take to answer
 * @param callTimeout how long it may take to carry out a service, which waits for devices
 * @param firstRetry how long after a broken connection the first new attempt is made; each further one waits twice as
 *     long
 * @param longestRetry but no longer than this
 * @param heartbeat how often the hub is asked for a sign of life while a subscription is open
 * @param maxMessage the longest message or answer that is taken, in bytes
 * @param maxQueued how many events wait for a consumer that is slower than they come; then the oldest are dropped, see
 *     {@link RemoteSubscription#missed}
 * @param connection hears of the connection coming and going, on a thread of the client; must not wait
 */
public record RemoteHubOptions(
        Tls tls,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration callTimeout,
        Duration firstRetry,
        Duration longestRetry,
        Duration heartbeat,
        int maxMessage,
        int maxQueued,
        ConnectionListener connection) {
    /** The usual. */
    public static final RemoteHubOptions DEFAULT = new RemoteHubOptions(
            Tls.USUAL,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            HttpTransport.MAX_MESSAGE,
            10_000,
            why -> {});

    /** Checks that times and sizes are above zero. */
    public RemoteHubOptions {
        for (Duration each : new Duration[] {
                connectTimeout, answerTimeout, callTimeout, firstRetry, longestRetry, heartbeat}) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException("a duration must be above zero, not " + each);
            }
        }
        if (maxMessage <= 0 || maxQueued <= 0) {
            throw new IllegalArgumentException("a limit must be above zero");
        }
    }

    /** Hears of the connection. */
    @FunctionalInterface
    public interface ConnectionListener {
        /**
         * It changed.
         *
         * @param lost why it broke; null when it is there (again). After {@code invalid_auth} and {@code closed} no new
         *     attempt is made
         */
        void changed(@Nullable RemoteHubException lost);
    }

    /** The same with that trust. */
    public RemoteHubOptions tls(Tls newTls) {
        return new RemoteHubOptions(
                newTls, connectTimeout, answerTimeout, callTimeout, firstRetry, longestRetry, heartbeat, maxMessage,
                maxQueued, connection);
    }

    /** The same with those time-outs. */
    public RemoteHubOptions timeouts(Duration connect, Duration answer, Duration call) {
        return new RemoteHubOptions(
                tls, connect, answer, call, firstRetry, longestRetry, heartbeat, maxMessage, maxQueued, connection);
    }

    /** The same with those waits between attempts and signs of life. */
    public RemoteHubOptions retries(Duration first, Duration longest, Duration newHeartbeat) {
        return new RemoteHubOptions(
                tls, connectTimeout, answerTimeout, callTimeout, first, longest, newHeartbeat, maxMessage, maxQueued,
                connection);
    }

    /** The same with those limits. */
    public RemoteHubOptions limits(int newMaxMessage, int newMaxQueued) {
        return new RemoteHubOptions(
                tls, connectTimeout, answerTimeout, callTimeout, firstRetry, longestRetry, heartbeat, newMaxMessage,
                newMaxQueued, connection);
    }

    /** The same, telling somebody of the connection. */
    public RemoteHubOptions listening(ConnectionListener listener) {
        return new RemoteHubOptions(
                tls, connectTimeout, answerTimeout, callTimeout, firstRetry, longestRetry, heartbeat, maxMessage,
                maxQueued, listener);
    }
}
