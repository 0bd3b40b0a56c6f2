package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestAuth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user may have done by a service. */
class CallerTest {
    private final EntityRig rig = new EntityRig();
    private final TestAuth users = new TestAuth();
    private final Login guest = users.add("guest", (entityId, action) -> entityId.equals("light.hall")
            || (entityId.equals("light.kitchen") && action == Permissions.Action.READ));

    @BeforeEach
    void addLights() {
        rig.hub.viewOf("auth").provide(Auth.class, users);
        rig.addLights(new FakeLight("Kitchen", ColorMode.BRIGHTNESS), new FakeLight("Hall", ColorMode.BRIGHTNESS));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void call(String userId, String domain, String service, DataMap data) {
        rig.hub.call(ServiceRequest.of(domain, service, data).in(rig.hub.hub().newContext(null, userId)));
    }

    private void turnOn(String userId, String entityIds) {
        call(userId, "light", "turn_on", DataMap.of("entity_id", entityIds));
    }

    private String refusal(Runnable call) {
        return assertThrows(HubException.class, call::run).code();
    }

    @Test
    void userTurnsOnWhatItMayControl() {
        turnOn(guest.user().id(), "light.hall");

        assertEquals("on", rig.state("light.hall"));
    }

    @Test
    void aCallForOneEntityTooManyDoesNothing() {
        assertEquals("unauthorized", refusal(() -> turnOn("guest", "light.hall, light.kitchen")));
        assertEquals("unauthorized", refusal(() -> turnOn("guest", "light.nowhere")));
        assertEquals("off", rig.state("light.hall"));
        assertEquals("off", rig.state("light.kitchen"));
    }

    @Test
    void allMeansAllThatTheUserMayControl() {
        turnOn("guest", "all");

        assertEquals("on", rig.state("light.hall"));
        assertEquals("off", rig.state("light.kitchen"));
    }

    @Test
    void whatIsHandedOnIsCheckedToo() {
        DataMap kitchen = DataMap.of("entity_id", "light.kitchen");

        assertEquals("unauthorized", refusal(() -> call("guest", "homeassistant", "turn_on", kitchen)));
        assertEquals("unauthorized", refusal(() -> call("guest", "homeassistant", "update_entity", kitchen)));
        assertEquals("off", rig.state("light.kitchen"));
    }

    @Test
    void administratorsAndTheHomeItselfMayDoEverything() {
        turnOn("owner", "light.kitchen");
        rig.hub.call("light", "turn_on", DataMap.of("entity_id", "light.hall"));

        assertEquals("on", rig.state("light.kitchen"));
        assertEquals("on", rig.state("light.hall"));
    }

    @Test
    void userWhoIsGoneMayDoNothing() {
        users.revoke("guest");

        assertEquals("unauthorized", refusal(() -> turnOn("guest", "light.hall")));
    }

    @Test
    void servicesOfTheHubItselfAreForAdministrators() {
        assertEquals(
                "unauthorized", refusal(() -> call("guest", "homeassistant", "reload_core_config", DataMap.of())));
        assertEquals(
                "unauthorized",
                refusal(() -> call(
                        "guest", "homeassistant", "set_location", DataMap.of("latitude", 1, "longitude", 1))));
        assertEquals("unauthorized", refusal(() -> call("guest", "homeassistant", "stop", DataMap.of())));
        call("owner", "homeassistant", "set_location", DataMap.of("latitude", 1, "longitude", 2));

        assertEquals(1.0, rig.hub.hub().config().latitude());
    }
}
