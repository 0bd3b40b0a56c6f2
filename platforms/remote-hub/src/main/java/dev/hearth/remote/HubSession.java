package dev.hearth.remote;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the WebSocket API of a hub, from the log-in to its end. It does not come back when it breaks and has
 * no clock: {@link RemoteHub} adds time-outs, new attempts and renewed subscriptions, and so does whoever else uses it.
 *
 * <p>Any thread may call it; nothing waits. Stages complete, and events are told, on the transport's thread, in the order
 * in which the hub sent them: what takes long belongs on another thread.
 */
public final class HubSession {
    /** How many commands may wait for their answer; one more fails with {@code too_much}. */
    public static final int MAX_PENDING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger("remote_hub");

    private final String address;
    private final String token;
    private final CompletableFuture<HubSession> ready = new CompletableFuture<>();
    private final CompletableFuture<RemoteHubException> ended = new CompletableFuture<>();

    // Guards what is below, and that ids go out in the order they are given.
    private final Object lock = new Object();
    private final Map<Long, CompletableFuture<@Nullable Object>> pending = new HashMap<>();
    private final Map<Long, Consumer<DataMap>> subscriptions = new HashMap<>();
    private Transport.@Nullable Link link;
    private long lastId;
    private boolean greeted;
    private boolean over;
    private String version = "";

    private HubSession(URI address, String token) {
        this.address = address.toString();
        this.token = token;
    }

    /**
     * Connects and logs in.
     *
     * @param hub the address of the hub, {@code http://} or {@code https://}
     * @param token an access token or a long-lived one
     * @return completes when commands can be sent; fails with {@link RemoteHubException}: {@code cannot_connect},
     *     {@code invalid_auth}, {@code not_a_hub}
     */
    public static CompletionStage<HubSession> open(Transport transport, URI hub, String token) {
        URI address = HubAddress.webSocket(hub);
        HubSession session = new HubSession(address, token);
        transport.open(address, session.new Ear()).whenComplete((link, failure) -> {
            if (failure != null) {
                session.end(wrapped(failure));
            } else {
                session.linked(link);
            }
        });
        return session.ready;
    }

    private static RemoteHubException wrapped(Throwable failure) {
        Throwable cause = Stages.cause(failure);
        return cause instanceof RemoteHubException known
                ? known
                : new RemoteHubException(RemoteHubException.CANNOT_CONNECT, String.valueOf(cause.getMessage()), cause);
    }

    private void linked(Transport.Link newLink) {
        boolean late;
        boolean greet;
        synchronized (lock) {
            late = over;
            link = newLink;
            greet = greeted;
        }
        if (late) {
            newLink.close();
        } else if (greet) {
            newLink.send(authMessage());
        }
    }

    /** The version the hub says it has. */
    public String version() {
        synchronized (lock) {
            return version;
        }
    }

    /** Completes, never in failure, when the connection is over, with the reason. */
    public CompletionStage<RemoteHubException> ended() {
        return ended;
    }

    /** Whether commands can be sent. */
    public boolean isOpen() {
        return ready.isDone() && !ended.isDone();
    }

    /**
     * Sends a command.
     *
     * @param data its fields beside {@code id} and {@code type}
     * @return completes with the result; fails with {@link RemoteHubException}
     */
    public CompletionStage<@Nullable Object> command(String type, DataMap data) {
        return send(type, data, null).answer();
    }

    /** Asks for a sign of life; completes when it is there. */
    public CompletionStage<@Nullable Object> ping() {
        return command("ping", DataMap.of());
    }

    /**
     * Sends a command that is followed by events.
     *
     * @param events hears what each message tells, perhaps before the stage completes
     * @return completes when the hub has agreed; fails with {@link RemoteHubException}
     */
    public CompletionStage<Feed> subscribe(String type, DataMap data, Consumer<DataMap> events) {
        Sent sent = send(type, data, events);
        return sent.answer().handle((result, failure) -> {
            if (failure != null) {
                synchronized (lock) {
                    subscriptions.remove(sent.id());
                }
                throw wrapped(failure);
            }
            return () -> unsubscribe(sent.id());
        });
    }

    /** A subscription of this connection. */
    @FunctionalInterface
    public interface Feed {
        /** Ends it. Any thread; nothing is told any more. */
        void cancel();
    }

    private void unsubscribe(long id) {
        boolean known;
        synchronized (lock) {
            known = subscriptions.remove(id) != null && !over;
        }
        if (known) {
            send("unsubscribe_events", DataMap.of("subscription", id), null);
        }
    }

    private record Sent(long id, CompletableFuture<@Nullable Object> answer) {}

    private Sent send(String type, DataMap data, @Nullable Consumer<DataMap> events) {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        synchronized (lock) {
            Transport.Link open = link;
            if (over || open == null || !ready.isDone()) {
                answer.completeExceptionally(new RemoteHubException(
                        RemoteHubException.CONNECTION_LOST, "there is no connection to " + address));
                return new Sent(0, answer);
            }
            if (pending.size() >= MAX_PENDING) {
                answer.completeExceptionally(new RemoteHubException(
                        RemoteHubException.TOO_MUCH,
                        MAX_PENDING + " commands wait for an answer of " + address + " already"));
                return new Sent(0, answer);
            }
            long id = ++lastId;
            String message = RemoteJson.write(DataMap.of("id", id, "type", type).with(data));
            pending.put(id, answer);
            if (events != null) {
                subscriptions.put(id, events);
            }
            open.send(message);
            return new Sent(id, answer);
        }
    }

    /** Ends the connection. */
    public void close() {
        end(new RemoteHubException(RemoteHubException.CLOSED, "the connection to " + address + " was closed"));
    }

    private void end(RemoteHubException why) {
        List<CompletableFuture<@Nullable Object>> unanswered;
        Transport.Link open;
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
            unanswered = List.copyOf(pending.values());
            pending.clear();
            subscriptions.clear();
            open = link;
        }
        if (open != null) {
            open.close();
        }
        ready.completeExceptionally(why);
        unanswered.forEach(each -> each.completeExceptionally(why));
        ended.complete(why);
    }

    // ---- what comes ----

    private final class Ear implements Transport.Receiver {
        @Override
        public void text(String message) {
            try {
                Object read = RemoteJson.read(message);
                if (read instanceof List<?>) { // several messages in one frame
                    RemoteJson.maps(read).forEach(HubSession.this::heard);
                } else {
                    heard(RemoteJson.map(read));
                }
            } catch (RemoteHubException e) {
                end(new RemoteHubException(e.code(), address + ": " + e.getMessage(), e));
            }
        }

        @Override
        public void closed(RemoteHubException why) {
            end(why);
        }
    }

    private void heard(DataMap message) {
        switch (String.valueOf(message.get("type"))) {
            case "auth_required" -> greet();
            case "auth_ok" -> welcome(message);
            case "auth_invalid" -> end(new RemoteHubException(
                    RemoteHubException.INVALID_AUTH,
                    address + " does not take the token; make a new one there"));
            case "result" -> answered(message);
            case "pong" -> complete(message, null);
            case "event" -> event(message);
            default -> LOG.debug("{} sent a message of type {}", address, message.get("type"));
        }
    }

    private void greet() {
        Transport.Link open;
        synchronized (lock) {
            greeted = true;
            open = link;
        }
        if (open != null) {
            open.send(authMessage());
        }
    }

    private String authMessage() {
        return RemoteJson.write(DataMap.of("type", "auth", "access_token", token));
    }

    private void welcome(DataMap message) {
        Transport.Link open;
        synchronized (lock) {
            String told = message.text("ha_version");
            version = told == null ? "" : told;
            open = link;
            if (open == null || over) {
                return;
            }
            // Without waiting for the answer: a hub too old to know it says so, and goes on as before.
            long id = ++lastId;
            open.send(RemoteJson.write(DataMap.of(
                    "id", id, "type", "supported_features", "features", DataMap.of("coalesce_messages", 1))));
        }
        ready.complete(this);
    }

    private void answered(DataMap message) {
        if (Boolean.TRUE.equals(message.get("success"))) {
            complete(message, null);
            return;
        }
        DataMap error = message.get("error") instanceof DataMap map ? map : DataMap.of();
        String code = error.text("code");
        String text = error.text("message");
        complete(message, new RemoteHubException(
                code == null ? RemoteHubException.SERVER_ERROR : code,
                text == null || text.isEmpty() ? "the hub refused it without a reason" : text));
    }

    private void complete(DataMap message, @Nullable RemoteHubException failure) {
        CompletableFuture<@Nullable Object> waiting;
        synchronized (lock) {
            waiting = message.get("id") instanceof Long id ? pending.remove(id) : null;
        }
        if (waiting == null) {
            return;
        }
        if (failure == null) {
            waiting.complete(message.get("result"));
        } else {
            waiting.completeExceptionally(failure);
        }
    }

    private void event(DataMap message) {
        Consumer<DataMap> consumer;
        synchronized (lock) {
            consumer = message.get("id") instanceof Long id ? subscriptions.get(id) : null;
        }
        if (consumer == null || !(message.get("event") instanceof DataMap event)) {
            return;
        }
        try {
            consumer.accept(event);
        } catch (RuntimeException e) {
            LOG.error("an event of {} could not be handled", address, e);
        }
    }

    @Override
    public String toString() {
        return "HubSession[" + address + "]";
    }
}
