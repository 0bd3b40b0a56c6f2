package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketListener;
import dev.hearth.api.websocket.Command;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client: first it says who it is, then it sends commands. Loop only. Home Assistant: {@code WebSocketHandler},
 * {@code AuthPhase} and {@code ActiveConnection}.
 */
final class Connection implements SocketListener {
    private static final Duration TIME_TO_LOG_IN = Duration.ofSeconds(10);
    private static final int NORMAL = 1000;
    private static final int POLICY_VIOLATION = 1008;
    // A client of a large house has a few hundred; each costs memory, and time at each event.
    static final int MOST_SUBSCRIPTIONS = 10_000;
    // Nobody needs more to say who it is, and what strangers send costs the hub time before it knows them.
    private static final int LONGEST_LOG_IN = 16 * 1024;
    private static final OptionalField<String> ACCESS_TOKEN = Field.optional("access_token", Wire.TEXT);
    // Clients of the years up to 2018 send a password; it lets nobody in, but is no malformed message.
    private static final OptionalField<String> PASSWORD = Field.optional("api_password", Wire.TEXT);
    private static final MapSchema AUTH =
            Schemas.map(Field.required("type", Schemas.constant("auth")), PASSWORD, ACCESS_TOKEN);

    private final Connections connections;
    private final HttpRequest request;
    private final Socket socket;
    private final Outbox outbox;
    private final Map<Long, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<Class<?>, Object> data = new HashMap<>();
    private @Nullable Login login;
    private @Nullable Subscription logInTimer;
    private @Nullable Subscription revocation;
    private long lastId;
    private boolean ended;

    Connection(Connections connections, HttpRequest request, Socket socket) {
        this.connections = connections;
        this.request = request;
        this.socket = socket;
        this.outbox = new Outbox(connections, socket, this::toString);
    }

    Hub hub() {
        return connections.hub();
    }

    /** Who it is, for the log. */
    @Override
    public String toString() {
        Login known = login;
        String user = known == null ? null : known.user().name();
        return (user == null ? "a client" : user) + " from " + socket.remote();
    }

    // ---- the log-in ----

    void greet() {
        outbox.send(Messages.AUTH_REQUIRED);
        logInTimer = hub().loop().after(TIME_TO_LOG_IN, () -> {
            hub().logger().debug("{} did not say who it is within {} s", this, TIME_TO_LOG_IN.toSeconds());
            close(NORMAL, "");
        });
    }

    private void logIn(@Nullable Object message) {
        Section read;
        try {
            read = AUTH.parse(message);
        } catch (InvalidConfigException e) {
            hub().logger().debug("{} sent a log-in of another shape", this);
            refuse("Auth message incorrectly formatted: " + Wording.all(e.problems(), message));
            return;
        }
        Auth auth = hub().capability(Auth.class);
        String token = read.find(ACCESS_TOKEN);
        Login found = auth == null || token == null ? null : auth.login(token, request.remote());
        Subscription revoked =
                auth == null || found == null ? null : auth.onRevoked(found.refreshTokenId(), this::revoked);
        LoginAttempts attempts = hub().capability(LoginAttempts.class);
        if (found == null || revoked == null) {
            if (attempts != null && auth != null) {
                attempts.failed(request.remote(), WebsocketApiComponent.PATH, request.header("user-agent"));
            }
            hub().logger().debug("{} has no token that is known", this);
            refuse("Invalid access token or password");
            return;
        }
        if (attempts != null) {
            attempts.succeeded(request.remote());
        }
        revocation = revoked;
        login = found;
        stopLogInTimer();
        outbox.send(Messages.AUTH_OK);
    }

    // The message may show what the client sent, which is for its eyes alone.
    private void refuse(String message) {
        outbox.send(Messages.authInvalid(hub().json(), message));
        close(NORMAL, "");
    }

    private void revoked() {
        revocation = null; // it has called for the last time
        hub().logger().debug("the token of {} is no longer valid", this);
        close(NORMAL, "");
    }

    private void stopLogInTimer() {
        if (logInTimer != null) {
            logInTimer.cancel();
            logInTimer = null;
        }
    }

    /**
     * A user was changed.
     *
     * @param user as it is now; null when it is gone
     */
    void userUpdated(String id, @Nullable User user) {
        Login known = login;
        if (known == null || !known.user().id().equals(id)) {
            return;
        }
        if (user == null || !user.active()) {
            close(NORMAL, "");
        } else {
            login = new Login(user, known.refreshTokenId());
        }
    }

    // ---- what comes in ----

    @Override
    public void onText(String text) {
        if (ended) {
            return;
        }
        if (login == null && text.length() > LONGEST_LOG_IN) {
            refuse("Auth message incorrectly formatted: it is longer than " + LONGEST_LOG_IN + " characters");
            return;
        }
        Object message;
        try {
            message = hub().json().parse(text);
        } catch (HubException e) {
            hub().logger().debug("{} sent something that is no JSON: {}", this, e.getMessage());
            close(NORMAL, "");
            return;
        }
        if (login == null) {
            logIn(message);
        } else if (message instanceof List<?> several) {
            several.forEach(this::handle);
        } else {
            handle(message);
        }
    }

    @Override
    public void onBinary(byte[] bytes) {
        // No integration takes binary messages yet; those of a client that has not logged in end the connection.
        if (!ended && (login == null || bytes.length == 0)) {
            hub().logger().debug("{} sent a binary message that nobody expects", this);
            close(NORMAL, "");
        }
    }

    private void handle(@Nullable Object message) {
        if (ended || outbox.closed()) { // also within a list whose answers nobody reads
            return;
        }
        if (!(message instanceof DataMap map && map.get("id") instanceof Long id && id > 0
                && map.get("type") instanceof String type && !type.isEmpty())) {
            Object id = message instanceof DataMap map ? map.get("id") : 0;
            sendError(id, Failures.error("invalid_format", "Message incorrectly formatted."));
            return;
        }
        if (id <= lastId) {
            sendError(id, Failures.error("id_reuse", "Identifier values have to increase."));
            return;
        }
        Command<?> command = hub().commands().find(type);
        if (command == null) {
            sendError(id, Failures.error("unknown_command", "Unknown command."));
            return;
        }
        lastId = id;
        if (command.admin() && !login().user().admin()) {
            sendError(id, Failures.error("unauthorized", "Unauthorized"));
            return;
        }
        Call.run(command, this, id, map);
    }

    // ---- what goes out, for calls ----

    Login login() {
        Login known = login;
        if (known == null) {
            throw new IllegalStateException("a command ran before the log-in");
        }
        return known;
    }

    String remote() {
        return socket.remote();
    }

    void send(byte[]... parts) {
        outbox.send(parts);
    }

    void sendError(@Nullable Object id, DataMap error) {
        hub().logger().debug("{}: the answer to message {} is {}", this, id, error);
        outbox.send(Messages.error(hub().json(), id, error));
    }

    void collecting(boolean now) {
        outbox.collecting(now);
    }

    void subscribe(long id, Subscription subscription) {
        if (ended) {
            subscription.cancel();
            return;
        }
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            hub().logger().warn("{} has more than {} subscriptions; disconnecting it", this, MOST_SUBSCRIPTIONS);
            subscription.cancel();
            close(POLICY_VIOLATION, "Too many subscriptions");
            return;
        }
        Subscription before = subscriptions.get(id);
        subscriptions.put(id, before == null ? subscription : () -> {
            before.cancel();
            subscription.cancel();
        });
    }

    /** Ends a subscription; false when there is none of that number. */
    boolean unsubscribe(long id) {
        Subscription ending = subscriptions.remove(id);
        if (ending != null) {
            ending.cancel();
        }
        return ending != null;
    }

    <D> @Nullable D data(Class<D> type) {
        return type.cast(data.get(type));
    }

    <D> void data(Class<D> type, D value) {
        data.put(type, value);
    }

    // ---- the end ----

    void close(int code, String reason) {
        if (!ended) {
            outbox.flush();
            end();
            socket.close(code, reason);
        }
    }

    @Override
    public void onClose(int code, String reason) {
        if (!ended) {
            end();
        }
    }

    private void end() {
        ended = true;
        outbox.close();
        stopLogInTimer();
        if (revocation != null) {
            revocation.cancel();
        }
        connections.closed(this);
        List<Subscription> ending = List.copyOf(subscriptions.values());
        subscriptions.clear();
        for (Subscription each : ending) {
            try {
                each.cancel();
            } catch (RuntimeException e) { // that of one command must not keep those of others
                hub().logger().error("ending a subscription of {} failed", this, e);
            }
        }
    }
}
