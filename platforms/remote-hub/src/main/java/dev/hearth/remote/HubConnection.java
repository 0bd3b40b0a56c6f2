package dev.hearth.remote;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket side of a {@link RemoteHub}: one {@link HubSession} after the other, with the subscriptions carried over.
 * It connects when it is first needed. Once there is a subscription a thread keeps the connection: it asks for signs of
 * life and connects anew.
 */
final class HubConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("remote_hub");

    private final Transport transport;
    private final URI hub;
    private final String token;
    private final RemoteHubOptions options;
    private final CountDownLatch closed = new CountDownLatch(1);

    // Guards the rest. Held while connecting, so that two callers do not connect twice.
    private final Object lock = new Object();
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable HubSession session;
    private volatile @Nullable Thread keeper; // read without the lock, to end what it waits for

    HubConnection(Transport transport, URI hub, String token, RemoteHubOptions options) {
        this.transport = transport;
        this.hub = hub;
        this.token = token;
        this.options = options;
    }

    /** A subscription over all sessions. */
    final class Kept {
        private final String type;
        private final DataMap data;
        private final Consumer<DataMap> events;
        private final Runnable begins;
        private HubSession.@Nullable Feed feed;

        private Kept(String type, DataMap data, Consumer<DataMap> events, Runnable begins) {
            this.type = type;
            this.data = data;
            this.events = events;
            this.begins = begins;
        }

        void cancel() {
            synchronized (lock) {
                kept.remove(this);
                if (feed != null) {
                    feed.cancel();
                    feed = null;
                }
            }
        }
    }

    @Nullable
    Object command(String type, DataMap data, Duration limit) {
        return await(session().command(type, data), limit, type);
    }

    /**
     * Subscribes now and again after each new connection.
     *
     * @param begins told each time before the first event
     */
    Kept subscribe(String type, DataMap data, Consumer<DataMap> events, Runnable begins) {
        synchronized (lock) {
            Kept subscription = new Kept(type, data, events, begins);
            begin(session(), subscription);
            kept.add(subscription);
            if (keeper == null) {
                keeper = Thread.ofVirtual().name("keeper of " + hub).start(this::keep);
            }
            return subscription;
        }
    }

    private void begin(HubSession open, Kept subscription) {
        subscription.begins.run();
        subscription.feed = await(
                open.subscribe(subscription.type, subscription.data, subscription.events),
                options.answerTimeout(),
                subscription.type);
    }

    private HubSession session() {
        synchronized (lock) {
            HubSession present = session;
            if (present != null && present.isOpen()) {
                return present;
            }
            return connect();
        }
    }

    /** Connects, and renews the subscriptions. */
    private HubSession connect() {
        if (isClosed()) {
            throw new RemoteHubException(RemoteHubException.CLOSED, "this connection to " + hub + " was closed");
        }
        CompletionStage<HubSession> opening = HubSession.open(transport, hub, token);
        HubSession open;
        try {
            open = await(opening, options.connectTimeout(), "the log-in");
        } catch (RemoteHubException e) {
            opening.thenAccept(HubSession::close);
            throw e;
        }
        try {
            for (Kept each : kept) {
                begin(open, each);
            }
        } catch (RemoteHubException e) {
            open.close();
            throw e;
        }
        session = open;
        open.ended().thenAccept(this::changed);
        changed(null);
        return open;
    }

    private void changed(@Nullable RemoteHubException lost) {
        try {
            options.connection().changed(lost);
        } catch (RuntimeException e) {
            LOG.error("a listener of the connection to {} failed", hub, e);
        }
    }

    /** Keeps the connection until this is closed or the hub does not take the token any more. */
    private void keep() {
        Duration retry = options.firstRetry();
        try {
            do {
                try {
                    watch(session());
                    retry = options.firstRetry();
                } catch (RemoteHubException e) {
                    if (e.is(RemoteHubException.INVALID_AUTH) || e.is(RemoteHubException.CLOSED)) {
                        changed(e);
                        return;
                    }
                    LOG.debug("no connection to {}: {}; next attempt in {}", hub, e.getMessage(), retry);
                    retry = min(retry.multipliedBy(2), options.longestRetry());
                }
            } while (!closed.await(retry.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Asks for signs of life until the connection ends. */
    private void watch(HubSession open) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        open.ended().thenRun(end::countDown);
        while (!end.await(options.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                await(open.ping(), options.answerTimeout(), "ping");
            } catch (RemoteHubException e) {
                open.close();
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits for a stage as a blocking caller does. */
    static <T extends @Nullable Object> T await(CompletionStage<T> stage, Duration limit, String what) {
        try {
            return stage.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Stages.cause(e);
            if (cause instanceof RemoteHubException known) {
                throw new RemoteHubException(known.code(), String.valueOf(known.getMessage()), known);
            }
            throw new RemoteHubException(RemoteHubException.SERVER_ERROR, what + " failed: " + cause, cause);
        } catch (TimeoutException e) {
            throw new RemoteHubException(
                    RemoteHubException.TIMEOUT, "no answer to " + what + " within " + seconds(limit), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteHubException(RemoteHubException.CLOSED, "interrupted while waiting for " + what, e);
        }
    }

    static String seconds(Duration limit) {
        return limit.toMillis() / 1e3 + " s";
    }

    @Override
    public void close() {
        closed.countDown();
        Thread running = keeper;
        if (running != null) {
            running.interrupt();
        }
        synchronized (lock) {
            kept.clear();
            if (session != null) {
                session.close();
                session = null;
            }
        }
    }
}
