package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a request before and after its route, byte by byte. */
class RequestsTest {
    private static final Limits QUICK = new Limits(
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMillis(1_200),
            Duration.ofMillis(900),
            Duration.ofSeconds(55),
            Duration.ofMillis(300),
            Duration.ofMillis(50),
            40,
            1 << 20,
            1 << 20,
            4_096);

    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = new RunningServer(folder, QUICK, Map.of());
        server.add(Route.post("/echo", request -> CompletableFuture.completedStage(
                HttpResponse.bytes(200, "text/plain", request.body())))
                .open());
        server.add(Route.post("/small", request -> CompletableFuture.completedStage(
                HttpResponse.bytes(200, "text/plain", request.body())))
                .open()
                .takingUpTo(10));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerHasTheHeadersThatProtectPages() throws Exception {
        server.answer("/", HttpResponse.text(200, "hi"));

        var headers = server.get("/").headers();

        assertEquals("SAMEORIGIN", headers.firstValue("x-frame-options").orElse(""));
        assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""));
        assertEquals("no-referrer", headers.firstValue("referrer-policy").orElse(""));
        assertEquals("Hearth", headers.firstValue("server").orElse(""));
        assertTrue(headers.firstValue("date").orElse("").endsWith(" GMT"), headers.map().toString());
    }

    @Test
    void whatIsNotThereIs404AndAWrongMethod405() throws Exception {
        var missing = server.get("/nothing");
        var wrong = server.get("/echo");

        assertEquals("404: Not Found", missing.body());
        assertEquals(404, missing.statusCode());
        assertEquals("text/plain; charset=utf-8", missing.headers().firstValue("content-type").orElse(""));
        assertEquals(405, wrong.statusCode());
        assertEquals("OPTIONS,POST", wrong.headers().firstValue("allow").orElse(""));
    }

    @Test
    void whatAHandlerFailsWithIsNotTold() throws Exception {
        server.add(Route.get("/broken", request -> {
            throw new IllegalStateException("secret");
        }).open());
        server.add(Route.get("/refused", request -> {
            throw new HttpException(418, "no");
        }).open());

        var broken = server.get("/broken");

        assertEquals(500, broken.statusCode());
        assertFalse(broken.body().contains("secret"), broken.body());
        assertEquals("{\"message\":\"no\"}", server.get("/refused").body());
    }

    @Test
    void answersToPipelinedRequestsComeInOrder() throws Exception {
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        server.add(Route.get("/slow", request -> slow).open());
        server.answer("/fast", HttpResponse.text(200, "fast"));
        try (RawClient client = server.raw()) {
            StringBuilder requests = new StringBuilder("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
            for (int i = 0; i < 100; i++) {
                requests.append("GET /fast HTTP/1.1\r\nHost: x\r\n\r\n");
            }
            requests.append("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nlast");
            client.send(requests.toString());

            server.onLoop(() -> slow.complete(HttpResponse.text(200, "slow")));

            assertTrue(client.answer().endsWith("\r\n\r\nslow"));
            for (int i = 0; i < 100; i++) {
                assertTrue(client.answer().endsWith("\r\n\r\nfast"));
            }
            assertTrue(client.answer().endsWith("\r\n\r\nlast"));
        }
    }

    @Test
    void connectionsAreKeptOrClosedAsTheClientSays() throws Exception {
        server.answer("/", HttpResponse.text(200, "hi"));
        try (RawClient client = server.raw()) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertFalse(client.answer().contains("connection:"));
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(client.answer().contains("connection: close"));
            assertEquals("", client.rest());
        }
        try (RawClient old = server.raw()) {
            old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertTrue(old.answer().contains("connection: keep-alive"));
            old.send("GET / HTTP/1.0\r\n\r\n");
            assertTrue(old.answer().contains("connection: close"));
            assertEquals("", old.rest());
        }
    }

    @Test
    void headHasTheLengthAndNoBody() throws Exception {
        server.answer("/", HttpResponse.text(200, "hello"));
        try (RawClient client = server.raw()) {
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n");

            String head = client.head();

            assertTrue(head.contains("content-length: 5\r\n"), head);
            assertTrue(client.answer().endsWith("hello"));
        }
    }

    private String answerTo(String request) throws Exception {
        try (RawClient client = server.raw()) {
            return client.send(request).rest();
        }
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAndTheConnectionClosed() throws Exception {
        String head = " HTTP/1.1\r\nHost: x\r\n";

        assertTrue(answerTo("\1\2\3 garbage\r\n\r\n").startsWith("HTTP/1.1 400 Bad Request"));
        assertTrue(answerTo("GET /a%00b" + head + "\r\n").startsWith("HTTP/1.1 400 "));
        assertTrue(answerTo("GET nowhere" + head + "\r\n").startsWith("HTTP/1.1 400 "));
        assertTrue(answerTo("GET /" + "a".repeat(9_000) + head + "\r\n").startsWith("HTTP/1.1 414 "));
        assertTrue(answerTo("GET /" + head + "X: " + "a".repeat(40_000) + "\r\n\r\n").startsWith("HTTP/1.1 431 "));
        String chunk = answerTo("POST /echo" + head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n");
        assertTrue(chunk.startsWith("HTTP/1.1 400 "), chunk);
        assertTrue(chunk.endsWith("400: Bad Request"), chunk);
    }

    @Test
    void aBodyOverTheBoundOfItsRouteIsRefusedWhetherAnnouncedOrNot() throws Exception {
        String head = "POST /small HTTP/1.1\r\nHost: x\r\n";
        String announced = answerTo(head + "Content-Length: 11\r\n\r\n");
        String chunked = answerTo(head + "Transfer-Encoding: chunked\r\n\r\n" + "6\r\n123456\r\n".repeat(2));

        assertTrue(announced.startsWith("HTTP/1.1 413 Request Entity Too Large"), announced);
        assertTrue(announced.endsWith("Maximum request body size 10 exceeded, actual body size 11"), announced);
        assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
        assertTrue(answerTo("POST /none HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")
                .startsWith("HTTP/1.1 404 "));
    }

    @Test
    void bodiesThatFillTheMemorySetAsideForThemAreRefused() throws Exception {
        List<RawClient> holders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            holders.add(server.raw()
                    .send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 300001\r\n\r\n" + "x".repeat(300_000)));
        }
        String refused = "";
        for (RawClient holder : holders) {
            refused += holder.head();
            holder.close();
        }

        assertTrue(refused.contains("503 Service Unavailable"), refused);
        assertTrue(answerTo("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
                .endsWith("ok"));
    }

    @Test
    void aClientIsToldToGoOnBeforeItSendsABody() throws Exception {
        try (RawClient client = server.raw()) {
            client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertTrue(client.head().startsWith("HTTP/1.1 100 Continue"));
            assertTrue(client.send("ok").answer().endsWith("ok"));
        }
    }

    @Test
    void slowClientsAreLetGo() throws Exception {
        try (RawClient silent = server.raw();
                RawClient slowHead = server.raw();
                RawClient slowBody = server.raw();
                RawClient idle = server.raw()) {
            slowHead.send("GET / HT");
            slowBody.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab");
            idle.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na");

            assertTrue(idle.answer().endsWith("a"));
            assertEquals("", silent.rest());
            assertEquals("", slowHead.rest());
            assertTrue(slowBody.rest().startsWith("HTTP/1.1 408 Request Timeout"));
            assertEquals("", idle.rest());
        }
    }

    @Test
    void connectionsOverTheBoundAreClosedAtOnce() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            clients.add(server.raw());
        }

        assertEquals("", clients.getLast().rest());

        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    void longTextIsCompressedForWhoCanReadIt() throws Exception {
        String text = "hello ".repeat(20_000);
        server.answer("/long", HttpResponse.text(200, text));
        server.answer("/short", HttpResponse.text(200, "hello"));
        server.answer("/picture", HttpResponse.bytes(200, "image/png", new byte[5_000]));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/long")).header("accept-encoding", "br, gzip;q=0.5");

        var answer = server.client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray());

        assertEquals("gzip", answer.headers().firstValue("content-encoding").orElse(""));
        assertEquals("Accept-Encoding", answer.headers().firstValue("vary").orElse(""));
        assertTrue(answer.body().length < 2_000, "" + answer.body().length);
        assertArrayEquals(
                text.getBytes(StandardCharsets.UTF_8),
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
        assertEquals(text, server.get("/long").body());
        assertEquals(text, server.get("/long", "accept-encoding", "gzip;q=0").body());
        for (String path : List.of("/short", "/picture")) {
            assertNull(server.get(path, "accept-encoding", "gzip")
                    .headers()
                    .firstValue("content-encoding")
                    .orElse(null));
        }
    }

    @Test
    void whatScannersAskForIsTurnedAway() throws Exception {
        server.answer("/{path:.*}", HttpResponse.text(200, "hi"));

        for (String path : List.of(
                "/%2e%2e/secrets.yaml",
                "/a/..%2f..%2fb",
                "/?x=/.//y",
                "/?x=%3Cscript%3E",
                "/?a=proc/self/environ",
                "/?q=union%20all%20select%20x",
                "/?x=a%0Ab")) {
            assertEquals(400, server.get(path).statusCode(), path);
        }
        assertEquals(200, server.get("/a.b/c..d?x=1..2&y=/local/a.png").statusCode());
    }

    @Test
    void nobodyHoldsTheHubUpByWhatIsSearchedForSigns() {
        server.answer("/{path:.*}", HttpResponse.text(200, "hi"));

        // Each of them took seconds of the loop, or its stack, by expressions that look for one word behind another.
        for (String query : List.of(
                "unionall".repeat(1_000),
                "unionselect".repeat(700),
                "%3Cscript".repeat(800),
                "concat".repeat(1_300),
                "/" + "a/".repeat(4_000) + "!")) {
            int status = query.startsWith("/") ? 400 : 200;
            assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertEquals(status, server.get("/?a=" + query).statusCode(), query));
        }
    }
}
