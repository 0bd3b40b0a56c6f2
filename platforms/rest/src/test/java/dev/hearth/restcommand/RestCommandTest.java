package dev.hearth.restcommand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import dev.hearth.rest.FakeServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on a loopback socket. */
@Timeout(60)
class RestCommandTest {
    private final TestHub hub = FakeTemplates.in(TestHub.create()).install(new RestCommand());
    private final LogLines log = LogLines.of("rest_command");
    private final AtomicReference<Headers> headers = new AtomicReference<>(new Headers());
    private FakeServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = FakeServer.plain();
        reply(200, "text/plain", "");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        log.close();
        hub.close();
        server.close();
    }

    private void reply(int status, String type, String text) {
        server.reply(exchange -> {
            headers.set(exchange.getRequestHeaders());
            FakeServer.answer(exchange, status, type, text);
        });
    }

    private void command(String keys) {
        hub.setUp("rest_command:\n  it:\n    url: \"" + server.url("/x") + "\"\n" + keys.indent(4));
    }

    private void commandWithTemplates(Map<String, ?> keys) {
        hub.setUp("rest_command: " + hub.hub().json().encode(Map.of("it", keys)));
    }

    private void call() {
        assertNull(hub.call("rest_command", "it", DataMap.of()));
    }

    private DataMap answer() {
        return Objects.requireNonNull(
                hub.call(ServiceRequest.of("rest_command", "it", DataMap.of()).respond()));
    }

    private ServiceException refusal(DataMap data) {
        ServiceException refusal =
                assertThrows(ServiceException.class, () -> hub.call("rest_command", "it", data));
        assertEquals(ServiceException.FAILED, refusal.code());
        return refusal;
    }

    private @Nullable String header(String name) {
        return headers.get().getFirst(name);
    }

    // ---- what is asked ----

    @Test
    void aCommandIsAGetUnlessWrittenOtherwise() {
        command("");

        call();

        assertEquals(List.of("GET /x"), server.asked);
        assertNull(header("Content-Type"));
        assertEquals(List.of(), log.all());
    }

    @Test
    void eachMethodIsKnownInAnyCase() {
        hub.setUp("""
                rest_command:
                  a: {url: "$URL", method: GET}
                  b: {url: "$URL", method: patch, payload: "1"}
                  c: {url: "$URL", method: Post, payload: "2"}
                  d: {url: "$URL", method: put, payload: "3"}
                  e: {url: "$URL", method: delete}
                """.replace("$URL", server.url("/x")));

        for (String name : List.of("a", "b", "c", "d", "e")) {
            hub.call("rest_command", name, DataMap.of());
        }

        assertEquals(List.of("GET /x", "PATCH /x 1", "POST /x 2", "PUT /x 3", "DELETE /x"), server.asked);
    }

    @Test
    void contentTypeGoesBeforeTheHeaderOfThatName() {
        command("""
                method: post
                payload: '{"a": "ü"}'
                headers: {content-type: application/pdf, Accept: application/json}
                content_type: text/json
                """);

        call();

        assertEquals(List.of("POST /x {\"a\": \"ü\"}"), server.asked);
        assertEquals(List.of("text/json"), headers.get().get("Content-Type"));
        assertEquals("application/json", header("Accept"));
    }

    @Test
    void aBodyOfUnknownKindIsBytes() {
        command("method: post\npayload: x");

        call();

        assertEquals("application/octet-stream", header("Content-Type"));
    }

    @Test
    void userAndPasswordAreSent() {
        command("""
                username: me
                password: hunter2
                """);

        call();

        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString("me:hunter2".getBytes(StandardCharsets.UTF_8)),
                header("Authorization"));
    }

    @Test
    void passwordsCanBeProvenInsteadOfSent() {
        server.reply(exchange -> {
            headers.set(exchange.getRequestHeaders());
            boolean proven = exchange.getRequestHeaders().containsKey("Authorization");
            if (!proven) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
            }
            FakeServer.answer(exchange, proven ? 200 : 401, "text/plain", "");
        });
        command("""
                authentication: digest
                username: me
                password: hunter2
                """);

        assertEquals(200L, answer().get("status"));
        assertTrue(Objects.requireNonNull(header("Authorization")).startsWith("Digest username=\"me\""));
    }

    @Test
    void aRedirectionKeepsTheMethodExceptOfAPost() {
        server.reply(exchange -> {
            boolean first = exchange.getRequestURI().getPath().equals("/x");
            exchange.getResponseHeaders().set("Location", "/y");
            FakeServer.answer(exchange, first ? 302 : 200, "text/plain", "");
        });
        hub.setUp("""
                rest_command:
                  put: {url: "$URL", method: put, payload: a}
                  post: {url: "$URL", method: post, payload: b}
                """.replace("$URL", server.url("/x")));

        hub.call("rest_command", "put", DataMap.of());
        hub.call("rest_command", "post", DataMap.of());

        assertEquals(List.of("PUT /x a", "PUT /y a", "POST /x b", "GET /y"), server.asked);
    }

    @Test
    void aCertificateOfItsOwnIsTrustedOnlyWhereThatIsWritten(@TempDir Path folder) throws Exception {
        try (FakeServer secure = FakeServer.secure(folder)) {
            hub.setUp("""
                    rest_command:
                      trusting: {url: "$URL", verify_ssl: false}
                      careful: {url: "$URL"}
                    """.replace("$URL", secure.url("/")));

            hub.call("rest_command", "trusting", DataMap.of());
            ServiceException refusal = assertThrows(
                    ServiceException.class, () -> hub.call("rest_command", "careful", DataMap.of()));

            assertTrue(refusal.getMessage().contains("'verify_ssl: false'"), refusal.getMessage());
            assertEquals(List.of("GET /"), secure.asked);
        }
    }

    // ---- templates ----

    @Test
    void theDataOfTheCallAreTheVariables() {
        commandWithTemplates(Map.of(
                "url", server.url("/{{ what }}?q={{ value }}"),
                "method", "post",
                "headers", Map.of("X-What", " {{ what }} "),
                "payload", "<{{ value }}>\n"));

        hub.call("rest_command", "it", DataMap.of("what", "light", "value", "a bü\r\nc"));

        assertEquals(List.of("POST /light?q=a%20b%C3%BC%0D%0Ac <a bü\r\nc>"), server.asked);
        assertEquals("light", header("X-What"));
    }

    @Test
    void noValueBecomesAHeaderOfItsOwn() {
        commandWithTemplates(Map.of("url", server.url("/"), "headers", Map.of("X-What", "a{{ value }}")));

        for (String value : List.of("\r\nX-Evil: 1", "x\ny", "x\ry", "x\0y", "\u2028x")) {
            ServiceException refusal = refusal(DataMap.of("value", value + "z"));

            assertEquals(
                    "rest_command.it: 'headers' gives for 'X-What' a line break or another letter that no header can"
                            + " hold",
                    refusal.getMessage());
        }
        assertEquals(List.of(), server.asked);
    }

    @Test
    void noValueLeadsElsewhereThanToAWebServer() {
        commandWithTemplates(Map.of("url", "{{ value }}"));

        for (String value : List.of("file:///etc/passwd", "ftp://hunter2@a/", "", "http://", "http://a b/",
                "http://a\r\nHost: b/", "javascript:x", "//a/b")) {
            assertEquals(
                    "rest_command.it: 'url' gives something else than an address that begins with http:// or https:// and has a host",
                    refusal(DataMap.of("value", value)).getMessage(),
                    value);
        }
    }

    // ---- what comes back ----

    @Test
    void whoAsksGetsTheText() {
        reply(200, "text/plain; charset=ISO-8859-1", "fine");
        command("");

        assertEquals(DataMap.of("content", "fine", "status", 200L), answer());
    }

    @Test
    void whoAsksGetsTheValueOfJson() {
        reply(201, "application/json; charset=utf-8", "{\"a\": [1, 2.5, null, \"ü\"]}");
        command("");

        List<@Nullable Object> list = new ArrayList<>(List.of(1L, 2.5));
        list.add(null);
        list.add("ü");
        assertEquals(DataMap.of("content", DataMap.of("a", list), "status", 201L), answer());
    }

    @Test
    void whatCannotBeReadIsAnErrorOnlyForWhoWantsIt() {
        reply(200, "application/json", "{\"hunter2\": 42");
        command("");

        call();
        ServiceException noJson = assertThrows(ServiceException.class, this::answer);
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/plain", new byte[] {(byte) 0xff}));
        call();
        ServiceException noText = assertThrows(ServiceException.class, this::answer);

        assertEquals(
                "rest_command.it: the answer of " + server.url("/x") + " could not be read as JSON",
                noJson.getMessage());
        assertEquals(
                "rest_command.it: the answer of " + server.url("/x") + " could not be read as text",
                noText.getMessage());
    }

    @Test
    void aServerThatAnswersWithAnErrorIsLoggedAndItsAnswerHandedOn() {
        reply(404, "text/plain", "no such thing");
        command("");

        assertEquals(DataMap.of("content", "no such thing", "status", 404L), answer());
        call();

        String line = "rest_command.it: " + server.url("/x") + " answers with the status 404";
        assertEquals(List.of(line, line), log.all());
    }

    @Test
    void aServerThatDoesNotAnswerIsAnErrorOfTheCall() {
        CountDownLatch end = new CountDownLatch(1);
        server.reply(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        command("timeout: 1");

        ServiceException refusal = refusal(DataMap.of());
        end.countDown();

        assertEquals("rest_command.it: " + server.url("/x") + " did not answer within 1 s", refusal.getMessage());
    }

    @Test
    void aServerThatIsNotThereIsAnErrorOfTheCall() {
        command("payload: hunter2");
        server.close();

        ServiceException refusal = refusal(DataMap.of());

        assertTrue(
                refusal.getMessage().startsWith("rest_command.it: " + server.url("/x") + " does not take calls"),
                refusal.getMessage());
        assertFalse(refusal.getMessage().contains("hunter2"));
    }

    // ---- the configuration ----

    @Test
    void aReloadTakesTheSectionAsItIsNow() {
        command("");
        hub.write("rest_command: {other: {url: \"" + server.url("/y") + "\"}}");

        hub.call("rest_command", "reload", DataMap.of());

        assertFalse(hub.services().has("rest_command", "it"));
        hub.call("rest_command", "other", DataMap.of());
        assertEquals(List.of("GET /y"), server.asked);
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        assertEquals(
                List.of(
                        "configuration.yaml:2:12: rest_command.a.url: 'ftp://a' is not an address that begins with http:// or https:// and has a host",
                        "configuration.yaml:3:6: rest_command.b: the required key 'url' is missing",
                        "configuration.yaml:4:32: rest_command.c.method: 'head' is not one of 'get', 'patch', 'post', 'put', 'delete'",
                        "configuration.yaml:5:24: rest_command.d.username: 'username' needs 'password' beside it",
                        "configuration.yaml:6:33: rest_command.e.timeout: -1 is not a whole number, 0 or more",
                        "configuration.yaml:7:34: rest_command.f.headers.X Y: the value is not the name of a header, such as 'Accept'",
                        "configuration.yaml:8:66: rest_command.g.content_type: 'a b' is not a media type on one line, such as 'application/json'",
                        "configuration.yaml:9:41: rest_command.h.insecure_cipher: 'insecure_cipher' has no effect: the ciphers are those of the Java runtime; take it out",
                        "configuration.yaml:9:47: rest_command.h.payloads: unknown key 'payloads'; did you mean 'payload'?",
                        "configuration.yaml:10:12: rest_command.i.url: 'http:///x' is not an address that begins with http:// or https:// and has a host",
                        "configuration.yaml:11:33: rest_command.j.headers: the header 'X' has more than one line; write it on one"),
                hub.problems("""
                        rest_command:
                          a: {url: "ftp://a"}
                          b: {method: get}
                          c: {url: "http://a", method: head}
                          d: {url: "http://a", username: hunter2}
                          e: {url: "http://a", timeout: -1}
                          f: {url: "http://a", headers: {"X Y": a, Host: b}}
                          g: {url: "http://a", headers: {X: "a\\nhunter2"}, content_type: "a\\nb"}
                          h: {url: "http://a", insecure_cipher: true, payloads: x}
                          i: {url: "http:///x"}
                          j: {url: "http://a", headers: {X: "a\\nhunter2"}}
                        """));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == RestCommand.class));
    }
}
