package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.json.StateJson;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateRoutesTest {
    private static final String LAKE = "/api/states/sensor.lake_temperature";

    private final Client client = new Client();
    private final Login guest =
            client.user("guest", (entityId, action) -> entityId.startsWith("light."));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aStateIsTheOneThatIsKept() {
        client.hub.states().set("sun.sun", "above_horizon", DataMap.of("elevation", 12.5));

        Client.Answer answer = client.get("/api/states/sun.sun");

        assertEquals(200, answer.status());
        assertEquals("application/json", answer.response().header("content-type"));
        assertSame(StateJson.encoded(client.hub.state("sun.sun")).utf8(), answer.bytes());
    }

    @Test
    void aStateIsFoundInWhateverCase() {
        client.hub.states().set("sun.sun", "above_horizon");

        assertEquals("sun.sun", client.get("/api/states/Sun.SUN").map().text("entity_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/states/sun.sun", "/api/states/nonsense", "/api/states/%00"})
    void whatIsNotThereIsNotFound(String target) {
        assertEquals("404 {\"message\":\"Entity not found.\"}", client.get(target).line());
        assertEquals("404 {\"message\":\"Entity not found.\"}", client.delete(target).line());
    }

    @Test
    void allStatesAreAnArray() {
        client.hub.states().set("light.kitchen", "on");
        client.hub.states().set("lock.door", "locked");

        assertEquals(List.of("light.kitchen", "lock.door"), ids(client.get("/api/states")));
    }

    private static List<String> ids(Client.Answer answer) {
        return answer.list().stream()
                .map(each -> ((DataMap) each).text("entity_id"))
                .sorted()
                .toList();
    }

    @Test
    void whoMayNotSeeAnEntityDoesNot() {
        client.hub.states().set("light.kitchen", "on");
        client.hub.states().set("lock.door", "locked");

        assertEquals(List.of("light.kitchen"), ids(client.get("/api/states", guest)));
        assertEquals(200, client.get("/api/states/light.kitchen", guest).status());
        assertEquals("401 401: Unauthorized", client.get("/api/states/lock.door", guest).line());
        assertEquals("401 401: Unauthorized", client.get("/api/states/lock.none", guest).line());
        assertEquals(401, client.get("/api/states", null).status());
    }

    @Test
    void writingAStateMakesIt() {
        Client.Answer answer = client.post(
                LAKE, Map.of("state", 14.5, "attributes", Map.of("unit_of_measurement", "°C")));

        assertEquals(201, answer.status());
        assertEquals(LAKE, answer.response().header("location"));
        assertEquals("14.5", answer.map().text("state"));
        assertEquals(DataMap.of("unit_of_measurement", "°C"), answer.map().get("attributes"));
        assertEquals("owner", ((DataMap) answer.map().get("context")).text("user_id"));
        assertArrayEquals(answer.bytes(), client.get(LAKE).bytes());
    }

    @Test
    void writingAStateAgainReplacesIt() {
        client.post(LAKE, Map.of("state", "14.5", "attributes", Map.of("unit_of_measurement", "°C")));

        Client.Answer answer = client.post(LAKE, Map.of("state", "15.1"));

        assertEquals(200, answer.status());
        assertEquals(LAKE, answer.response().header("location"));
        assertEquals(DataMap.of(), answer.map().get("attributes"));
    }

    @Test
    void aForcedWriteCountsAsAChange() {
        List<Event> changes = client.hub.collect(EventTypes.STATE_CHANGED);

        client.post(LAKE, Map.of("state", "14.5"));
        client.post(LAKE, Map.of("state", "14.5"));
        client.hub.advance(Duration.ofSeconds(1));
        client.post(LAKE, Map.of("state", "14.5", "force_update", true));

        assertEquals(2, changes.size());
        assertEquals("2026-01-01T00:00:01+00:00", client.get(LAKE).map().text("last_changed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "5|5",
            "14.0|14.0",
            "1e20|1e+20",
            "1e15|1000000000000000.0",
            "0.00001|1e-05",
            "12345678901234567890|12345678901234567890",
            "true|True",
            "false|False",
            "[1,\"a\",null]|[1, 'a', None]",
            "{\"it's\":{}}|{\"it's\": {}}",
            "\"\"|``",
            "\"grün 🌱\"|grün 🌱",
    })
    void aStateThatIsNoTextBecomesPythonsTextOfIt(String json, String state) {
        Client.Answer answer = client.postText(LAKE, "{\"state\":" + json + "}");

        assertEquals(201, answer.status());
        assertEquals(state, answer.map().text("state"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{state: warm}|Invalid JSON specified.",
            "``|Invalid JSON specified.",
            "{\"state\":NaN}|Invalid JSON specified.",
            "{\"state\":1e999}|Invalid JSON specified.",
            "[\"warm\"]|State data should be a JSON object.",
            "null|State data should be a JSON object.",
            "\"warm\"|State data should be a JSON object.",
            "{}|No state specified.",
            "{\"state\":null}|No state specified.",
            "{\"state\":\"on\",\"attributes\":[1]}|Attributes should be a JSON object.",
            "{\"state\":\"on\",\"attributes\":\"red\"}|Attributes should be a JSON object.",
    })
    void aBodyOfAnotherShapeIsRefused(String body, String message) {
        Client.Answer answer = client.postText(LAKE, body);

        assertEquals("400 {\"message\":\"" + message + "\"}", answer.line());
        assertNull(client.hub.states().get("sensor.lake_temperature"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "true|2", "1|2", "\"yes\"|2", "[0]|2", "{\"a\":1}|2", "0.5|2",
            "false|1", "0|1", "\"\"|1", "[]|1", "{}|1", "null|1",
    })
    void forceIsWhatPythonTakesForTrue(String force, int expected) {
        List<Event> changes = client.hub.collect(EventTypes.STATE_CHANGED);

        client.postText(LAKE, "{\"state\":\"warm\",\"attributes\":[]}");
        client.postText(LAKE, "{\"state\":\"warm\",\"attributes\":\"\",\"force_update\":" + force + "}");

        assertEquals(expected, changes.size());
        assertEquals(DataMap.of(), client.get(LAKE).map().get("attributes"));
    }

    @Test
    void aStateHasAtMost255Characters() {
        assertEquals(201, client.post(LAKE, Map.of("state", "x".repeat(255))).status());
        assertEquals(
                "400 {\"message\":\"Invalid state specified.\"}",
                client.post(LAKE, Map.of("state", "x".repeat(256))).line());
    }

    @Test
    void textThatIsNotUtf8AndTextNestedTooDeepIsRefused() {
        byte[] latin = {'{', '"', 's', 't', 'a', 't', 'e', '"', ':', '"', (byte) 0xFC, '"', '}'};

        assertEquals(
                "400 {\"message\":\"Invalid JSON specified.\"}",
                client.send(
                        TestRequest.of("POST", LAKE).withBody(latin), TestAuth.OWNER)
                        .line());
        assertEquals(
                "400 {\"message\":\"Invalid JSON specified.\"}",
                client.postText(LAKE, "{\"state\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sensor", "sensor.", ".lake", "sensor.a__b", "sensor.sp%20ace", "sensor.%0D%0Ax", "sensor.é"})
    void anIdThatIsNoneIsRefused(String entityId) {
        assertEquals(
                "400 {\"message\":\"Invalid entity ID specified.\"}",
                client.post("/api/states/" + entityId, Map.of("state", "on")).line());
    }

    @Test
    void removingAStateRemovesItOnce() {
        List<Event> changes = client.hub.collect(EventTypes.STATE_CHANGED);
        client.post(LAKE, Map.of("state", "14.5"));

        assertEquals("200 {\"message\":\"Entity removed.\"}", client.delete(LAKE).line());
        assertEquals("404 {\"message\":\"Entity not found.\"}", client.delete(LAKE).line());
        assertEquals("owner", changes.get(1).context().userId());
    }

    @Test
    void onlyAdministratorsWriteAndRemove() {
        client.hub.states().set("light.kitchen", "on");

        assertEquals(
                "401 401: Unauthorized",
                client.post("/api/states/light.kitchen", Map.of("state", "off"), guest).line());
        assertEquals(
                "401 401: Unauthorized",
                client.send(
                        TestRequest.of("DELETE", "/api/states/light.kitchen"), guest)
                        .line());
        assertEquals("on", client.hub.state("light.kitchen").value());
    }
}
