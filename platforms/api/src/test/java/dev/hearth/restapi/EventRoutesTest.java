package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.state.StateChanged;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRoutesTest {
    private final Client client = new Client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void listenersAreCountedByType() {
        client.hub.bus().listen("parcel_arrived", event -> {});
        client.hub.bus().listen("parcel_arrived", event -> {});
        Subscription everything = client.hub.bus().listen(EventBus.MATCH_ALL, event -> {});

        List<?> counts = client.get("/api/events").list();

        assertTrue(counts.contains(DataMap.of("event", "parcel_arrived", "listener_count", 2)), counts::toString);
        assertTrue(counts.contains(DataMap.of("event", "*", "listener_count", 1)), counts::toString);
        everything.cancel();
    }

    @Test
    void anEventIsFiredAsARemoteOneOfTheUser() {
        List<Event> parcels = client.hub.collect("parcel_arrived");

        Client.Answer answer = client.post("/api/events/parcel_arrived", Map.of("carrier", "post", "pieces", 2));

        assertEquals("200 {\"message\":\"Event parcel_arrived fired.\"}", answer.line());
        assertEquals(DataMap.of("carrier", "post", "pieces", 2), parcels.getFirst().data().asMap());
        assertEquals(Origin.REMOTE, parcels.getFirst().origin());
        assertEquals("owner", parcels.getFirst().context().userId());
    }

    @Test
    void anEventNeedsNoData() {
        List<Event> parcels = client.hub.collect("parcel_arrived");

        client.send(TestRequest.of("POST", "/api/events/parcel_arrived"), TestAuth.OWNER);
        client.postText("/api/events/parcel_arrived", "null");

        assertEquals(2, parcels.size());
        assertEquals(DataMap.of(), parcels.getFirst().data());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "parcel_arrived|[\"post\"]|Event data should be a JSON object",
            "parcel_arrived|\"post\"|Event data should be a JSON object",
            "parcel_arrived|{post}|Event data should be valid JSON.",
            "parcel_arrived|{\"a\":1}{|Event data should be valid JSON.",
            "state_changed|{}|Event state_changed needs old_state or new_state.",
            "state_changed|{\"new_state\":\"on\"}|new_state should be a JSON object.",
            "state_changed|{\"new_state\":{\"entity_id\":\"x\",\"state\":\"on\"}}|'x' is not an entity id",
            "state_reported|{}|Event state_reported cannot be fired; write the state instead.",
    })
    void dataOfAnotherShapeIsRefused(String type, String body, String message) {
        List<Event> fired = client.hub.collect(EventBus.MATCH_ALL);

        assertEquals("400 {\"message\":\"" + message + "\"}", client.postText("/api/events/" + type, body).line());
        assertEquals(List.of(), fired);
    }

    @Test
    void aTypeThatIsTooLongIsRefused() {
        assertEquals(400, client.post("/api/events/" + "x".repeat(65), Map.of()).status());
        assertEquals(200, client.post("/api/events/" + "x".repeat(64), Map.of()).status());
    }

    @Test
    void aChangedStateComesAsStates() {
        List<Event> changes = client.hub.collect(EventTypes.STATE_CHANGED);

        client.postText("/api/events/state_changed", """
                {"entity_id": "lamp.desk", "old_state": null, "new_state": {"entity_id": "lamp.desk", "state": "on",
                "attributes": {"level": 3}, "last_changed": "2025-12-31T00:00:00+00:00"}}""");

        StateChanged change = assertInstanceOf(StateChanged.class, changes.getFirst().data());
        assertEquals("on", change.newState().value());
        assertEquals(DataMap.of("level", 3), change.newState().attributes());
        assertEquals("2025-12-31T00:00:00Z", change.newState().lastChanged().toString());
    }

    @Test
    void onlyAdministratorsFire() {
        Login guest = client.user("guest", Permissions.ALL);

        assertEquals("401 401: Unauthorized", client.post("/api/events/parcel_arrived", Map.of(), guest).line());
        assertEquals(200, client.get("/api/events", guest).status());
    }
}
