package dev.hearth.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on a loopback socket. */
@Timeout(60)
class RestTest {
    private final TestHub hub = TestHub.create().install(new Rest());
    private final LogLines log = LogLines.of("rest");
    private FakeServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = FakeServer.plain();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        hub.close();
        log.close();
        server.close();
    }

    private String state(String entityId) {
        return hub.state(entityId).value();
    }

    /** One sensor, with further keys. */
    private void sensor(String keys) {
        hub.setUp(
                "sensor:\n  - platform: rest\n    name: A\n    resource: " + server.url("/x") + "\n" + keys.indent(4));
    }

    // ---- one sensor over one request ----

    @Test
    void aSensorShowsTheAnswerAndAsksAgain() {
        server.replyText("21.5");
        sensor("""
                unit_of_measurement: °C
                device_class: temperature
                """);
        String first = state("sensor.a");
        server.replyText("22");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("21.5 22", first + " " + state("sensor.a"));
        assertEquals(List.of("GET /x", "GET /x"), server.asked);
    }

    @Test
    void aSensorWithoutKeysHasTheNamesOfHomeAssistant() {
        server.replyText("1");
        hub.setUp("""
                sensor: {platform: rest, resource: "$URL"}
                binary_sensor: {platform: rest, resource: "$URL"}
                """.replace("$URL", server.url("/")));

        assertEquals("1", state("sensor.rest_sensor"));
        assertEquals("on", state("binary_sensor.rest_binary_sensor"));
    }

    @Test
    void theRequestIsMadeAsItIsWritten() {
        server.reply(exchange -> FakeServer.answer(
                exchange,
                200,
                "text/plain",
                exchange.getRequestHeaders().getFirst("X-Key") + " "
                        + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")));

        sensor("""
                method: POST
                payload: '{"ask": 1}'
                headers: {X-Key: abc, Content-Type: application/json}
                params: {q: a b, n: 1, deep: true}
                username: me
                password: hunter2
                """);

        String login = Base64.getEncoder().encodeToString("me:hunter2".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("POST /x?q=a+b&n=1&deep=true {\"ask\": 1}"), server.asked);
        assertEquals("abc application/json Basic " + login, state("sensor.a"));
    }

    @Test
    void withDigestThePasswordIsNeverSentAndOnlyTheFirstRequestIsMadeTwice() {
        server.reply(exchange -> {
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            if (login == null) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
                FakeServer.answer(exchange, 401, "text/plain", "");
            } else {
                FakeServer.answer(exchange, 200, "text/plain", login.replaceAll("(?s).*(nc=\\d+).*", "$1"));
            }
        });
        sensor("""
                authentication: digest
                username: me
                password: hunter2
                """);
        String first = state("sensor.a");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("nc=00000001 nc=00000002", first + " " + state("sensor.a"));
        assertEquals(3, server.asked.size());
    }

    @Test
    void aPasswordThatIsWrongEndsWithTheStatus() {
        server.reply(exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
            FakeServer.answer(exchange, 401, "text/plain", "go away");
        });

        sensor("""
                authentication: digest
                username: me
                password: hunter2
                """);

        assertEquals("go away", state("sensor.a"));
        assertEquals(2, server.asked.size());
        assertTrue(log.has(server.url("/x") + " answers with the status 401"));
        assertFalse(log.has("hunter2"));
    }

    @Test
    void attributesComeOutOfTheJson() {
        server.replyJson("{\"list\": [{\"main\": {\"temp\": 7.5, \"wind\": [1, 2]}}]}");

        sensor("""
                json_attributes: [wind, temp]
                json_attributes_path: $.list[0].main
                value_template: fine
                """);

        assertEquals("fine", state("sensor.a"));
        assertEquals(7.5, hub.state("sensor.a").attributes().get("temp"));
        assertEquals(List.of(1L, 2L), hub.state("sensor.a").attributes().get("wind"));
    }

    @Test
    void jsonThatIsNoneIsLoggedOnceWithoutIt() {
        server.replyText("hunter2");
        sensor("json_attributes: a");

        hub.advance(Duration.ofMinutes(2));

        assertEquals("hunter2", state("sensor.a"));
        assertEquals(List.of("the JSON of 'A' gives no attributes: it is no JSON from line 1, column 1 on"), log.all());
    }

    @Test
    void xmlIsReadAsJson() {
        server.reply(exchange -> FakeServer.answer(
                exchange, 200, "application/xml; charset=utf-8", "<r><t unit='C'>7</t></r>"));

        sensor("""
                json_attributes: t
                json_attributes_path: $.r
                """);

        assertEquals("{\"r\":{\"t\":{\"@unit\":\"C\",\"#text\":\"7\"}}}", state("sensor.a"));
        assertEquals("{@unit=C, #text=7}", String.valueOf(hub.state("sensor.a").attributes().get("t")));
    }

    @Test
    void xmlThatIsNoneIsShownAsItIs() {
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/xml", "<a>"));

        sensor("");

        assertEquals("<a>", state("sensor.a"));
        assertTrue(log.has(server.url("/x") + " answers with XML that cannot be read: it is no XML"),
                () -> log.all().toString());
    }

    @Test
    void theEncodingCountsUnlessTheAnswerTellsItsOwn() {
        byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/plain", latin));
        sensor("encoding: ISO-8859-1");
        String configured = state("sensor.a");
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/plain; charset=UTF-8", "ü"));
        hub.advance(Duration.ofSeconds(30));
        String told = state("sensor.a");
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/plain; charset=UTF-8", latin));

        hub.advance(Duration.ofSeconds(30));

        assertEquals("é ü é", configured + " " + told + " " + state("sensor.a"));
    }

    @Test
    void packedAnswersAreUnpackedAndLargeOnesRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("fine".getBytes(StandardCharsets.UTF_8));
        }
        server.reply(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FakeServer.answer(exchange, 200, "text/plain", packed.toByteArray());
        });
        sensor("");
        String unpacked = state("sensor.a");
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/plain", new byte[11 << 20]));

        hub.advance(Duration.ofSeconds(30));

        assertEquals("fine unavailable", unpacked + " " + state("sensor.a"));
    }

    // ---- redirections ----

    @Test
    void redirectionsAreFollowedAndAPostBecomesAGet() {
        server.reply(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/x")) {
                exchange.getResponseHeaders().set("Location", "/y?z=1");
                FakeServer.answer(exchange, 302, "text/plain", "");
            } else {
                FakeServer.answer(exchange, 200, "text/plain", "there");
            }
        });

        sensor("""
                method: POST
                payload: hello
                """);

        assertEquals("there", state("sensor.a"));
        assertEquals(List.of("POST /x hello", "GET /y?z=1"), server.asked);
    }

    @Test
    void anotherServerDoesNotGetTheLogin() throws IOException {
        try (FakeServer other = FakeServer.plain()) {
            other.reply(exchange -> FakeServer.answer(
                    exchange, 200, "text/plain", "got " + exchange.getRequestHeaders().getFirst("Authorization")));
            server.reply(exchange -> {
                exchange.getResponseHeaders().set("Location", other.url("/"));
                FakeServer.answer(exchange, 307, "text/plain", "");
            });

            sensor("""
                    username: me
                    password: hunter2
                    """);

            assertEquals("got null", state("sensor.a"));
        }
    }

    @Test
    void beingSentOnWithoutEndIsAFailure() {
        server.reply(exchange -> {
            exchange.getResponseHeaders().set("Location", "/x");
            FakeServer.answer(exchange, 301, "text/plain", "");
        });

        sensor("");

        assertEquals(0, hub.states().count());
        assertEquals(11, server.asked.size());
    }

    // ---- TLS ----

    @Test
    void aCertificateOfItsOwnIsTrustedOnlyWhereThatIsWritten(@TempDir Path folder) throws Exception {
        try (FakeServer secure = FakeServer.secure(folder)) {
            secure.replyText("fine");

            hub.setUp("""
                    sensor:
                      - {platform: rest, name: Trusting, resource: "$URL/", verify_ssl: false}
                      - {platform: rest, name: Careful, resource: "$URL/careful"}
                    """.replace("$URL", secure.url("")));

            assertEquals("fine", state("sensor.trusting"));
            assertEquals(List.of("sensor.trusting"), List.copyOf(hub.states().entityIds("sensor")));
            assertEquals(List.of("GET /"), secure.asked);
        }
    }

    // ---- failures ----

    @Test
    void aServerThatIsNotThereYetIsTriedAgain() throws IOException {
        FakeServer late = FakeServer.plain();
        String url = late.url("/");
        int port = late.port();
        late.close();
        hub.setUp("sensor: {platform: rest, name: A, resource: \"" + url + "\"}");
        int before = hub.states().count();

        try (FakeServer again = FakeServer.plain(port)) {
            again.replyText("1");
            hub.advance(Duration.ofSeconds(30));

            assertEquals(0, before);
            assertEquals("1", state("sensor.a"));
        }
    }

    @Test
    void aSensorWithoutAnswerIsUnavailableUntilThereIsOneAndThatIsLoggedOnce() {
        server.replyText("1");
        sensor("""
                params: {api_key: hunter2}
                """);
        server.reply(exchange -> {});

        hub.advance(Duration.ofMinutes(2));
        String lost = state("sensor.a");
        server.replyText("2");
        hub.advance(Duration.ofSeconds(30));

        assertEquals("unavailable 2", lost + " " + state("sensor.a"));
        assertEquals(2, log.all().size(), () -> log.all().toString());
        assertTrue(log.has(server.url("/x") + " cannot be read: "), () -> log.all().toString());
        assertTrue(log.has(server.url("/x") + " works again"));
        assertFalse(log.has("hunter2"));
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLongerThanWritten() {
        CountDownLatch end = new CountDownLatch(1);
        server.replyText("1");
        sensor("timeout: 1");
        server.reply(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        hub.advance(Duration.ofSeconds(30));
        end.countDown();

        assertEquals("unavailable", state("sensor.a"));
        assertTrue(log.has(server.url("/x") + " did not answer within 1 s"));
    }

    @Test
    void anErrorPageIsAnAnswerButAWarningToo() {
        server.reply(exchange -> FakeServer.answer(exchange, 404, "text/plain", "no such thing"));
        sensor("");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("no such thing", state("sensor.a"));
        assertEquals(List.of(server.url("/x") + " answers with the status 404"), log.all());
    }

    // ---- several sensors over one request ----

    private static final String SHARED = """
            rest:
              resource: "$URL"
              scan_interval: 10
              sensor:
                - {name: A, json_attributes: a, value_template: x}
                - {name: B, json_attributes: b, value_template: x, force_update: true}
              binary_sensor: {name: C, value_template: "on"}
            """;

    @Test
    void severalSensorsShareOneRequestPerInterval() {
        server.replyJson("{\"a\": 1, \"b\": 2}");
        hub.setUp(SHARED.replace("$URL", server.url("/")));
        List<?> changes = hub.collect(EventTypes.STATE_CHANGED);

        hub.advance(Duration.ofSeconds(30));

        assertEquals(4, server.asked.size());
        assertEquals(1L, hub.state("sensor.a").attributes().get("a"));
        assertEquals(2L, hub.state("sensor.b").attributes().get("b"));
        assertEquals("on", state("binary_sensor.c"));
        assertEquals(3, changes.size(), changes::toString);
    }

    @Test
    void severalSensorsAreUnavailableTogether() {
        server.replyJson("{\"a\": 1, \"b\": 2}");
        hub.setUp(SHARED.replace("$URL", server.url("/")));
        server.reply(exchange -> {});

        hub.advance(Duration.ofSeconds(10));

        assertTrue(hub.states().all().stream().allMatch(state -> state.value().equals("unavailable")));
        assertEquals(1, log.all().size(), () -> log.all().toString());
    }

    @Test
    void theSharedFormIsTriedAgainToo() {
        server.reply(exchange -> {});
        hub.setUp(SHARED.replace("$URL", server.url("/")));
        int before = hub.states().count();
        server.replyJson("{\"a\": 1, \"b\": 2}");

        hub.advance(Duration.ofSeconds(30));

        assertEquals(0, before);
        assertEquals(3, hub.states().count());
    }

    @Test
    void aBinarySensorIsOnForNumbersAndAFewWords() {
        for (String on : List.of("1", " -7 ", "true", "ON", "Open", "yes")) {
            assertEquals("on", binary(on), on);
        }
        for (String off : List.of("0", "off", "closed", "1.5", "", "maybe")) {
            assertEquals("off", binary(off), off);
        }
    }

    private String binary(String answer) {
        server.replyText(answer);
        if (hub.states().count() == 0) {
            hub.setUp("binary_sensor: {platform: rest, name: A, resource: \"" + server.url("/") + "\"}");
        } else {
            hub.advance(Duration.ofSeconds(30));
        }
        return state("binary_sensor.a");
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        server.replyJson("{\"a\": 1, \"b\": 2}");
        hub.setUp(SHARED.replace("$URL", server.url("/")));

        hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("rest"))));
        server.asked.clear();
        hub.advance(Duration.ofMinutes(1));

        assertEquals(0, hub.states().count());
        assertEquals(0, hub.loop().liveTimers());
        assertEquals(List.of(), server.asked);
    }

    // ---- the configuration ----

    @Test
    void mistakesAreNamedWithTheirPlace() {
        List<String> problems = hub.problems("""
                sensor:
                  - {platform: rest, resource: "ftp://a"}
                  - {platform: rest, resource: "http://a", method: get}
                  - {platform: rest, resource: "http://a", username: hunter2}
                  - {platform: rest, name: None}
                  - {platform: rest, resource: "http://a", resource_template: "http://b"}
                  - {platform: rest, resource: "http://a", encoding: utf-88}
                  - {platform: rest, resource: "http://a", authentication: digset}
                  - {platform: rest, resource: "http://a", headers: {Host: hunter2}, ssl_cipher_list: modern}
                rest:
                  - {resource: "http://a", sensor: [{nam: A}]}
                  - {sensor: []}
                """);

        assertEquals(
                List.of(
                        "configuration.yaml:2:32: sensor[0].resource: 'ftp://a' is not an address that begins with http:// or https://",
                        "configuration.yaml:3:52: sensor[1].method: 'get' is not one of 'GET', 'POST'; did you mean 'GET'?",
                        "configuration.yaml:4:44: sensor[2].username: 'username' needs 'password' beside it",
                        "configuration.yaml:5:5: sensor[3]: one of the keys 'resource', 'resource_template' is required",
                        "configuration.yaml:6:44: sensor[4].resource_template: 'resource_template' and 'resource' exclude each other; keep one",
                        "configuration.yaml:7:54: sensor[5].encoding: 'utf-88' is not an encoding such as 'UTF-8' or 'ISO-8859-1'",
                        "configuration.yaml:8:60: sensor[6].authentication: 'digset' is not one of 'basic', 'digest'; did you mean 'digest'?",
                        "configuration.yaml:9:53: sensor[7].headers: the header 'Host' is written by the hub; take it out",
                        "configuration.yaml:9:87: sensor[7].ssl_cipher_list: 'ssl_cipher_list' has no effect: the ciphers are those of the Java runtime; take it out",
                        "configuration.yaml:11:38: rest[0].sensor[0].nam: unknown key 'nam'; did you mean 'name'?",
                        "configuration.yaml:12:5: rest[1]: one of the keys 'resource', 'resource_template' is required"),
                problems);
    }

    @Test
    void emptySectionsAreNoMistake() {
        assertEquals(List.of(), hub.problems("rest:"));
        assertEquals(List.of(), hub.problems("rest: []"));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == Rest.class));
    }
}
