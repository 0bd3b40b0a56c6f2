package dev.hearth.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hearth.api.data.DataMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Pretends to be a hub: answers requests as it was told to, and takes WebSockets without a network. Its state is guarded
 * by itself.
 */
final class FakeHub implements Transport, AutoCloseable {
    static final String TOKEN = "good-token";

    private record Reply(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Connection> connections = new ArrayList<>();
    private boolean refusing;

    FakeHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized FakeHub replies(String methodAndPath, int status, String body) {
        replies.put(methodAndPath, new Reply(status, body));
        return this;
    }

    /** What was asked: method, path and body. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add((what + " " + body).strip());
        Reply reply;
        synchronized (this) {
            reply = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    ? replies.getOrDefault(what, new Reply(404, "404: Not Found"))
                    : new Reply(401, "401: Unauthorized");
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    // ---- web sockets ----

    synchronized void refuse(boolean now) {
        refusing = now;
        notifyAll();
    }

    @Override
    public synchronized CompletionStage<Link> open(URI address, Receiver receiver) {
        if (refusing) {
            return CompletableFuture.failedStage(
                    new RemoteHubException(RemoteHubException.CANNOT_CONNECT, "nobody answers there"));
        }
        Connection connection = new Connection(receiver);
        connections.add(connection);
        notifyAll();
        receiver.text("{\"type\":\"auth_required\",\"ha_version\":\"2026.8.0\"}");
        return CompletableFuture.completedStage(connection);
    }

    /** The connection with that number, as soon as it is there. */
    synchronized Connection connection(int number) throws InterruptedException {
        while (connections.size() <= number) {
            wait();
        }
        return connections.get(number);
    }

    /** The hub's end of a web socket. It answers every command at once, most with the text {@code done}. */
    static final class Connection implements Link {
        private final Receiver receiver;
        private final List<DataMap> commands = new ArrayList<>();
        private boolean closed;

        private Connection(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void send(String text) {
            DataMap message = RemoteJson.map(RemoteJson.read(text));
            synchronized (commands) {
                commands.add(message);
                commands.notifyAll();
            }
            switch (String.valueOf(message.get("type"))) {
                case "auth" -> receiver.text(
                        TOKEN.equals(message.get("access_token"))
                                ? "{\"type\":\"auth_ok\",\"ha_version\":\"2026.8.0\"}"
                                : "{\"type\":\"auth_invalid\",\"message\":\"Invalid access token or password\"}");
                case "ping" -> receiver.text("{\"id\":" + message.get("id") + ",\"type\":\"pong\"}");
                case "lawn/mow" -> receiver.text(
                        "{\"id\":" + message.get("id") + ",\"type\":\"result\",\"success\":false,\"error\":"
                                + "{\"code\":\"unknown_command\",\"message\":\"Unknown command.\"}}");
                case "silence" -> {}
                default -> receiver.text("{\"id\":" + message.get("id")
                        + ",\"type\":\"result\",\"success\":true,\"result\":\"done\"}");
            }
        }

        /** The first command of a type, as soon as it is there. */
        DataMap command(String type) throws InterruptedException {
            synchronized (commands) {
                while (true) {
                    for (DataMap each : commands) {
                        if (type.equals(each.get("type"))) {
                            return each;
                        }
                    }
                    commands.wait();
                }
            }
        }

        /** Tells a subscription of something. */
        void event(DataMap command, String event) {
            receiver.text("{\"id\":" + command.get("id") + ",\"type\":\"event\",\"event\":" + event + "}");
        }

        void text(String message) {
            receiver.text(message);
        }

        void breakDown() {
            receiver.closed(new RemoteHubException(RemoteHubException.CONNECTION_LOST, "the cable was cut"));
        }

        synchronized boolean isClosed() {
            return closed;
        }

        @Override
        public synchronized void close() {
            closed = true;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
