package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigEntryReloadTest {
    private final TestHub hub = TestHub.create();

    @AfterEach
    void close() {
        hub.close();
    }

    private String refusal(DataMap data) {
        return assertThrows(ServiceException.class, () -> hub.call("homeassistant", "reload_config_entry", data))
                .getMessage();
    }

    @Test
    void theIntegrationOfAnEntryOrADeviceIsReloadedOnce() {
        List<String> reloaded = new ArrayList<>();
        hub.services()
                .register(
                        "acme",
                        "reload",
                        ServiceDefinition.untyped(ServiceHandler.callback(call -> reloaded.add(call.domain()))));
        var registries = hub.core().registries();
        String entry = registries.configEntries().ensure("acme", "Acme").entryId();
        String device =
                registries.devices().enter(DeviceInfo.of("acme", "1", "Pump"), entry).id();

        hub.call("homeassistant", "reload_config_entry", DataMap.of("entry_id", entry, "device_id", device));

        assertEquals(List.of("acme"), reloaded);
    }

    @Test
    void whatCannotBeReloadedIsNamed() {
        String entry =
                hub.core().registries().configEntries().ensure("acme", "Acme").entryId();

        assertEquals("entry_id 'x' is the id of no config entry", refusal(DataMap.of("entry_id", "x")));
        assertEquals(
                "acme, the integration of the config entry 'Acme', cannot be set up anew while the hub runs; restart"
                        + " the hub",
                refusal(DataMap.of("entry_id", entry)));
        assertEquals(
                "none of what was named belongs to a config entry; name one in entry_id",
                refusal(DataMap.of("entity_id", "light.none")));
    }
}
