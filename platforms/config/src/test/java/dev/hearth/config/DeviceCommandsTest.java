package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceCommandsTest {
    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private List<DataMap> devices() {
        return home.client.list("config/device_registry/list", DataMap.of());
    }

    private DataMap meter(String key, Object value) {
        return DataMap.of("device_id", devices().getFirst().get("id"), key, value);
    }

    @Test
    void theListHasTheKeysOfHomeAssistant() {
        DataMap device = devices().getFirst();
        String entry = Objects.requireNonNull(device.text("config_entry_id"));

        assertEquals(
                DataMap.builder()
                        .put("area_id", null)
                        .put("configuration_url", null)
                        .put("config_entries", List.of(entry))
                        .put("config_entries_subentries", DataMap.of(entry, Arrays.asList((Object) null)))
                        .put("config_entry_id", entry)
                        .put("config_subentry_id", null)
                        .put("connections", List.of(List.of("mac", "aa:bb")))
                        .put("created_at", 1_767_225_600.0)
                        .put("disabled_by", null)
                        .put("entry_type", null)
                        .put("hw_version", null)
                        .put("id", device.get("id"))
                        .put("identifiers", List.of(List.of("meter", "m1")))
                        .put("labels", List.of())
                        .put("manufacturer", "Acme")
                        .put("model", "M1")
                        .put("model_id", null)
                        .put("modified_at", 1_767_225_600.0)
                        .put("name_by_user", null)
                        .put("name", "Meter")
                        .put("parent_device_id", null)
                        .put("primary_config_entry", entry)
                        .put("serial_number", null)
                        .put("sw_version", null)
                        .put("via_device_id", null)
                        .build(),
                device);
    }

    @Test
    void anUpdateIsSeenInTheEntitiesAndThereAfterARestart() {
        home.client.result("config/area_registry/create", DataMap.of("name", "Cellar"));

        DataMap device = home.client.map(
                "config/device_registry/update", meter("name_by_user", "Mains").with("area_id", "cellar"));
        String shown = home.hub.state(FakeMeter.POWER).name();
        home.restart();

        assertEquals("Mains", device.get("name_by_user"));
        assertEquals("Mains Power", shown);
        assertEquals("cellar", devices().getFirst().get("area_id"));
    }

    @Test
    void whatCannotBeIsRefused() {
        String update = "config/device_registry/update";

        assertEquals("not_found", home.client.error(update, DataMap.of("device_id", "none")).code());
        assertEquals("invalid_info", home.client.error(update, meter("area_id", "moon")).code());
        assertEquals("invalid_format", home.client.error(update, meter("disabled_by", "integration")).code());
        assertEquals("unauthorized", home.guest().error(update, meter("name_by_user", "X")).code());
    }

    @Test
    void aDeviceThatIsThereCannotBeRemoved() {
        Object entry = devices().getFirst().get("config_entry_id");

        String there = home.client
                .error("config/device_registry/remove_config_entry", meter("config_entry_id", entry))
                .code();
        String unknown = home.client
                .error("config/device_registry/remove_config_entry", meter("config_entry_id", "none"))
                .getMessage();

        assertEquals("home_assistant_error", there);
        assertEquals("Unknown config entry", unknown);
        assertEquals(1, devices().size());
    }

    @Test
    void aDeviceWhoseEntitiesAreGoneCanBeRemoved() {
        home.client.result("config/device_registry/update", meter("disabled_by", "user"));

        assertEquals(List.of(), home.client.result(
                "config/device_registry/list_linked_devices", DataMap.of("device_id", devices().getFirst().get("id"))));
        assertNull(home.client.result(
                "config/device_registry/remove", DataMap.of("device_id", devices().getFirst().get("id"))));

        assertEquals(List.of(), devices());
        assertEquals(List.of(), home.client.list("config/entity_registry/list", DataMap.of()));
    }
}
