package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityCommandsTest {
    private static final String UPDATE = "config/entity_registry/update";

    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private static DataMap power(String key, Object value) {
        return DataMap.of("entity_id", FakeMeter.POWER, key, value);
    }

    private DataMap get(String entityId) {
        return home.client.map("config/entity_registry/get", DataMap.of("entity_id", entityId));
    }

    private DataMap update(DataMap data) {
        return (DataMap) Objects.requireNonNull(home.client.map(UPDATE, data).get("entity_entry"));
    }

    private String refusal(String type, DataMap data) {
        return home.client.error(type, data).code();
    }

    private String refusedId(String id) {
        assertEquals("invalid_info", refusal(UPDATE, power("new_entity_id", id)));
        return String.valueOf(home.client.error(UPDATE, power("new_entity_id", id)).getMessage());
    }

    @Test
    void theListHasTheKeysOfHomeAssistant() {
        DataMap entry = home.client.list("config/entity_registry/list", DataMap.of()).getFirst();

        assertEquals(
                List.of(
                        "area_id", "categories", "config_entry_id", "config_subentry_id", "created_at", "device_id",
                        "disabled_by", "entity_category", "entity_id", "has_entity_name", "hidden_by", "icon", "id",
                        "labels", "modified_at", "name", "options", "original_name", "platform", "translation_key",
                        "unique_id"),
                List.copyOf(entry.keySet()));
        assertEquals(1_767_225_600.0, entry.get("created_at"));
    }

    @Test
    void anEntryInFullTellsMore() {
        DataMap entry = get(FakeMeter.POWER);

        assertEquals(List.of(), entry.get("aliases"));
        assertEquals("Power", entry.get("original_name"));
        assertTrue(entry.keySet().containsAll(
                List.of("capabilities", "device_class", "original_device_class", "original_icon")));
        assertEquals("not_found", refusal("config/entity_registry/get", DataMap.of("entity_id", "light.none")));
        assertEquals("invalid_format", refusal("config/entity_registry/get", DataMap.of("entity_id", "none")));
    }

    @Test
    void severalEntriesAreAnsweredAtOnceAndUnknownOnesAreNull() {
        DataMap entries = home.client.map(
                "config/entity_registry/get_entries",
                DataMap.of("entity_ids", List.of(FakeMeter.POWER, "light.none")));

        assertEquals(get(FakeMeter.POWER), entries.get(FakeMeter.POWER));
        assertTrue(entries.containsKey("light.none"));
        assertNull(entries.get("light.none"));
    }

    @Test
    void whatIsShownHasShortKeysAndNothingThatIsDisabled() {
        update(power("hidden_by", "user").with("icon", "mdi:flash"));
        update(power("options_domain", "sensor").with("options", DataMap.of("display_precision", 2)));
        DataMap device = home.client.list("config/device_registry/list", DataMap.of()).getFirst();

        DataMap shown = home.client.map("config/entity_registry/list_for_display", DataMap.of());
        update(DataMap.of("entity_id", FakeMeter.POWER, "disabled_by", "user"));
        DataMap after = home.client.map("config/entity_registry/list_for_display", DataMap.of());

        assertEquals(DataMap.of("0", "config", "1", "diagnostic"), shown.get("entity_categories"));
        DataMap signal = DataMap.builder()
                .put("ei", FakeMeter.SIGNAL)
                .put("pl", "meter")
                .put("lb", List.of())
                .put("di", device.get("id"))
                .put("ec", 1)
                .put("hn", true)
                .put("en", "Signal")
                .build();
        assertEquals(
                List.of(
                        DataMap.builder()
                                .put("ei", FakeMeter.POWER)
                                .put("pl", "meter")
                                .put("lb", List.of())
                                .put("di", device.get("id"))
                                .put("ic", "mdi:flash")
                                .put("hb", true)
                                .put("hn", true)
                                .put("en", "Power")
                                .put("dp", 2)
                                .build(),
                        signal),
                shown.get("entities"));
        assertEquals(List.of(signal), after.get("entities"));
    }

    @Test
    void anUpdateIsSeenInTheStateAndThereAfterARestart() {
        home.client.result("config/area_registry/create", DataMap.of("name", "Cellar"));
        home.client.result("config/label_registry/create", DataMap.of("name", "Cost"));
        DataMap said = DataMap.builder()
                .put("entity_id", FakeMeter.POWER)
                .put("name", "Mains")
                .put("area_id", "cellar")
                .put("aliases", List.of("current"))
                .put("labels", List.of("cost"))
                .put("categories", DataMap.of("helpers", "01H"))
                .put("device_class", "power")
                .put("new_entity_id", "sensor.mains")
                .build();

        DataMap entry = update(said);
        home.restart();

        assertEquals("Mains", home.hub.state("sensor.mains").attributes().get("friendly_name"));
        assertEquals(entry.without("modified_at"), get("sensor.mains").without("modified_at"));
        assertEquals("cellar", entry.get("area_id"));
        assertEquals(List.of("cost"), entry.get("labels"));
        assertEquals(DataMap.of("helpers", "01H"), entry.get("categories"));
        assertNull(home.hub.states().get(FakeMeter.POWER));
    }

    @Test
    void categoriesAndOptionsAreTakenAwayWithNull() {
        update(power("categories", DataMap.of("helpers", "01H", "script", "01S")));
        update(power("options_domain", "sensor").with("options", DataMap.of("a", 1)));

        DataMap fewer = update(power("categories", DataMap.of("helpers", null)));
        DataMap bare = update(power("options_domain", "sensor").with("options", null));

        assertEquals(DataMap.of("script", "01S"), fewer.get("categories"));
        assertEquals(DataMap.of("sensor", DataMap.of("a", 1)), fewer.get("options"));
        assertEquals(DataMap.of(), bare.get("options"));
    }

    @Test
    void anEntityThatIsEnabledComesWithTheNextStart() {
        update(power("disabled_by", "user"));

        DataMap enabled = home.client.map(UPDATE, power("disabled_by", null));
        home.restart();

        assertEquals(true, enabled.get("require_restart"));
        assertEquals("1", home.hub.state(FakeMeter.POWER).value());
    }

    @Test
    void whatCannotBeIsRefused() {
        home.hub.states().set("sensor.taken", "1");

        assertEquals("Entity with this ID is already registered", refusedId("sensor.taken"));
        assertEquals("New entity ID should be same domain", refusedId("light.power"));
        assertEquals("Invalid entity ID", refusedId("Sensor. x"));
        assertEquals("invalid_info", refusal(UPDATE, power("area_id", "moon")));
        assertEquals("invalid_info", refusal(UPDATE, power("labels", List.of("moon"))));
        assertEquals("invalid_format", refusal(UPDATE, power("options", DataMap.of())));
        assertEquals("invalid_format", refusal(UPDATE, power("disabled_by", "hass")));
        assertEquals("invalid_format", refusal(UPDATE, power("colour", "red")));
        assertEquals("not_found", refusal(UPDATE, DataMap.of("entity_id", "light.none")));
        assertEquals("not_found", refusal("config/entity_registry/remove", DataMap.of("entity_id", "light.none")));
        assertEquals("unauthorized", home.guest().error(UPDATE, power("name", "X")).code());
    }

    @Test
    void anEntityOfADisabledDeviceStaysDisabled() {
        Object device = get(FakeMeter.POWER).get("device_id");
        home.client.result(
                "config/device_registry/update", DataMap.of("device_id", device, "disabled_by", "user"));

        assertEquals("device", get(FakeMeter.POWER).get("disabled_by"));
        assertEquals("Device is disabled", home.client.error(UPDATE, power("disabled_by", null)).getMessage());
    }

    @Test
    void removalTakesTheStateAway() {
        assertNull(home.client.result("config/entity_registry/remove", DataMap.of("entity_id", FakeMeter.POWER)));

        assertNull(home.hub.states().get(FakeMeter.POWER));
        assertEquals("not_found", refusal("config/entity_registry/get", DataMap.of("entity_id", FakeMeter.POWER)));
    }

    @Test
    void automaticIdsFollowTheNames() {
        update(power("new_entity_id", "sensor.old"));
        home.client.result(
                "config/device_registry/update",
                DataMap.of("device_id", get("sensor.old").get("device_id"), "name_by_user", "Mains"));

        assertEquals(
                DataMap.of("sensor.old", "sensor.mains_power", "light.none", null),
                home.client.map(
                        "config/entity_registry/get_automatic_entity_ids",
                        DataMap.of("entity_ids", List.of("sensor.old", "light.none"))));
    }
}
