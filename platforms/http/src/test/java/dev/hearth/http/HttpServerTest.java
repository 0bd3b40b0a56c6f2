package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketListener;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpServerTest {
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = RunningServer.at(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static CompletableFuture<HttpResponse> text(String text) {
        return CompletableFuture.completedFuture(HttpResponse.text(200, text));
    }

    @Test
    void aRouteAnswersWhoHasAToken() throws Exception {
        server.add(Route.get("/api/x/{name}", request -> text(request.pathValue("name") + " for "
                + request.user().user().name() + " at " + request.origin() + " " + request.query("q"))));

        var answer = server.get("/api/x/a%20b?q=1+2", "authorization", RunningServer.TOKEN);

        assertEquals(200, answer.statusCode());
        assertEquals("a b for Owner at http://127.0.0.1:" + server.port() + " 1 2", answer.body());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("content-type").orElse(""));
    }

    @Test
    void aBodyArrivesWhole() throws Exception {
        server.add(Route.post("/echo", request -> CompletableFuture.completedStage(
                HttpResponse.bytes(201, "application/json", request.body()))));
        String body = "{\"a\":\"" + "ä".repeat(100_000) + "\"}";

        var answer = server.send(HttpRequest.newBuilder(server.uri("/echo"))
                .header("authorization", RunningServer.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertEquals(201, answer.statusCode());
        assertEquals(body, answer.body());
    }

    @Test
    void aWebSocketTalksBothWays() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        server.addSocket("/api/websocket", (request, socket) -> {
            socket.send("hello ".getBytes(StandardCharsets.UTF_8), "you".getBytes(StandardCharsets.UTF_8));
            return new Echo(socket, closed);
        });
        try (RawClient client = server.raw().upgrade("/api/websocket")) {
            String head = client.head();
            assertTrue(head.startsWith("HTTP/1.1 101 "), head);
            assertTrue(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), head);

            assertEquals("hello you", client.receive().text());
            client.text("täst");
            assertEquals("täst", client.receive().text());
            client.frame(0x88, new byte[] {3, (byte) 0xe8});

            assertEquals(1000, client.receive().code());
            assertEquals(1000, closed.join());
        }
    }

    @Test
    void aStreamGoesOnUntilItEnds() throws Exception {
        server.answer("/stream", HttpResponse.stream("text/event-stream", stream -> {
            stream.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            stream.write("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
            stream.close();
            return () -> {};
        }));

        var answer = server.get("/stream");

        assertEquals("data: 1\n\ndata: 2\n\n", answer.body());
        assertEquals("text/event-stream", answer.headers().firstValue("content-type").orElse(""));
        assertNull(answer.headers().firstValue("content-length").orElse(null));
    }

    record Echo(Socket socket, CompletableFuture<Integer> closed) implements SocketListener {
        @Override
        public void onText(String text) {
            socket.send(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void onBinary(byte[] bytes) {
            socket.sendBinary(bytes);
        }

        @Override
        public void onClose(int code, String reason) {
            closed.complete(code);
        }
    }
}
