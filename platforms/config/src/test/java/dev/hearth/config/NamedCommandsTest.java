package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedCommandsTest {
    private static final double MADE = 1_767_225_600;

    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private static DataMap named(String name) {
        return DataMap.of("name", name);
    }

    private void refused(String type, DataMap data, String code, String message) {
        HubException error = home.client.error(type, data);
        assertEquals(code, error.code());
        assertEquals(message, error.getMessage());
    }

    private List<Object> column(String type, String key) {
        return home.client.list(type, DataMap.of()).stream().map(each -> each.get(key)).toList();
    }

    @Test
    void anAreaIsMadeWithAllThatIsSaidInOneChange() {
        home.client.result("config/floor_registry/create", named("Ground"));
        List<Event> events = home.hub.collect("area_registry_updated");

        DataMap area = home.client.map(
                "config/area_registry/create",
                named("Winter garden").with(DataMap.of("aliases", List.of("Glass house"), "floor_id", "ground")));

        assertEquals(
                DataMap.builder()
                        .put("aliases", List.of("Glass house"))
                        .put("area_id", "winter_garden")
                        .put("floor_id", "ground")
                        .put("humidity_entity_id", null)
                        .put("icon", null)
                        .put("labels", List.of())
                        .put("name", "Winter garden")
                        .put("picture", null)
                        .put("temperature_entity_id", null)
                        .put("created_at", MADE)
                        .put("modified_at", MADE)
                        .build(),
                area);
        assertEquals(
                List.of(DataMap.of("action", "create", "area_id", "winter_garden")),
                events.stream().map(event -> event.data().asMap()).toList());
    }

    @Test
    void whatWasAnsweredIsThereAfterARestart() {
        home.client.result("config/area_registry/create", named("Attic"));
        home.client.result("config/floor_registry/create", named("Top").with("level", 2));
        home.client.result("config/label_registry/create", named("Old").with("color", "red"));
        DataMap helpers = DataMap.of("scope", "helpers");
        home.client.result("config/category_registry/create", helpers.with(named("Heating")));

        home.restart();

        assertEquals(List.of("attic"), column("config/area_registry/list", "area_id"));
        assertEquals(List.of(2L), column("config/floor_registry/list", "level"));
        assertEquals(List.of("red"), column("config/label_registry/list", "color"));
        assertEquals(
                List.of("Heating"),
                home.client.list("config/category_registry/list", helpers).stream()
                        .map(each -> each.get("name"))
                        .toList());
    }

    @Test
    void anUpdateChangesWhatItNamesAndNullTakesAway() {
        home.client.result("config/area_registry/create", named("Attic").with("icon", "mdi:home"));

        DataMap renamed = home.client.map(
                "config/area_registry/update", DataMap.of("area_id", "attic", "name", "Loft"));
        DataMap bare = home.client.map(
                "config/area_registry/update", DataMap.of("area_id", "attic", "icon", null));

        assertEquals("Loft", renamed.get("name"));
        assertEquals("mdi:home", renamed.get("icon"));
        assertEquals("Loft", bare.get("name"));
        assertNull(bare.get("icon"));
    }

    @Test
    void deletionsAreAnsweredAsClientsExpect() {
        home.client.result("config/area_registry/create", named("Attic"));
        home.client.result("config/floor_registry/create", named("Top"));
        home.client.result("config/label_registry/create", named("Old"));

        assertEquals("success", home.client.result("config/area_registry/delete", DataMap.of("area_id", "attic")));
        assertNull(home.client.result("config/floor_registry/delete", DataMap.of("floor_id", "top")));
        assertNull(home.client.result("config/label_registry/delete", DataMap.of("label_id", "old")));

        assertEquals(List.of(), column("config/area_registry/list", "area_id"));
        assertEquals(List.of(), column("config/floor_registry/list", "floor_id"));
        assertEquals(List.of(), column("config/label_registry/list", "label_id"));
    }

    @Test
    void whatCannotBeIsRefusedInHomeAssistantsWords() {
        home.client.result("config/area_registry/create", named("Winter garden"));

        refused(
                "config/area_registry/create",
                named("winter GARDEN"),
                "invalid_info",
                "The name winter GARDEN (wintergarden) is already in use");
        refused(
                "config/area_registry/delete",
                DataMap.of("area_id", "cave"),
                "invalid_info",
                "Area ID doesn't exist");
        refused(
                "config/floor_registry/update",
                DataMap.of("floor_id", "cave"),
                "invalid_info",
                "Floor ID doesn't exist");
        refused(
                "config/category_registry/delete",
                DataMap.of("scope", "helpers", "category_id", "x"),
                "invalid_info",
                "Category ID doesn't exist");
        assertEquals("invalid_info", home.client.error("config/area_registry/create", named(" ")).code());
        assertEquals("invalid_format", home.client.error("config/area_registry/create", DataMap.of()).code());
        assertEquals(
                "invalid_format",
                home.client.error("config/label_registry/create", named("X").with("color", "loud")).code());
        assertEquals(
                "invalid_format",
                home.client.error("config/area_registry/create", named("X").with("shape", "round")).code());
    }

    @Test
    void anAreaOnAFloorThatIsNotThereIsNotMade() {
        HubException error =
                home.client.error("config/area_registry/create", named("Attic").with("floor_id", "moon"));

        assertEquals("invalid_info", error.code());
        assertEquals(List.of(), column("config/area_registry/list", "area_id"));
    }

    @Test
    void anOrderIsKeptOverARestart() {
        for (String name : List.of("A", "B", "C")) {
            home.client.result("config/area_registry/create", named(name));
        }
        List<Event> events = home.hub.collect("area_registry_updated");

        home.client.result("config/area_registry/reorder", DataMap.of("area_ids", List.of("c", "a", "b")));
        home.restart();

        assertEquals(List.of("c", "a", "b"), column("config/area_registry/list", "area_id"));
        assertEquals(
                List.of(DataMap.of("action", "reorder", "area_id", null)),
                events.stream().map(event -> event.data().asMap()).toList());
        assertEquals(
                "invalid_info",
                home.client
                        .error("config/area_registry/reorder", DataMap.of("area_ids", List.of("c", "a", "a")))
                        .code());
    }

    @Test
    void onlyAdministratorsChangeAndEverybodyReads() {
        assertEquals("unauthorized", home.guest().error("config/area_registry/create", named("X")).code());
        assertEquals(
                "unauthorized",
                home.guest()
                        .error("config/category_registry/create", named("X").with("scope", "helpers"))
                        .code());
        assertEquals(List.of(), home.guest().list("config/label_registry/list", DataMap.of()));
    }

    @Test
    void aCategoryIsChangedInItsScope() {
        DataMap scope = DataMap.of("scope", "automation");
        DataMap made = home.client.map(
                "config/category_registry/create", scope.with(named("Light").with("icon", "mdi:bulb")));
        DataMap id = scope.with("category_id", made.get("category_id"));

        DataMap renamed = home.client.map("config/category_registry/update", id.with("name", "Lamps"));
        HubException inUse = home.client.error("config/category_registry/create", scope.with(named("LAMPS")));
        home.client.result("config/category_registry/delete", id);

        assertEquals(26, String.valueOf(made.get("category_id")).length());
        assertEquals(made.with("name", "Lamps"), renamed);
        assertEquals("invalid_info", inUse.code());
        assertEquals("The name 'LAMPS' is already in use", inUse.getMessage());
        assertEquals(List.of(), home.client.list("config/category_registry/list", scope));
    }
}
