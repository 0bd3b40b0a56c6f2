package dev.hearth.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RestTemplatesTest {
    private final Map<String, Object> globals = new HashMap<>();
    private final TestHub hub = FakeTemplates.in(TestHub.create(), globals).install(new Rest());
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

    private void setUp(String yaml) {
        hub.setUp(yaml.replace("$URL", server.url("")));
    }

    // ---- what comes back ----

    @Test
    void theSensorsOfOneRequestSeeItsAnswerAndWhatItStandsFor() {
        server.replyJson("{\"power\": 7, \"door\": \"open\", \"ok\": true}");
        setUp("""
                rest:
                  resource: $URL/all
                  sensor:
                    - {name: Power, value_template: "{{ value_json.power }}", json_attributes: door}
                    - {name: Raw, value_template: "{{ value_json.door }} {{ this.state }}"}
                  binary_sensor:
                    - {name: Door, value_template: "{{ value_json.door == 'open' }}"}
                    - {name: Number, value_template: "{{ value_json.power }}"}
                    - {name: Shut, value_template: "{{ value_json.door == 'shut' }}"}
                """);

        assertEquals("7", state("sensor.power"));
        assertEquals("open", hub.state("sensor.power").attributes().get("door"));
        assertEquals("open unknown", state("sensor.raw"));
        assertEquals(
                "on on off",
                state("binary_sensor.door") + " " + state("binary_sensor.number") + " "
                        + state("binary_sensor.shut"));
        assertEquals(List.of("GET /all"), server.asked);
        assertEquals(List.of(), log.all());
    }

    @Test
    void theOlderFormHasTemplatesToo() {
        server.replyText("21");
        setUp("""
                sensor:
                  - {platform: rest, name: A, resource: "$URL/a", value_template: "{{ value }}.5"}
                binary_sensor:
                  - {platform: rest, name: B, resource: "$URL/b", value_template: "{{ value == '21' }}"}
                """);
        String first = state("sensor.a") + " " + state("binary_sensor.b");
        server.replyText("22");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("21.5 on 22.5 off", first + " " + state("sensor.a") + " " + state("binary_sensor.b"));
    }

    @Test
    void xmlIsGivenAsTheJsonThatItBecomes() {
        server.reply(exchange -> FakeServer.answer(exchange, 200, "text/xml", "<a><b>5</b></a>"));
        setUp("""
                sensor:
                  - {platform: rest, name: A, resource: "$URL/a", value_template: "{{ value_json.a.b }}"}
                """);

        assertEquals("5", state("sensor.a"));
    }

    @Test
    void availabilityIconPictureAndNameFollowTheAnswer() {
        server.replyJson("{\"up\": true, \"level\": 3}");
        setUp("""
                rest:
                  resource: $URL/all
                  sensor:
                    - name: "Battery {{ 'x' }}"
                      value_template: "{{ value_json.level }}"
                      availability: "{{ value_json.up }}"
                      icon: "mdi:battery-{{ value_json.level }}"
                  binary_sensor:
                    - {name: Door, value_template: "on", availability: "{{ value_json.up }}"}
                """);
        Object icon = hub.state("sensor.battery_x").attributes().get("icon");
        String first = state("sensor.battery_x") + " " + state("binary_sensor.door");
        server.replyJson("{\"up\": false, \"level\": 2}");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("mdi:battery-3", icon);
        assertEquals("3 on", first);
        assertEquals("unavailable unavailable", state("sensor.battery_x") + " " + state("binary_sensor.door"));
    }

    @Test
    void aTemplateThatFailsIsLoggedOnce() {
        server.replyText("no json");
        setUp("""
                rest:
                  resource: $URL/all
                  sensor: {name: A, value_template: "{{ value_json.a }}"}
                  binary_sensor: {name: B, value_template: "{{ value_json.a }}"}
                """);

        hub.advance(Duration.ofMinutes(2));

        assertEquals("unknown off", state("sensor.a") + " " + state("binary_sensor.b"));
        assertEquals(1, log.count("the value_template of 'A' cannot be evaluated"));
        assertEquals(1, log.count("the value_template of 'B' cannot be evaluated"));
    }

    // ---- what is asked ----

    @Test
    void theRequestIsEvaluatedEachTime() {
        globals.put("room", "attic");
        server.reply(exchange -> FakeServer.answer(
                exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("X-Room")));
        setUp("""
                rest:
                  resource_template: "$URL/{{ room }}?key=1"
                  method: POST
                  headers: {X-Room: "in {{ room }}"}
                  params: {q: "{{ room }} & co", yes: "{{ room == 'attic' }}"}
                  payload_template: "<{{ room }}>"
                  sensor: {name: A}
                """);
        String first = state("sensor.a");
        globals.put("room", "hall");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("in attic in hall", first + " " + state("sensor.a"));
        assertEquals(
                List.of(
                        "POST /attic?key=1&q=attic+%26+co&yes=true <attic>",
                        "POST /hall?key=1&q=hall+%26+co&yes=false <hall>"),
                server.asked);
    }

    @Test
    void thePayloadItselfIsNoTemplate() {
        server.replyText("1");
        setUp("""
                sensor:
                  - {platform: rest, name: A, resource: "$URL/a", method: POST, payload: "{{ room }}"}
                """);

        assertEquals(List.of("POST /a {{ room }}"), server.asked);
    }

    @Test
    void aRequestThatCannotBeEvaluatedIsNotMadeAndItsSensorsAreUnavailable() {
        server.replyText("1");
        globals.put("room", "attic");
        setUp("""
                rest:
                  resource_template: "$URL/{{ room }}"
                  sensor: {name: A}
                """);
        globals.remove("room");
        hub.advance(Duration.ofMinutes(1));
        String gone = state("sensor.a");
        globals.put("room", "hall");

        hub.advance(Duration.ofSeconds(30));

        assertEquals("unavailable 1", gone + " " + state("sensor.a"));
        assertEquals(List.of("GET /attic", "GET /hall"), server.asked);
        assertEquals(1, log.count("gives is not asked: 'room' is undefined"));
        assertTrue(log.has("the address that 'resource_template' in configuration.yaml:2:22 gives works again"));
    }

    @Test
    void noValueBecomesAHeaderOrAnotherKindOfAddress() {
        globals.put("url", server.url("/a"));
        globals.put("x", "x");
        setUp("""
                sensor:
                  - {platform: rest, name: A, resource_template: "{{ url }}", headers: {X-What: "{{ x }}z"}}
                """);
        server.asked.clear();

        for (String value : List.of("a\r\nX-Evil: 1", "x\ny", "x\0y", "x\u2028y")) {
            globals.put("x", value);
            hub.advance(Duration.ofSeconds(30));
        }
        globals.put("x", "x");
        for (String value : List.of("file:///etc/passwd", "ftp://hunter2@a/", "", "http://", "http://a b/", "//a/b")) {
            globals.put("url", value);
            hub.advance(Duration.ofSeconds(30));
        }

        assertEquals(List.of(), server.asked);
        assertFalse(log.has("hunter2"));
        assertTrue(log.has("'headers' gives for 'X-What' a line break"));
        assertTrue(log.has("'resource_template' gives no address"));
    }
}
