package dev.hearth.remotehomeassistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.Origin;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteHomeassistantTest {
    private final OtherHub other = new OtherHub();
    private final TestHub hub = TestHub.create()
            .install(new Lamps())
            .install(new RemoteHomeassistantIntegration(config -> other));

    @AfterEach
    void close() {
        hub.close();
        other.hub.close();
    }

    /** Lets both hubs do what they can without time passing. */
    private void settle() {
        for (int round = 0; round < 8; round++) {
            hub.runUntilIdle();
            other.hub.runUntilIdle();
        }
    }

    private void mirror(String... keys) {
        other.hub.install(new Lamps()).setUp("light:\n  - platform: lamps\n    names: [Porch, Shed]\n");
        hub.setUp("""
                light:
                  - platform: lamps
                    names: [Desk]
                remote_homeassistant:
                  instances:
                    - host: cabin.local
                      access_token: good-token
                """ + String.join("", List.of(keys).stream().map(key -> key.indent(6)).toList()));
        settle();
    }

    private void set(String entityId, String value, DataMap attributes) {
        other.hub.states().set(entityId, value, attributes);
        settle();
    }

    private String value(String entityId) {
        return hub.state(entityId).value();
    }

    // ---- mirrors ----

    @Test
    void entitiesOfTheOtherHubAppearWithTheirAttributes() {
        mirror("entity_prefix: cabin_", "entity_friendly_name_prefix: 'Cabin '");
        set("sensor.lake", "14.5", DataMap.of("unit_of_measurement", "°C", "friendly_name", "Lake", "depth", 2));

        State lake = hub.state("sensor.cabin_lake");

        assertEquals("14.5", lake.value());
        assertEquals(
                DataMap.of("remote_instance", "cabin.local:8123", "depth", 2)
                        .with(DataMap.of("unit_of_measurement", "°C", "friendly_name", "Cabin Lake")),
                lake.attributes());
        assertEquals("off", value("light.cabin_porch"));
    }

    @Test
    void changesAreFollowedAndGoneAttributesGo() {
        mirror();
        set("sensor.lake", "14.5", DataMap.of("source", "buoy"));

        set("sensor.lake", "15", DataMap.of("depth", 2));

        assertEquals("15", value("sensor.lake"));
        assertEquals(DataMap.of("remote_instance", "cabin.local:8123", "depth", 2),
                hub.state("sensor.lake").attributes().without("friendly_name"));
    }

    @Test
    void removedEntitiesVanish() {
        mirror();
        set("sensor.lake", "14.5", DataMap.of());
        set("counter.visits", "3", DataMap.of());

        other.hub.states().remove("sensor.lake");
        other.hub.states().remove("counter.visits");
        settle();

        assertNull(hub.states().get("sensor.lake"));
        assertNull(hub.states().get("counter.visits"));
        assertNull(hub.hub().registries().entities().find("sensor.lake"));
    }

    @Test
    void anOwnEntityKeepsItsId() {
        mirror();
        hub.states().set("counter.visits", "1");

        set("counter.visits", "3", DataMap.of());
        set("light.desk", "on", DataMap.of());

        assertEquals("1", value("counter.visits"));
        assertEquals("off", value("light.desk"));
        assertEquals("on", value("light.desk_2"));
    }

    @Test
    void onlyWhatIsChosenIsMirrored() {
        mirror("include:\n  domains: [sensor]\n  entities: [light.porch]",
                "exclude:\n  domains: [light]\n  entities: [sensor.secret]");
        set("sensor.lake", "14", DataMap.of());
        set("sensor.secret", "14", DataMap.of());
        set("switch.pump", "on", DataMap.of());

        assertEquals("14", value("sensor.lake"));
        assertEquals("off", value("light.porch"));
        for (String id : List.of("sensor.secret", "switch.pump", "light.shed")) {
            assertNull(hub.states().get(id), id);
        }
    }

    @Test
    void filteredValuesArePassedOver() {
        mirror("filter:\n  - entity_id: sensor.plug_*\n    unit_of_measurement: W\n    above: 1000\n    below: 0");
        set("sensor.plug_1", "20", DataMap.of("unit_of_measurement", "W"));
        set("sensor.plug_2", "-5", DataMap.of("unit_of_measurement", "W"));
        set("sensor.other", "5000", DataMap.of("unit_of_measurement", "W"));

        set("sensor.plug_1", "1001", DataMap.of("unit_of_measurement", "W"));

        assertEquals("20", value("sensor.plug_1"));
        assertNull(hub.states().get("sensor.plug_2"));
        assertEquals("5000", value("sensor.other"));
    }

    @Test
    void pictureOfTheOtherHubIsFoundThere() {
        mirror();
        set("camera.gate", "idle", DataMap.of("entity_picture", "/api/camera_proxy/camera.gate?token=x"));

        assertEquals(
                "http://cabin.local:8123/api/camera_proxy/camera.gate?token=x",
                hub.state("camera.gate").attributes().get("entity_picture"));
    }

    // ---- services ----

    @Test
    void aServiceOnAMirrorIsDoneAtHomeBeforeItIsAnswered() {
        mirror("entity_prefix: cabin_");

        var done = hub.services().call(ServiceRequest.of("light", "turn_on", DataMap.of("transition", 2))
                .on(Target.entities("light.cabin_porch"))).toCompletableFuture();
        hub.runUntilIdle();
        assertFalse(done.isDone());
        settle();

        assertTrue(done.isDone() && !done.isCompletedExceptionally());
        assertEquals("on", other.hub.state("light.porch").value());
        assertEquals("on", value("light.cabin_porch"));
        assertEquals(
                DataMap.of("domain", "light", "service", "turn_on", "service_data", DataMap.of("transition", 2))
                        .with("target", DataMap.of("entity_id", List.of("light.porch"))),
                other.calls.getFirst());
    }

    @Test
    void anAreaReachesMirrorsAndOwnEntities() {
        mirror("entity_prefix: cabin_");
        String area = hub.hub().registries().areas().create("Outside").id();
        for (String id : List.of("light.cabin_porch", "light.desk")) {
            hub.hub().registries().entities().update(id, entry -> entry.withAreaId(area));
        }

        hub.services().submit(ServiceRequest.of("light", "turn_on", DataMap.of("area_id", area)));
        settle();

        assertEquals("on", value("light.cabin_porch"));
        assertEquals("on", value("light.desk"));
        assertEquals("off", value("light.cabin_shed"));
    }

    @Test
    void whatGoesWrongAtHomeIsToldHere() {
        mirror();
        other.hub.services().register("light", "turn_on", ServiceDefinition.untyped(call -> {
            throw new HubException("broken", "the fuse is out");
        }));

        var done = hub.services().call(ServiceRequest.of("light", "turn_on", DataMap.of())
                .on(Target.entities("light.porch"))).toCompletableFuture();
        settle();

        HubException failure = assertThrows(HubException.class, () -> hub.get(done));
        assertEquals("home_assistant_error", failure.code());
        assertEquals("the fuse is out", failure.getMessage());
    }

    @Test
    void servicesThatOnlyTheOtherHubHasAreOfferedForItsEntities() {
        other.hub.services().register("counter", "increment", ServiceDefinition.untyped(call -> {
            other.hub.states().set("counter.visits", "4");
            return Stages.done();
        }).targeting(DataMap.of("entity", List.of())).responding(SupportsResponse.NONE));
        other.hub.services().register("script", "report", ServiceDefinition.untyped(call -> Stages.done()));
        mirror("entity_prefix: cabin_");
        set("counter.visits", "3", DataMap.of("step", 1));

        hub.services().submit(
                ServiceRequest.of("counter", "increment", DataMap.of("entity_id", "counter.cabin_visits")));
        settle();

        assertEquals("4", value("counter.cabin_visits"));
        assertFalse(hub.services().has("script", "report"));
        assertThrows(ServiceException.class, () -> hub.call("counter", "increment", DataMap.of()));
        assertThrows(ServiceException.class,
                () -> hub.call("counter", "increment", DataMap.of("area_id", "outside")));
    }

    // ---- the connection ----

    @Test
    void mirrorsAreUnavailableWhileTheOtherHubIsAndComeBack() {
        mirror();
        set("sensor.lake", "14", DataMap.of("unit_of_measurement", "°C"));
        set("counter.visits", "3", DataMap.of());

        other.reachable = false;
        other.cut();
        settle();
        assertEquals("unavailable", value("sensor.lake"));
        assertEquals("unavailable", value("counter.visits"));
        assertTrue(hub.state("sensor.lake").attributes().containsKey("remote_instance"));
        other.reachable = true;
        hub.advance(Duration.ofSeconds(1));
        settle();

        assertEquals("14", value("sensor.lake"));
        assertEquals("3", value("counter.visits"));
    }

    @Test
    void attemptsBecomeRarer() {
        other.reachable = false;
        mirror();

        hub.advance(Duration.ofSeconds(1 + 2 + 4 + 8 + 16 + 32 + 60));

        assertEquals(8, other.attempts);
        hub.advance(Duration.ofSeconds(59));
        assertEquals(8, other.attempts);
        hub.advance(Duration.ofSeconds(1));
        assertEquals(9, other.attempts);
    }

    @Test
    void aTokenThatIsNotTakenIsNotTriedAgain() {
        hub.setUp("remote_homeassistant:\n  instances:\n    host: cabin.local\n    access_token: old-token\n");
        settle();

        hub.advance(Duration.ofHours(1));

        assertEquals(1, other.attempts);
    }

    @Test
    void aHubThatIsSilentIsGivenUp() {
        mirror();
        other.silent = true;

        hub.advance(Duration.ofSeconds(60));

        assertEquals("unavailable", value("light.porch"));
    }

    @Test
    void whatIsGoneAfterARestartVanishesWhenTheOtherHubRuns() {
        mirror();
        set("sensor.lake", "14", DataMap.of());
        other.running = false;
        other.cut();
        other.hub.states().remove("sensor.lake");

        hub.advance(Duration.ofSeconds(1));
        settle();
        assertEquals("unavailable", value("sensor.lake"));
        other.hub.start();
        settle();

        assertNull(hub.states().get("sensor.lake"));
    }

    @Test
    void unloadingTakesAllMirrorsAway() {
        mirror();
        set("counter.visits", "3", DataMap.of());

        hub.get(hub.setup().unplug(hub.setup().catalogue().find("remote_homeassistant")));
        settle();

        assertNull(hub.states().get("counter.visits"));
        assertFalse(other.connected());
    }

    // ---- events ----

    @Test
    void wantedEventsAreFiredHereOnce() {
        mirror("subscribe_events: [door, state_changed]");
        List<Event> doors = hub.collect("door");

        other.hub.bus().fire("door", DataMap.of("which", "north"));
        other.hub.bus().fire("window");
        settle();

        assertEquals(1, doors.size());
        assertEquals(DataMap.of("which", "north"), doors.getFirst().data().asMap());
        assertEquals(Origin.REMOTE, doors.getFirst().origin());
    }

    @Test
    void anEventThatCameFromElsewhereGoesNoFurther() {
        mirror("subscribe_events: door");
        List<Event> doors = hub.collect("door");

        other.hub.bus().fire("door", DataMap.of(), Origin.REMOTE, null);
        settle();

        assertEquals(List.of(), doors);
    }

    // ---- rings ----

    @Test
    void twoHubsThatMirrorEachOtherDoNotMirrorMirrors() {
        OtherHub here = new OtherHub(hub);
        other.hub.install(new Lamps()).install(new RemoteHomeassistantIntegration(config -> here));
        hub.setUp("""
                light: [{platform: lamps, names: [Desk]}]
                remote_homeassistant:
                  instances: [{host: cabin, access_token: good-token, entity_prefix: c_, subscribe_events: door}]
                """);
        other.hub.setUp("""
                light: [{platform: lamps, names: [Porch]}]
                remote_homeassistant:
                  instances: [{host: town, access_token: good-token, entity_prefix: t_, subscribe_events: door}]
                """);
        List<Event> doorsHere = hub.collect("door");
        List<Event> doorsThere = other.hub.collect("door");

        for (int i = 0; i < 5; i++) {
            settle();
            hub.advance(Duration.ofSeconds(5));
            other.hub.advance(Duration.ofSeconds(5));
        }
        hub.services().submit(ServiceRequest.of("light", "turn_on", DataMap.of()).on(Target.entities("light.c_porch")));
        hub.bus().fire("door");
        settle();

        assertEquals(List.of("light.c_porch", "light.desk"), lights(hub));
        assertEquals(List.of("light.porch", "light.t_desk"), lights(other.hub));
        assertEquals("on", value("light.c_porch"));
        assertEquals("on", other.hub.state("light.porch").value());
        assertEquals(1, doorsHere.size());
        assertEquals(1, doorsThere.size());
        hub.close();
    }

    private static List<String> lights(TestHub hub) {
        return hub.states().entityIds("light").stream().sorted().toList();
    }

    // ---- the configuration ----

    @Test
    void mistakesAreSaid() {
        List<String> problems = hub.problems("""
                remote_homeassistant:
                  instances:
                    - host: http://cabin:8123
                      access_token: two words
                    - port: 70000
                      entity_prefix: Cabin-
                """);

        String all = String.join("\n", problems);
        assertTrue(all.contains("a host name or address without 'http://' and port"), all);
        assertTrue(all.contains("one word of ASCII characters"), all);
        assertFalse(all.contains("two words"), all);
        assertTrue(all.contains("host") && all.contains("70000") && all.contains("Cabin-"), all);
    }

    @Test
    void theSectionMayBeEmpty() {
        assertEquals(List.of(), hub.problems("remote_homeassistant:\n"));
    }
}
