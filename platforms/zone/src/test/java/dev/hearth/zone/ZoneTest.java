package dev.hearth.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ZoneTest {
    private static final GeoPosition HOME = new GeoPosition(52.37, 4.89);
    private static final String TWO = """
            zone:
              - {name: School, latitude: 52.38, longitude: 4.9, radius: 250, icon: "mdi:school"}
              - {name: Round the School, latitude: 52.38, longitude: 4.9, radius: 900}
            """;

    private static TestHub home(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new ZoneIntegration()).setUp(yaml);
        return hub;
    }

    private static TestHub homeWithFile(String items) {
        MemoryStorage storage = new MemoryStorage();
        String file = "{\"version\":1,\"minor_version\":1,\"key\":\"zone\",\"data\":{\"items\":[" + items + "]}}";
        storage.write("zone", file.getBytes(StandardCharsets.UTF_8), false);
        TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));
        hub.install(new ZoneIntegration()).setUp("");
        return hub;
    }

    private static Zones zones(TestHub hub) {
        return Objects.requireNonNull(hub.hub().capability(Zones.class));
    }

    private static StoredCollection stored(TestHub hub) {
        return hub.get(hub.viewOf("zone").collection(StoreKey.of("zone", 1, 1), ZoneConfig.KIND));
    }

    @Test
    void theHomeIsAZoneWithoutALineOfConfiguration() {
        try (TestHub hub = home("")) {
            State zone = hub.state("zone.home");

            assertEquals("0", zone.value());
            assertEquals(
                    DataMap.builder()
                            .put("latitude", 52.37)
                            .put("longitude", 4.89)
                            .put("radius", 100)
                            .put("passive", false)
                            .put("persons", List.of())
                            .put("editable", true)
                            .put("icon", "mdi:home")
                            .put("friendly_name", "Home")
                            .build(),
                    zone.attributes());
        }
    }

    @Test
    void theHomeMovesWithTheConfiguration() {
        try (TestHub hub = home("")) {
            hub.write("homeassistant: {latitude: 48.1, longitude: 11.5, name: Hut}");

            hub.call("homeassistant", "reload_core_config", DataMap.of());

            assertEquals(48.1, hub.state("zone.home").attributes().get("latitude"));
            assertEquals("Hut", hub.state("zone.home").name());
        }
    }

    @Test
    void aZoneThatIsCalledHomeIsTheHome() {
        try (TestHub hub = home("zone: {name: Home, latitude: 1, longitude: 2}")) {
            assertEquals(List.of("zone.home"), hub.states().entityIds("zone"));
            assertEquals(false, hub.state("zone.home").attributes().get("editable"));
        }
    }

    @Test
    void theNearestZoneWinsAndAmongEquallyNearOnesTheSmaller() {
        try (TestHub hub = home(TWO)) {
            GeoPosition school = new GeoPosition(52.38, 4.9);
            GeoPosition besides = new GeoPosition(52.38, 4.91);

            assertEquals("zone.school", zones(hub).active(school, 0).entityId());
            assertEquals("zone.round_the_school", zones(hub).active(besides, 0).entityId());
            assertEquals("zone.home", zones(hub).active(HOME, 0).entityId());
            assertNull(zones(hub).active(new GeoPosition(0, 0), 0));
        }
    }

    @Test
    void howWrongAPositionMayBeBringsItNearer() {
        try (TestHub hub = home("")) {
            GeoPosition outside = new GeoPosition(52.3712, 4.89);

            assertNull(zones(hub).active(outside, 0));
            assertEquals("zone.home", zones(hub).active(outside, 50).entityId());
        }
    }

    @Test
    void nothingIsInAPassiveZone() {
        try (TestHub hub = home("zone: [{name: Road, latitude: 10, longitude: 10, passive: true}]")) {
            GeoPosition road = new GeoPosition(10, 10);

            assertNull(zones(hub).active(road, 0));
            assertTrue(Zones.within(hub.state("zone.road"), road, 0));
            assertFalse(Zones.within(hub.state("zone.home"), road, 0));
        }
    }

    @Test
    void personsAreCountedWhereTheyAre() {
        try (TestHub hub = home(TWO)) {
            hub.states().set("person.anne", "home");
            hub.states().set("person.bob", "School");
            hub.states().set("person.carl", "school");
            hub.states().set("person.dora", "not_home");
            State atSchool = hub.state("zone.school");
            hub.states().set("person.bob", "not_home");
            hub.states().remove("person.anne");

            assertEquals("2", atSchool.value());
            assertEquals(List.of("person.bob", "person.carl"), atSchool.attributes().get("persons"));
            assertEquals(List.of("person.carl"), hub.state("zone.school").attributes().get("persons"));
            assertEquals("0", hub.state("zone.home").value());
        }
    }

    @Test
    void aZoneOfTheFileIsShown() {
        try (TestHub hub = homeWithFile("""
                {"id": "pool", "name": "Pool", "latitude": 1.5, "longitude": 2.5, "radius": 30, "passive": false}
                """)) {
            assertEquals("Pool", hub.state("zone.pool").name());
            assertEquals(true, hub.state("zone.pool").attributes().get("editable"));
        }
    }

    @Test
    void aReloadChangesWhatIsWrittenAndLeavesTheHomeAlone() {
        try (TestHub hub = home(TWO)) {
            State home = hub.state("zone.home");
            hub.states().set("person.anne", "School");
            new TestCommands(hub)
                    .result(
                            "zone/create",
                            DataMap.of("name", "Pool", "latitude", 1.5, "longitude", 2.5));
            List<Event> changes = hub.collect(EventTypes.STATE_CHANGED);
            hub.write("""
                    zone:
                      - {name: Work, latitude: 52.4, longitude: 4.9}
                      - {name: School, latitude: 52.38, longitude: 4.9, radius: 300}
                    """);

            hub.call("zone", "reload", DataMap.of());

            assertSame(home, hub.state("zone.home"));
            assertEquals(300.0, hub.state("zone.school").attributes().get("radius"));
            assertEquals("1", hub.state("zone.school").value());
            assertEquals(
                    List.of("zone.home", "zone.pool", "zone.school", "zone.work"),
                    hub.states().entityIds("zone").stream().sorted().toList());
            assertTrue(changes.stream()
                    .map(event -> ((StateChanged) event.data()).entityId())
                    .noneMatch(id -> id.equals("zone.home") || id.equals("zone.pool")));
        }
    }

    @Test
    void aReloadThatBringsAHomeOfItsOwnTakesTheOtherBackWhenItGoes() {
        try (TestHub hub = home("")) {
            hub.write("zone: [{name: Home, latitude: 1, longitude: 2, radius: 70}]");
            hub.call("zone", "reload", DataMap.of());
            assertEquals(70.0, hub.state("zone.home").attributes().get("radius"));
            assertEquals(List.of("zone.home"), hub.states().entityIds("zone"));

            hub.write("");
            hub.call("zone", "reload", DataMap.of());
            assertEquals(100, ((Number) hub.state("zone.home").attributes().get("radius")).intValue());
            assertEquals(List.of("zone.home"), hub.states().entityIds("zone"));
        }
    }

    @Test
    void twoZonesOfOneNameAndOneOfAClientStandBesideEachOther() {
        String twice = "zone: [{name: A, latitude: 1, longitude: 2}, {name: A, latitude: 3, longitude: 4}]";
        try (TestHub hub = home(twice)) {
            DataMap made = new TestCommands(hub)
                    .map("zone/create", DataMap.of("name", "A", "latitude", 5, "longitude", 6));
            hub.call("zone", "reload", DataMap.of());

            assertEquals("a", made.get("id"));
            assertEquals(
                    List.of("zone.a", "zone.a_2", "zone.a_3", "zone.home"),
                    hub.states().entityIds("zone").stream().sorted().toList());
        }
    }

    @Test
    void aZoneInTheStoreThatIsWrongCostsNoOther() {
        try (TestHub hub = homeWithFile("{\"id\": \"bad\", \"name\": \"Bad\", \"latitude\": 400}")) {
            assertEquals(List.of("zone.home"), hub.states().entityIds("zone"));
        }
    }

    @Test
    void reloadTakesOverWhatIsWrittenNow() {
        try (TestHub hub = home(TWO)) {
            hub.write("zone: [{name: Work, latitude: 1, longitude: 1}]");

            hub.call("zone", "reload", DataMap.of());

            assertEquals(
                    List.of("zone.home", "zone.work"), hub.states().entityIds("zone").stream().sorted().toList());
        }
    }

    @Test
    void mistakesAreNamedAtTheirPlace() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new ZoneIntegration());

            assertEquals(
                    List.of("configuration.yaml:2:25: zone[0].latitude: 99 is not a latitude from -90 to 90"),
                    hub.problems("zone:\n  - {name: X, latitude: 99, longitude: 1}"));
        }
    }

    @Test
    void theStoreRefusesWhatIsNoZone() {
        try (TestHub hub = home("")) {
            StoredCollection zones = stored(hub);

            HubException refused = assertThrows(
                    HubException.class, () -> hub.get(zones.create(DataMap.of("name", "X", "latitude", 1))));

            assertEquals("invalid_format", refused.code());
            assertEquals(List.of(), zones.items());
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == ZoneIntegration.class));
    }

    @Test
    void clientsEditZones() {
        try (TestHub hub = home("")) {
            TestCommands client = new TestCommands(hub);

            DataMap made = client.map(
                    "zone/create", DataMap.of("name", "Pool", "latitude", 1.5, "longitude", 2.5));
            DataMap moved = client.map("zone/update", DataMap.of("zone_id", "pool", "latitude", 3));

            assertEquals("pool", made.get("id"));
            assertEquals(2.5, moved.get("longitude"));
            assertEquals(3.0, hub.state("zone.pool").attributes().get("latitude"));
            assertEquals(List.of(moved), client.list("zone/list", DataMap.of()));
            assertEquals(
                    "invalid_format",
                    client.error("zone/create", DataMap.of("name", "X", "latitude", 400)).code());
            assertNull(client.result("zone/delete", DataMap.of("zone_id", "pool")));
            assertEquals("not_found", client.error("zone/delete", DataMap.of("zone_id", "pool")).code());
            assertEquals(List.of("zone.home"), hub.states().entityIds("zone"));
        }
    }
}
