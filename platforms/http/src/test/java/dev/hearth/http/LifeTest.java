package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.HubState;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpStream;
import dev.hearth.api.http.Route;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the server begins, how it ends, and what it does with many and with slow clients. */
class LifeTest {
    @TempDir private Path folder;

    private static boolean threadsLeft() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().startsWith("http-"));
    }

    @Test
    void theAddressIsLogged() {
        try (LogLines log = LogLines.of("http");
                RunningServer server = RunningServer.at(folder)) {
            assertTrue(
                    log.all().contains("Listening on http://127.0.0.1:" + server.port()),
                    log.all().toString());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPortThatIsTakenIsToldWithWhoHasItAndTheHubGoesOn() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                TestHub hub = TestHub.create()) {
            HubException refused = assertThrows(
                    HubException.class,
                    () -> new RunningServer(folder, Limits.USUAL, Map.of("server_port", taken.getLocalPort())).close());

            String message = String.valueOf(refused.getMessage());
            assertEquals("cannot_listen", refused.code());
            assertTrue(message.contains("port " + taken.getLocalPort()), message);
            assertTrue(message.contains("the process " + ProcessHandle.current().pid() + " (java) has it"), message);
            assertTrue(message.contains("'server_port'"), message);

            hub.install(new HttpIntegration());
            hub.setUp("http:\n  server_port: " + taken.getLocalPort() + "\n");
            hub.start();

            assertEquals(HubState.RUNNING, hub.hub().state());
            assertFalse(hub.hub().components().contains("http"));
        }
    }

    @Test
    void theSectionIsChecked() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new HttpIntegration());
            assertEquals(List.of(), hub.problems("http:\n"));
            String problems = String.join("\n", hub.problems("""
                    http:
                      server_port: 70000
                      base_url: x
                      api_password: y
                      use_x_forwarded_for: true
                      login_attempts_threshold: -2
                    """)) + String.join("\n", hub.problems("""
                    http:
                      trusted_proxies: 10.0.0.1/8
                      use_x_forwarded_for: true
                      ssl_profile: old
                    """)) + String.join("\n", hub.problems("""
                    http:
                      ssl_key: configuration.yaml
                    """));
            for (String part : List.of(
                    "server_port",
                    "'internal_url'",
                    "hearth user add",
                    "'use_x_forwarded_for' needs 'trusted_proxies' beside it",
                    "login_attempts_threshold",
                    "'ssl_key' needs 'ssl_certificate' beside it",
                    "has bits set behind the first 8",
                    "'modern'")) {
                assertTrue(problems.contains(part), part + " in\n" + problems);
            }
        }
    }

    @Test
    void stoppingAnswersWhatIsAskedAndSaysGoodbyeToSockets() throws Exception {
        RunningServer server = RunningServer.at(folder);
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        server.add(Route.get("/slow", request -> {
            asked.complete(true);
            return answer;
        }).open());
        server.addSocket("/ws", (request, socket) -> new HttpServerTest.Echo(socket, closed));
        try (RawClient slow = server.raw();
                RawClient socket = server.raw();
                RawClient idle = server.raw()) {
            socket.upgrade("/ws").head();
            slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
            asked.get(10, TimeUnit.SECONDS);

            CompletableFuture<Void> stopped = server.core.stop(0).toCompletableFuture();

            assertEquals(1_001, socket.receive().code());
            socket.frame(0x88, new byte[] {3, (byte) 0xe9});
            assertEquals("", idle.rest());
            server.loop.execute(() -> answer.complete(HttpResponse.text(200, "late")));
            String last = slow.rest();
            assertTrue(last.contains("connection: close") && last.endsWith("late"), last);
            stopped.get(20, TimeUnit.SECONDS);
            assertEquals(1_001, closed.join());
            assertThrows(IOException.class, server::raw);
        }
        assertFalse(threadsLeft());
    }

    @Test
    void unloadingLeavesNoThreadAndThePortCanBeTakenAgain() throws Exception {
        try (RunningServer server = RunningServer.at(folder)) {
            server.answer("/", HttpResponse.text(200, "hi"));
            int port = server.port();
            assertEquals(200, server.get("/").statusCode());

            server.loop.await(server.loop.call(() -> server.component.unload(server.hub)).thenCompose(done -> done));

            assertFalse(threadsLeft());
            new ServerSocket(port).close();
        }
    }

    @Test
    void aStreamWhoseClientGoesIsCancelled() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (RunningServer server = RunningServer.at(folder)) {
            server.answer("/stream", HttpResponse.stream("text/plain", stream -> {
                stream.write("x".getBytes(StandardCharsets.UTF_8));
                return () -> cancelled.complete(true);
            }));
            try (RawClient client = server.raw()) {
                client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n").head();
            }
            assertTrue(cancelled.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aStreamWhoseClientDoesNotReadIsCutOff() throws Exception {
        CompletableFuture<HttpStream> started = new CompletableFuture<>();
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (RunningServer server = RunningServer.at(folder)) {
            server.answer("/stream", HttpResponse.stream("text/plain", stream -> {
                started.complete(stream);
                return () -> cancelled.complete(true);
            }));
            try (RawClient client = server.raw()) {
                client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n").head();
                HttpStream stream = started.get(10, TimeUnit.SECONDS);
                byte[] piece = new byte[500_000];
                long most = 0;
                for (int i = 0; i < 200 && !cancelled.isDone(); i++) {
                    long pending = server.onLoop(() -> {
                        stream.write(piece);
                        return stream.pending();
                    });
                    most = Math.max(most, pending);
                }

                assertTrue(cancelled.isDone());
                assertTrue(most <= 4L << 20, "" + most);
            }
        }
    }

    @Test
    void manyHalfOpenConnectionsDoNotKeepOthersFromAnswers() throws Exception {
        try (RunningServer server = RunningServer.at(folder)) {
            server.answer("/", HttpResponse.text(200, "hi"));
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                clients.add(server.raw().send("GET / HTTP/1.1\r\nHo"));
            }

            assertEquals(200, server.get("/").statusCode());

            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void theHolderOfAPortIsFoundInProc() throws Exception {
        Files.createDirectories(folder.resolve("net"));
        Files.writeString(
                folder.resolve("net/tcp"),
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
                        + "   0: 00000000:1FBB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711"
                        + " 1 0 100 0 0 10 0\n");
        Files.createDirectories(folder.resolve("42/fd"));
        Files.writeString(folder.resolve("42/comm"), "hass\n");
        Files.createSymbolicLink(folder.resolve("42/fd/7"), Path.of("socket:[4711]"));

        assertEquals("the process 42 (hass)", PortHolder.holder(8_123, folder));
        assertNull(PortHolder.holder(8_124, folder));
    }
}
