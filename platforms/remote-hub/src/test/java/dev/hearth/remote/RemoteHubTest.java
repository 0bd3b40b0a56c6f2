package dev.hearth.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.Target;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteHubTest {
    private static final String LAMP = """
            {"entity_id":"light.porch","state":"on","attributes":{"brightness":102,"friendly_name":"Porch"},\
            "last_changed":"2026-11-22T09:00:39.028572+00:00","last_updated":"2026-11-22T09:00:40.000000+00:00",\
            "context":{"id":"01ABC","parent_id":null,"user_id":"u1"}}""";

    private final FakeHub fake = new FakeHub();
    private final BlockingQueue<String> connection = new LinkedBlockingQueue<>();
    private final RemoteHubOptions options = RemoteHubOptions.DEFAULT
            .retries(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(20))
            .listening(lost -> connection.add(lost == null ? "there" : lost.code()));
    private final RemoteHub hub = RemoteHub.connect(fake.address(), FakeHub.TOKEN, options, fake);

    @AfterEach
    void close() {
        hub.close();
        fake.close();
    }

    // ---- requests ----

    @Test
    void aHubThatTakesTheTokenIsValid() {
        fake.replies("GET /api/", 200, "{\"message\":\"API running.\"}");

        assertEquals(Validation.OK, hub.validate());
    }

    @Test
    void validationTellsWhatIsWrong() {
        fake.replies("GET /api/", 200, "<html>a router</html>");
        URI nobody = URI.create("http://127.0.0.1:1");

        assertEquals(Validation.NOT_A_HUB, hub.validate());
        try (RemoteHub other = RemoteHub.connect(fake.address(), "bad-token");
                RemoteHub none = RemoteHub.connect(nobody, FakeHub.TOKEN)) {
            assertEquals(Validation.INVALID_TOKEN, other.validate());
            assertEquals(Validation.CANNOT_CONNECT, none.validate());
        }
    }

    @Test
    void aStateIsRead() {
        fake.replies("GET /api/states/light.porch", 200, LAMP);

        RemoteState state = hub.state("light.porch").orElseThrow();

        assertEquals("on", state.state());
        assertEquals("Porch", state.name());
        assertEquals(102L, state.attributes().get("brightness"));
        assertEquals(Instant.parse("2026-11-22T09:00:39.028572Z"), state.lastChanged());
        assertEquals("u1", state.context().userId());
    }

    @Test
    void anEntityThatIsNotThereHasNoState() {
        fake.replies("GET /api/states/light.attic", 404, "{\"message\":\"Entity not found.\"}");

        assertEquals(Optional.empty(), hub.state("light.attic"));
    }

    @Test
    void allStatesAreRead() {
        fake.replies("GET /api/states", 200, "[" + LAMP + "]");

        assertEquals(List.of("light.porch"), hub.states().stream().map(RemoteState::entityId).toList());
    }

    @Test
    void aStateIsWrittenAndRemoved() {
        fake.replies("POST /api/states/light.porch", 201, LAMP);
        fake.replies("DELETE /api/states/light.porch", 200, "{\"message\":\"Entity removed.\"}");

        assertEquals("on", hub.set("light.porch", "on", DataMap.of("brightness", 102), true).state());
        assertTrue(hub.remove("light.porch"));
        assertFalse(hub.remove("light.attic"));
        assertEquals(
                List.of(
                        "POST /api/states/light.porch {\"state\":\"on\",\"attributes\":{\"brightness\":102},"
                                + "\"force_update\":true}",
                        "DELETE /api/states/light.porch",
                        "DELETE /api/states/light.attic"),
                fake.requests());
    }

    @Test
    void servicesAreListedAndCalled() {
        fake.replies("GET /api/services", 200, "[{\"domain\":\"light\",\"services\":{\"turn_on\":{\"name\":\"On\"}}}]");
        fake.replies("POST /api/services/light/turn_on", 200, "[" + LAMP + "]");
        fake.replies("POST /api/services/script/report?return_response", 200,
                "{\"changed_states\":[],\"service_response\":{\"level\":3.2}}");

        assertEquals("On", hub.services().get("light").get("turn_on").text("name"));
        assertEquals("on", hub.call(
                "light", "turn_on", DataMap.of("brightness", 102), Target.entities("light.porch"))
                .getFirst().state());
        assertEquals(3.2, hub.ask("script", "report", DataMap.of(), Target.NONE).response().get("level"));
        assertEquals(
                "POST /api/services/light/turn_on {\"brightness\":102,\"entity_id\":[\"light.porch\"]}",
                fake.requests().get(1));
    }

    @Test
    void eventsAreFiredAndListenersCounted() {
        fake.replies("POST /api/events/parcel", 200, "{\"message\":\"Event parcel fired.\"}");
        fake.replies("GET /api/events", 200, "[{\"event\":\"*\",\"listener_count\":2}]");

        hub.fire("parcel", DataMap.of("pieces", 2));

        assertEquals("POST /api/events/parcel {\"pieces\":2}", fake.requests().getFirst());
        assertEquals(Map.of("*", 2L), hub.listeners());
    }

    @Test
    void theHubTellsOfItself() {
        fake.replies("GET /api/config", 200, "{\"location_name\":\"Lakeside\"}");
        fake.replies("POST /api/config/core/check_config", 200,
                "{\"result\":\"invalid\",\"errors\":\"no such platform\",\"warnings\":null}");
        fake.replies("GET /api/error_log", 200, "one\ntwo\n");

        assertEquals("Lakeside", hub.config().text("location_name"));
        assertEquals(new CheckedConfig(false, "no such platform", null), hub.checkConfig());
        assertEquals("one\ntwo\n", hub.errorLog());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400 | {\"message\":\"No state specified.\"} | bad_request | No state specified.",
            "400 | 400: Bad Request | bad_request | 400: Bad Request",
            "401 | 401: Unauthorized | invalid_auth | the hub does not take the token; make a new one there",
            "403 | 403: Forbidden | unauthorized | "
                    + "the hub refuses this to the token's user, or to this address: 403: Forbidden",
            "404 | {\"message\":\"No\"} | not_found | No",
            "500 | 500 Internal Server Error | server_error | 500 Internal Server Error",
            "302 | x | not_a_hub | the answer was 302: x",
            "200 | {no json | not_a_hub | the answer is not the JSON of a hub",
            "200 | [1] | not_a_hub | the answer should be an object and is something else"
    })
    void refusalsHaveACodeAndWords(int status, String body, String code, String message) {
        fake.replies("GET /api/config", status, body);

        RemoteHubException refused = assertThrows(RemoteHubException.class, hub::config);

        assertEquals(code, refused.code());
        assertEquals(message, refused.getMessage());
    }

    @Test
    void anAnswerWithoutEndIsNotTaken() {
        fake.replies("GET /api/config", 200, "{\"a\":\"" + "x".repeat(2_000) + "\"}");
        try (RemoteHub careful = RemoteHub.connect(fake.address(), FakeHub.TOKEN, options.limits(1_000, 10))) {
            assertThrows(RemoteHubException.class, careful::config);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8123", "ftp://hub", "http:///x", "http://a:b@hub", "http://hub/?x=1", "hub"})
    void whatIsNoAddressIsRefused(String address) {
        URI uri = URI.create(address.replace("127.0.0.1:8123", "localhost:8123"));

        String message = assertThrows(IllegalArgumentException.class, () -> RemoteHub.connect(uri, "t")).getMessage();

        assertFalse(message.contains("a:b"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "ümlaut"})
    void whatIsNoTokenIsRefusedWithoutQuotingIt(String token) {
        String message = assertThrows(
                IllegalArgumentException.class, () -> RemoteHub.connect(fake.address(), token)).getMessage();

        assertEquals("a token is one word of ASCII characters, as the hub gave it", message);
    }

    // ---- the web socket ----

    @Test
    void aCommandIsAnswered() throws InterruptedException {
        assertEquals("done", hub.command("config/area_registry/list", DataMap.of("x", 1)));
        assertEquals(1L, fake.connection(0).command("config/area_registry/list").get("x"));
    }

    @Test
    void aRefusedCommandFailsWithTheHubsOwnCode() {
        RemoteHubException refused =
                assertThrows(RemoteHubException.class, () -> hub.command("lawn/mow", DataMap.of()));

        assertEquals("unknown_command", refused.code());
        assertEquals("Unknown command.", refused.getMessage());
    }

    @Test
    void aCommandWithoutAnAnswerEndsInTime() {
        RemoteHubOptions hasty = options.timeouts(
                Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5));
        try (RemoteHub impatient = RemoteHub.connect(fake.address(), FakeHub.TOKEN, hasty, fake)) {
            RemoteHubException late =
                    assertThrows(RemoteHubException.class, () -> impatient.command("silence", DataMap.of()));

            assertEquals("timeout", late.code());
        }
    }

    @Test
    void aWrongTokenIsSaid() {
        try (RemoteHub stranger = RemoteHub.connect(fake.address(), "bad-token", options, fake)) {
            RemoteHubException refused =
                    assertThrows(RemoteHubException.class, () -> stranger.command("get_config", DataMap.of()));

            assertEquals("invalid_auth", refused.code());
            assertFalse(refused.getMessage().contains("bad-token"), refused.getMessage());
        }
    }

    @Test
    void eventsReachTheirConsumerInOrder() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        RemoteSubscription doors = hub.subscribe("door", event -> heard.add(event.type() + event.data()));
        FakeHub.Connection connected = fake.connection(0);
        DataMap subscribed = connected.command("subscribe_events");
        assertEquals("door", subscribed.get("event_type"));

        connected.text("[{\"id\":" + subscribed.get("id") + ",\"type\":\"event\",\"event\":{\"event_type\":\"door\","
                + "\"data\":{\"n\":1}}},{\"id\":" + subscribed.get("id")
                + ",\"type\":\"event\",\"event\":{\"event_type\":\"door\",\"data\":{\"n\":2}}}]");

        assertEquals("door{n=1}", heard.take());
        assertEquals("door{n=2}", heard.take());
        doors.close();
        assertEquals(subscribed.get("id"), connected.command("unsubscribe_events").get("subscription"));
    }

    @Test
    void aConsumerThatFailsHearsTheNextEvent() throws InterruptedException {
        BlockingQueue<RemoteEvent> heard = new LinkedBlockingQueue<>();
        hub.subscribe("door", event -> {
            heard.add(event);
            throw new IllegalStateException("as it happens");
        });
        FakeHub.Connection connected = fake.connection(0);
        DataMap subscribed = connected.command("subscribe_events");

        connected.event(subscribed, "{\"event_type\":\"door\"}");
        connected.event(subscribed, "{\"event_type\":\"door\",\"origin\":\"REMOTE\"}");

        assertTrue(heard.take().local());
        assertFalse(heard.take().local());
    }

    @Test
    void aSlowConsumerLosesTheOldestEventsAndNoMemory() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        try (RemoteHub small =
                RemoteHub.connect(fake.address(), FakeHub.TOKEN, options.limits(10_000, 2), fake)) {
            RemoteSubscription slow = small.subscribe("door", event -> {
                begun.countDown();
                await(goOn);
                heard.add(event.data().get("n"));
            });
            FakeHub.Connection connected = fake.connection(0);
            DataMap subscribed = connected.command("subscribe_events");
            connected.event(subscribed, "{\"event_type\":\"door\",\"data\":{\"n\":0}}");
            begun.await();

            for (int n = 1; n <= 4; n++) {
                connected.event(subscribed, "{\"event_type\":\"door\",\"data\":{\"n\":" + n + "}}");
            }
            goOn.countDown();

            assertEquals(List.of(0L, 3L, 4L), List.of(heard.take(), heard.take(), heard.take()));
            assertEquals(2, slow.missed());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void subscriptionsComeBackWithTheConnection() throws InterruptedException {
        BlockingQueue<DataMap> heard = new LinkedBlockingQueue<>();
        hub.subscribe("door", event -> heard.add(event.data()));
        assertEquals("there", connection.take());

        fake.refuse(true);
        fake.connection(0).breakDown();
        assertEquals("connection_lost", connection.take());
        fake.refuse(false);
        assertEquals("there", connection.take());
        fake.connection(1).event(
                fake.connection(1).command("subscribe_events"), "{\"event_type\":\"door\",\"data\":{\"n\":7}}");

        assertEquals(DataMap.of("n", 7), heard.take());
    }

    @Test
    void aHubThatIsSilentIsGivenUp() throws InterruptedException {
        RemoteHubOptions nervous = options
                .retries(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5));
        try (RemoteHub watching = RemoteHub.connect(fake.address(), FakeHub.TOKEN, nervous, fake)) {
            watching.subscribe("door", event -> {});

            assertEquals("ping", fake.connection(0).command("ping").get("type"));
        }
    }

    @Test
    void entitiesAreFollowed() throws InterruptedException {
        BlockingQueue<EntityChange> heard = new LinkedBlockingQueue<>();
        RemoteEntities entities = hub.subscribeEntities(heard::add);
        FakeHub.Connection connected = fake.connection(0);
        DataMap subscribed = connected.command("subscribe_entities");

        connected.event(subscribed, """
                {"a": {"counter.doorbell": {"s": "2", "a": {"step": 2, "initial": 0},
                       "c": {"id": "c1", "parent_id": null, "user_id": "u1"}, "lc": 1795338039.061131},
                       "sensor.rain": {"s": "3", "a": {"unit_of_measurement": "mm", "source": "roof"}, "c": "c2",
                       "lc": 1795338042.619752, "lu": 1795338042.865927}}}""");
        connected.event(subscribed, """
                {"c": {"sensor.rain": {"+": {"lu": 1795338043.103402, "c": "c3"}, "-": {"a": ["source"]}}}}""");
        connected.event(subscribed, """
                {"c": {"counter.doorbell": {"+": {"s": "4", "lc": 1795338043.106382, "c": "c4"}}}}""");
        connected.event(subscribed, "{\"r\": [\"sensor.rain\"]}");

        assertEquals("2", heard.take().now().state());
        assertEquals(Instant.parse("2026-11-22T09:00:42.865927Z"), heard.take().now().lastUpdated());
        RemoteState rain = heard.take().now();
        assertEquals(DataMap.of("unit_of_measurement", "mm"), rain.attributes());
        assertEquals(Instant.parse("2026-11-22T09:00:42.619752Z"), rain.lastChanged());
        assertEquals(Instant.parse("2026-11-22T09:00:43.103402Z"), rain.lastUpdated());
        EntityChange counted = heard.take();
        assertEquals("2", counted.before().state());
        assertEquals("4", counted.now().state());
        assertEquals("c4", counted.now().context().id());
        assertEquals(counted.now().lastChanged(), counted.now().lastUpdated());
        assertEquals(new EntityChange("sensor.rain", rain, null), heard.take());
        assertEquals(List.of("counter.doorbell"), List.copyOf(entities.states().keySet()));
    }

    @Test
    void whatHappenedWhileTheConnectionWasBrokenIsToldAfterwards() throws InterruptedException {
        BlockingQueue<EntityChange> heard = new LinkedBlockingQueue<>();
        hub.subscribeEntities(List.of("a.b", "a.c", "a.d"), heard::add);
        FakeHub.Connection first = fake.connection(0);
        first.event(first.command("subscribe_entities"),
                """
                        {"a": {"a.b": {"s": "1", "a": {}, "c": "x", "lc": 1}, "a.c": {"s": "1", "a": {}, "c": "x", "lc": 1}}}""");
        heard.take();
        heard.take();

        first.breakDown();
        FakeHub.Connection second = fake.connection(1);
        DataMap again = second.command("subscribe_entities");
        second.event(again,
                """
                        {"a": {"a.b": {"s": "1", "a": {}, "c": "x", "lc": 1}, "a.d": {"s": "5", "a": {}, "c": "x", "lc": 1}}}""");

        assertEquals(List.of("a.b", "a.c", "a.d"), again.get("entity_ids"));
        assertEquals("a.c", heard.take().entityId());
        assertEquals("5", heard.take().now().state());
    }

    @Test
    void whoWaitsWhenItIsClosedIsTold() throws InterruptedException {
        BlockingQueue<RemoteHubException> told = new LinkedBlockingQueue<>();
        Thread waiting = Thread.ofVirtual().start(() -> told.add(
                assertThrows(RemoteHubException.class, () -> hub.command("silence", DataMap.of()))));
        fake.connection(0).command("silence");

        hub.close();

        assertEquals("closed", told.take().code());
        waiting.join();
        assertTrue(fake.connection(0).isClosed());
        assertEquals(
                "closed",
                assertThrows(RemoteHubException.class, () -> hub.command("get_config", DataMap.of())).code());
    }
}
