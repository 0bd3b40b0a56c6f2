package dev.hearth.remote;

import dev.hearth.api.Stages;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** WebSockets by {@code java.net.http}. Any thread. */
public final class HttpTransport implements Transport {
    /** The longest message that is taken unless told otherwise, in characters; a longer one ends the connection. */
    public static final int MAX_MESSAGE = 16 * 1024 * 1024;

    // Frames that wait to be sent; a hub that does not read them is given up.
    private static final int MAX_UNSENT = 2 * HubSession.MAX_PENDING;

    private final HttpClient http;
    private final Duration connectTimeout;
    private final int maxMessage;

    /**
     * Over connections of its own.
     *
     * @param connectTimeout how long connecting may take
     * @param maxMessage the longest message that is taken, in characters
     */
    public HttpTransport(Tls tls, Duration connectTimeout, int maxMessage) {
        this(client(tls, connectTimeout), connectTimeout, maxMessage);
    }

    HttpTransport(HttpClient http, Duration connectTimeout, int maxMessage) {
        this.http = http;
        this.connectTimeout = connectTimeout;
        this.maxMessage = maxMessage;
    }

    /** HTTP/1.1, because an offer to change to 2 makes some servers stumble; no redirects, they would see the token. */
    static HttpClient client(Tls tls, Duration connectTimeout) {
        return tls.applyTo(HttpClient.newBuilder())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public CompletionStage<Link> open(URI address, Receiver receiver) {
        SocketLink link = new SocketLink(address, receiver, maxMessage);
        return http.newWebSocketBuilder()
                .connectTimeout(connectTimeout)
                .buildAsync(address, link)
                .handle((socket, failure) -> {
                    if (failure != null) {
                        throw cannotConnect(address, Stages.cause(failure));
                    }
                    return link;
                });
    }

    /** Why there is no connection, in words. */
    static RemoteHubException cannotConnect(URI address, Throwable cause) {
        String where = address.getScheme() + "://" + address.getAuthority();
        if (cause instanceof WebSocketHandshakeException handshake) {
            int status = handshake.getResponse().statusCode();
            return new RemoteHubException(
                    RemoteHubException.NOT_A_HUB,
                    where + " has no WebSocket API under " + address.getPath() + ": it answered " + status, cause);
        }
        String why = switch (cause) {
            case ConnectException refused when refused.getMessage() == null -> "nobody answers there";
            case SSLException insecure -> "no secure connection: " + insecure.getMessage();
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
        return new RemoteHubException(RemoteHubException.CANNOT_CONNECT, "cannot connect to " + where + ": " + why,
                cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static final class SocketLink implements Link, WebSocket.Listener {
        private final String address;
        private final Receiver receiver;
        private final int maxMessage;
        private final StringBuilder text = new StringBuilder(); // of one message; the client calls one after the other
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger unsent = new AtomicInteger();
        private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
        private final CompletionStage<WebSocket> socket = opened;
        private CompletionStage<?> sending = Stages.done(); // guarded by this

        SocketLink(URI address, Receiver receiver, int maxMessage) {
            this.address = address.toString();
            this.receiver = receiver;
            this.maxMessage = maxMessage;
        }

        @Override
        public void onOpen(WebSocket webSocket) {
            opened.complete(webSocket);
            webSocket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            if (text.length() + part.length() > maxMessage) {
                fail(webSocket, address + " sent a message of more than " + maxMessage + " characters");
                return null;
            }
            text.append(part);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                receiver.text(message);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            finish(new RemoteHubException(
                    RemoteHubException.CONNECTION_LOST,
                    address + " closed the connection (" + statusCode + (reason.isEmpty() ? "" : ", " + reason)
                            + ")"));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            finish(new RemoteHubException(
                    RemoteHubException.CONNECTION_LOST,
                    "the connection to " + address + " broke: "
                            + (error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage()),
                    error));
        }

        private void fail(WebSocket webSocket, String message) {
            webSocket.abort();
            finish(new RemoteHubException(RemoteHubException.CONNECTION_LOST, message));
        }

        private void finish(RemoteHubException why) {
            if (over.compareAndSet(false, true)) {
                receiver.closed(why);
            }
        }

        // The client takes the next frame only when the one before is gone.
        @Override
        public void send(String message) {
            if (over.get()) {
                return;
            }
            if (unsent.incrementAndGet() > MAX_UNSENT) {
                socket.thenAccept(open -> fail(open, address + " does not read what it is sent"));
                return;
            }
            synchronized (this) {
                sending = sending.thenCompose(before -> socket)
                        .thenCompose(open -> open.sendText(message, true))
                        .whenComplete((open, failure) -> {
                            unsent.decrementAndGet();
                            if (failure != null) {
                                finish(lost(Stages.cause(failure)));
                            }
                        });
            }
        }

        private RemoteHubException lost(Throwable cause) {
            return new RemoteHubException(
                    RemoteHubException.CONNECTION_LOST,
                    "nothing can be sent to " + address + " any more: "
                            + (cause instanceof IOException ? cause.getMessage() : cause.toString()),
                    cause);
        }

        @Override
        public void close() {
            finish(new RemoteHubException(RemoteHubException.CLOSED, "the connection to " + address + " was closed"));
            synchronized (this) {
                sending = sending.handle((before, failure) -> socket)
                        .thenCompose(same -> same)
                        .thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                        .whenComplete((open, failure) -> socket.thenAccept(WebSocket::abort));
            }
        }
    }
}
