package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.core.testing.LogLines;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in: tokens, bans, proxies, pages of other origins. */
class AccessTest {
    @TempDir private Path folder;

    private RunningServer server(Map<String, Object> section) {
        RunningServer server = new RunningServer(folder, Limits.USUAL, section);
        server.add(Route.get("/api/me", request -> CompletableFuture.completedStage(HttpResponse.text(
                200, request.user().user().id() + " " + request.remote().getHostAddress() + " " + request.origin()))));
        return server;
    }

    private static List<String> notifications(RunningServer server) {
        return server.onLoop(() -> Objects.requireNonNull(server.hub.capability(PersistentNotifications.class))
                .all()
                .stream()
                .map(each -> each.id() + "|" + each.title() + "|" + each.message())
                .toList());
    }

    @Test
    void aWrongTokenIsLoggedAndTold() throws Exception {
        try (RunningServer server = server(Map.of());
                LogLines log = LogLines.of("http")) {
            var answer = server.get("/api/me", "authorization", "Bearer wrong", "user-agent", "curl/8");

            assertEquals(401, answer.statusCode());
            assertEquals("401: Unauthorized", answer.body());
            assertEquals(
                    List.of("http-login|Login attempt failed|Login attempt or request with invalid authentication from"
                            + " 127.0.0.1. See the log for details."),
                    notifications(server));
            assertTrue(
                    log.all().contains("Login attempt or request with invalid authentication from 127.0.0.1. Requested"
                            + " URL: '/api/me'. (curl/8)"),
                    log.all().toString());
            assertFalse(log.all().toString().contains("wrong"), "no token in the log");
        }
    }

    @Test
    void aSignedPathNeedsNoTokenForReading() throws Exception {
        try (RunningServer server = server(Map.of())) {
            assertEquals(200, server.get("/api/me?authSig=owner").statusCode());
            assertEquals(401, server.get("/api/me?authSig=stranger").statusCode());
            assertEquals(
                    405,
                    server.send(HttpRequest.newBuilder(server.uri("/api/me?authSig=owner"))
                            .POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode());
        }
    }

    @Test
    void whoFailsTooOftenIsShutOutAlsoAfterARestart() throws Exception {
        try (RunningServer server = server(Map.of("login_attempts_threshold", 2))) {
            assertEquals(401, server.get("/api/me").statusCode());
            assertEquals(401, server.get("/api/me").statusCode());

            var banned = server.get("/api/me", "authorization", RunningServer.TOKEN);

            assertEquals(403, banned.statusCode());
            assertEquals("403: Forbidden", banned.body());
            assertTrue(notifications(server)
                    .contains("ip-ban|Banning IP address|Too many login attempts from 127.0.0.1"));
            server.loop.await(server.loop.settled());
        }
        String file = Files.readString(folder.resolve("ip_bans.yaml"));
        assertTrue(
                file.matches(
                        "127\\.0\\.0\\.1:\n  banned_at: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00'\n"),
                file);
        try (RunningServer server = server(Map.of())) {
            assertEquals(403, server.get("/api/me", "authorization", RunningServer.TOKEN).statusCode());
            try (RawClient socket = server.raw()) {
                server.addSocket("/api/websocket", (request, opened) -> {
                    throw new AssertionError("a banned client got in");
                });
                assertTrue(socket.upgrade("/api/websocket").head().startsWith("HTTP/1.1 403 "));
            }
        }
        try (RunningServer server = server(Map.of("ip_ban_enabled", false))) {
            assertEquals(200, server.get("/api/me", "authorization", RunningServer.TOKEN).statusCode());
        }
    }

    @Test
    void aLogInThatSucceedsBeginsTheCountAnew() throws Exception {
        try (RunningServer server = server(Map.of("login_attempts_threshold", 2))) {
            InetAddress client = InetAddress.getByName("10.0.0.7");
            boolean banned = server.onLoop(() -> {
                LoginAttempts attempts = Objects.requireNonNull(server.hub.capability(LoginAttempts.class));
                attempts.failed(client, "/auth/login_flow", null);
                attempts.succeeded(client);
                attempts.failed(client, "/auth/login_flow", "a\nb");
                return attempts.banned(client);
            });
            assertFalse(banned);
        }
    }

    @Test
    void theBanFileIsReadAsPeopleWriteIt() throws Exception {
        Path file = folder.resolve("ip_bans.yaml");
        Files.writeString(
                file,
                "# who annoyed me\n10.0.0.1:\n  banned_at: '2020-01-01T00:00:00'\n\n'fe80::1':\n  banned_at: x\n"
                        + "10.0.0.2: {banned_at: 2020-01-01}\nsomebody:\n  banned_at: y\n? ::1\n: banned_at: z");

        BanFile.Content content = new BanFile(file).read();

        assertEquals(
                List.of("10.0.0.1", "fe80:0:0:0:0:0:0:1", "10.0.0.2", "0:0:0:0:0:0:0:1"),
                content.banned().stream().map(InetAddress::getHostAddress).toList());
        assertEquals(List.of(8), content.misunderstood());
    }

    private static String forwarded(RunningServer server, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "authorization";
        all[headers.length + 1] = RunningServer.TOKEN;
        var answer = server.get("/api/me", all);
        return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + "";
    }

    @Test
    void aTrustedProxySaysWhoTheClientIs() throws Exception {
        try (RunningServer server = server(
                Map.of("use_x_forwarded_for", true, "trusted_proxies", List.of("127.0.0.1", "10.0.0.0/8")))) {
            String here = "http://127.0.0.1:" + server.port();

            assertEquals("owner 127.0.0.1 " + here, forwarded(server));
            assertEquals("owner 1.2.3.4 " + here, forwarded(server, "x-forwarded-for", "9.9.9.9, 1.2.3.4, 10.0.0.1"));
            assertEquals("owner 10.0.0.1 " + here, forwarded(server, "x-forwarded-for", "10.0.0.1,10.0.0.2"));
            assertEquals(
                    "owner 1.2.3.4 https://hub.example",
                    forwarded(
                            server,
                            "x-forwarded-for",
                            "1.2.3.4, 10.0.0.1",
                            "x-forwarded-proto",
                            "https, http",
                            "x-forwarded-host",
                            "hub.example"));
            assertEquals("400", forwarded(server, "x-forwarded-for", "somewhere"));
            assertEquals("400", forwarded(server, "x-forwarded-for", ""));
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1", "x-forwarded-for", "2.2.2.2"));
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1", "x-forwarded-proto", "http,https"));
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1", "x-forwarded-proto", "http,"));
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1", "x-forwarded-host", ""));
        }
    }

    @Test
    void aProxyThatIsNotExpectedOrNotTrustedIsRefused() throws Exception {
        try (RunningServer server = server(Map.of())) {
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1"));
        }
        try (RunningServer server = server(Map.of("use_x_forwarded_for", true, "trusted_proxies", "10.0.0.1"))) {
            assertEquals("400", forwarded(server, "x-forwarded-for", "1.1.1.1"));
        }
    }

    private static java.net.http.HttpResponse<String> preflight(RunningServer server, String... headers)
            throws Exception {
        return server.send(HttpRequest.newBuilder(server.uri("/api/me"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers(headers));
    }

    @Test
    void pagesOfAllowedOriginsMayAsk() throws Exception {
        String page = "https://dash.example";
        try (RunningServer server = server(Map.of("cors_allowed_origins", List.of(page)))) {
            server.add(Route.get("/own", request -> CompletableFuture.completedStage(HttpResponse.text(200, "x")))
                    .open()
                    .sameOrigin());

            var allowed = preflight(
                    server,
                    "origin",
                    page,
                    "access-control-request-method",
                    "GET",
                    "access-control-request-headers",
                    "authorization, content-type");

            assertEquals(200, allowed.statusCode());
            assertEquals(page, allowed.headers().firstValue("access-control-allow-origin").orElse(""));
            assertEquals("GET", allowed.headers().firstValue("access-control-allow-methods").orElse(""));
            assertEquals(
                    "AUTHORIZATION,CONTENT-TYPE",
                    allowed.headers().firstValue("access-control-allow-headers").orElse(""));
            var answer = server.get("/api/me", "origin", page);
            assertEquals(401, answer.statusCode());
            assertEquals(page, answer.headers().firstValue("access-control-allow-origin").orElse(""));
            for (String[] others : List.of(new String[] {"/api/me", "https://evil.example"}, new String[] {"/own", page
            })) {
                assertTrue(server.get(others[0], "origin", others[1])
                        .headers()
                        .firstValue("access-control-allow-origin")
                        .isEmpty());
            }
            assertEquals(
                    "CORS preflight request failed: origin 'https://evil.example' is not allowed",
                    preflight(server, "origin", "https://evil.example", "access-control-request-method", "GET").body());
            assertEquals(403, preflight(server, "origin", page).statusCode());
            assertEquals(
                    "CORS preflight request failed: headers are not allowed: X-EVIL",
                    preflight(
                            server,
                            "origin",
                            page,
                            "access-control-request-method",
                            "GET",
                            "access-control-request-headers",
                            "x-evil").body());
            assertEquals(
                    403,
                    preflight(server, "origin", page, "access-control-request-method", "PUT").statusCode());
        }
    }
}
