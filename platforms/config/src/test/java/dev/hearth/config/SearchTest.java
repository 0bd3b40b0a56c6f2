package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final Home home = new Home();
    private String device;
    private String entry;

    @BeforeEach
    void furnish() {
        device = home.client.list("config/device_registry/list", DataMap.of()).getFirst().text("id");
        entry = home.hub.hub().registries().configEntries().of("meter").getFirst().entryId();
        home.client.result("config/floor_registry/create", DataMap.of("name", "Ground"));
        home.client.result("config/label_registry/create", DataMap.of("name", "Cost"));
        home.client.result("config/area_registry/create", DataMap.of("name", "Cellar", "floor_id", "ground"));
        home.client.result(
                "config/device_registry/update", DataMap.of("device_id", device, "area_id", "cellar"));
        home.client.result(
                "config/entity_registry/update",
                DataMap.of("entity_id", FakeMeter.POWER, "labels", List.of("cost")));
        home.hub.states().set("scene.night", "unknown", DataMap.of("entity_id", List.of(FakeMeter.POWER)));
        home.hub.states().set("person.anne", "home", DataMap.of("device_trackers", List.of("device_tracker.anne")));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private DataMap related(String type, String id) {
        return home.client.map("search/related", DataMap.of("item_type", type, "item_id", id));
    }

    @Test
    void anEntityBelongsToItsDeviceAreaFloorLabelEntryAndScenes() {
        assertEquals(
                DataMap.builder()
                        .put("area", List.of("cellar"))
                        .put("config_entry", List.of(entry))
                        .put("device", List.of(device))
                        .put("floor", List.of("ground"))
                        .put("integration", List.of("meter"))
                        .put("label", List.of("cost"))
                        .put("scene", List.of("scene.night"))
                        .build(),
                related("entity", FakeMeter.POWER));
    }

    @Test
    void anAreaHasDevicesAndTheirEntities() {
        DataMap found = related("area", "cellar");

        assertEquals(List.of(device), found.get("device"));
        assertEquals(List.of(FakeMeter.POWER, FakeMeter.SIGNAL), found.get("entity"));
        assertEquals(List.of("ground"), found.get("floor"));
        assertEquals(false, found.containsKey("area"));
    }

    @Test
    void otherThingsHaveWhatIsInThem() {
        assertEquals(List.of("cellar"), related("floor", "ground").get("area"));
        assertEquals(List.of(FakeMeter.POWER), related("label", "cost").get("entity"));
        assertEquals(List.of(FakeMeter.POWER, FakeMeter.SIGNAL), related("device", device).get("entity"));
        assertEquals(List.of(device), related("config_entry", entry).get("device"));
        assertEquals(List.of(entry), related("integration", "meter").get("config_entry"));
        assertEquals(List.of(FakeMeter.POWER), related("scene", "scene.night").get("entity"));
        assertEquals(DataMap.of("entity", List.of("device_tracker.anne")), related("person", "person.anne"));
        assertEquals(DataMap.of("person", List.of("person.anne")), related("entity", "device_tracker.anne"));
    }

    @Test
    void whatIsNotThereHasNothing() {
        for (String type : List.of("area", "device", "entity", "floor", "group", "label", "scene", "config_entry",
                "integration", "automation", "script", "automation_blueprint", "person")) {
            assertEquals(DataMap.of(), related(type, "nothing.there"), type);
        }
        assertEquals(
                "invalid_format",
                home.client
                        .error("search/related", DataMap.of("item_type", "planet", "item_id", "mars"))
                        .code());
    }

    @Test
    void entitiesThatAUserMayNotSeeAreLeftOut() {
        Login guest = new TestAuth().add("guest", (id, action) -> Set.of(FakeMeter.SIGNAL).contains(id));

        DataMap found = new TestCommands(home.hub, guest)
                .map("search/related", DataMap.of("item_type", "device", "item_id", device));

        assertEquals(List.of(FakeMeter.SIGNAL), found.get("entity"));
        assertEquals(false, found.containsKey("scene"));
    }
}
