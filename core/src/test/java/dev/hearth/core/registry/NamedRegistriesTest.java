package dev.hearth.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.CategoryEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.Registries;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedRegistriesTest {
    private final MemoryStorage storage = new MemoryStorage();
    private TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));

    @AfterEach
    void close() {
        hub.close();
    }

    private void restart() {
        hub.close();
        hub = TestHub.create(storage, Instant.parse("2026-01-02T00:00:00Z"));
    }

    private Registries registries() {
        return hub.hub().registries();
    }

    private static String codeOf(Runnable refused) {
        return assertThrows(HubException.class, refused::run).code();
    }

    private static List<DataMap> data(List<Event> events) {
        return events.stream().map(event -> event.data().asMap()).toList();
    }

    @Test
    void anAreaKeepsItsIdWhenItsNameChangesAndOverARestart() {
        List<Event> events = hub.collect(EventTypes.AREA_REGISTRY_UPDATED);
        registries().floors().create("Ground floor");
        registries().areas().create("Living Room");

        registries().areas().update(
                "living_room", area -> area.withName("Lounge").withFloorId("ground_floor").withIcon("mdi:sofa"));
        hub.get(registries().saved());
        restart();

        AreaEntry area = Objects.requireNonNull(registries().areas().findByName("LOUNGE "));
        assertEquals("living_room", area.id());
        assertEquals("mdi:sofa", area.icon());
        assertEquals(List.of(area), registries().areas().onFloor("ground_floor"));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), area.createdAt());
        assertEquals(
                List.of(
                        DataMap.of("action", "create", "area_id", "living_room"),
                        DataMap.of("action", "update", "area_id", "living_room")),
                data(events));
    }

    @Test
    void namesAndReferencesThatCannotBeAreRefused() {
        registries().areas().create("Attic");

        assertEquals("name_in_use", codeOf(() -> registries().areas().create("at tic")));
        assertEquals("invalid_name", codeOf(() -> registries().areas().create("  ")));
        assertEquals("not_found", codeOf(() -> registries().areas().update("cellar", area -> area)));
        assertEquals(
                "invalid_entry", codeOf(() -> registries().areas().update("attic", area -> area.withFloorId("roof"))));
        assertEquals(
                "invalid_entry",
                codeOf(() -> registries().areas().update("attic", area -> area.withLabels(List.of("wet")))));
        assertEquals(
                "invalid_entry", codeOf(() -> registries().areas().update("attic", area -> area.with("id", "roof"))));
        assertEquals(1, registries().areas().all().size());
    }

    @Test
    void theSecondOfAFirstNameGetsAnotherId() {
        registries().labels().create("Wet");
        registries().labels().update("wet", label -> label.withName("Damp"));

        assertEquals("wet_2", registries().labels().create("Wet").id());
    }

    @Test
    void whatIsRemovedIsReferredToNoMore() {
        registries().floors().create("Roof");
        registries().labels().create("Wet");
        registries().areas().create("Attic");
        registries().areas().update(
                "attic", area -> area.withFloorId("roof").withLabels(List.of("wet")));
        String device = hub.core()
                .registries()
                .devices()
                .enter(DeviceInfo.of("acme", "1", "Pump"), null)
                .id();
        registries().devices().update(
                device, each -> each.withAreaId("attic").withLabels(List.of("wet")));

        registries().floors().remove("roof");
        registries().labels().remove("wet");
        AreaEntry area = Objects.requireNonNull(registries().areas().find("attic"));
        registries().areas().remove("attic");

        assertNull(area.floorId());
        assertTrue(area.labels().isEmpty());
        assertNull(Objects.requireNonNull(registries().devices().find(device)).areaId());
        assertTrue(Objects.requireNonNull(registries().devices().find(device))
                .labels()
                .isEmpty());
    }

    @Test
    void filesOfHomeAssistantAreReadAndWrittenInTheirShape() {
        put("core.area_registry", 3, """
                {"areas": [{"aliases": ["Salon"], "id": "woonkamer", "name": "Woonkamer", "picture": null,
                            "from_the_future": 7}, {"name": "no id"}]}""");
        put("core.floor_registry", 2,
                """
                        {"floors": [{"aliases": [], "floor_id": "first", "icon": null, "level": 1, "name": "First",
                                     "created_at": "2025-01-01T00:00:00+00:00", "modified_at": "2025-01-01T00:00:00+00:00"}]}""");
        try (LogLines log = LogLines.of("core.registry")) {
            restart();

            assertTrue(log.has("record 2 of areas"), log.all().toString());
        }
        registries().areas().update("woonkamer", area -> area.withFloorId("first"));
        hub.get(registries().saved());

        FloorEntry floor = Objects.requireNonNull(registries().floors().find("first"));
        assertEquals(1L, floor.level());
        assertEquals(Instant.parse("2025-01-01T00:00:00Z"), floor.createdAt());
        String written = new String(
                Objects.requireNonNull(storage.read("core.area_registry")), StandardCharsets.UTF_8)
                .replaceAll("\\s+", "");
        assertTrue(written.startsWith("{\"version\":1,\"minor_version\":9,\"key\":\"core.area_registry\","), written);
        assertTrue(written.contains("\"floor_id\":\"first\""), written);
        assertTrue(written.contains("\"from_the_future\":7"), written);
    }

    @Test
    void aNewDeviceIsPutWhereItIsSuggestedAndBehindItsBridge() {
        Devices devices = hub.core().registries().devices();
        String bridge = devices.enter(DeviceInfo.of("acme", "bridge", "Bridge"), null).id();
        DeviceInfo lamp = DeviceInfo.of("acme", "lamp", "Lamp")
                .withViaDevice("acme", "bridge")
                .withSuggestedArea("Living room")
                .withModel("Acme", "L1")
                .withSerialNumber("7");

        DeviceEntry entered = devices.enter(lamp, null);
        devices.update(entered.id(), each -> each.withAreaId(null));
        DeviceEntry again = devices.enter(lamp, null);

        assertEquals("living_room", entered.areaId());
        assertEquals(bridge, entered.viaDeviceId());
        assertEquals("7", entered.serialNumber());
        assertEquals("Living room", Objects.requireNonNull(registries().areas().find("living_room")).name());
        assertNull(again.areaId());
    }

    @Test
    void aCategoryLivesInItsScope() {
        List<Event> events = hub.collect(EventTypes.CATEGORY_REGISTRY_UPDATED);
        CategoryEntry light = registries().categories().create("automation", "Light");
        registries().categories().create("scene", "Light");
        registries().categories().update("automation", light.id(), entry -> entry.withIcon("mdi:lamp"));
        hub.get(registries().saved());
        restart();

        assertEquals("name_in_use", codeOf(() -> registries().categories().create("scene", "light")));
        assertNull(registries().categories().find("scene", light.id()));
        assertEquals(
                "mdi:lamp",
                Objects.requireNonNull(registries().categories().find("automation", light.id()))
                        .icon());
        registries().categories().remove("automation", light.id());
        assertTrue(registries().categories().all("automation").isEmpty());
        assertEquals(
                DataMap.of("action", "update", "scope", "automation", "category_id", light.id()),
                data(events).getLast());
    }

    @Test
    void foreignConfigEntriesSurviveAndOursGoesWithItsDevices() {
        put("core.config_entries", 5,
                """
                        {"entries": [{"entry_id": "0123", "domain": "hue", "title": "Bridge", "source": "zeroconf", "version": 1,
                                      "minor_version": 1, "data": {"host": "192.0.2.7"}, "options": {"a": [1, 2]},
                                      "subentries": [{"x": 1}], "secret_of_hue": true}]}""");
        restart();
        Entries entries = hub.core().registries().configEntries();
        ConfigEntry acme = entries.ensure("acme", "Acme");
        String device = hub.core()
                .registries()
                .devices()
                .enter(DeviceInfo.of("acme", "1", "Pump"), acme.entryId())
                .id();

        assertEquals(acme, entries.ensure("acme", "Acme"));
        assertEquals(
                acme.entryId(),
                Objects.requireNonNull(registries().devices().find(device)).primaryConfigEntry());
        registries().configEntries().remove(acme.entryId());
        hub.get(registries().saved());
        restart();

        assertNull(registries().devices().find(device));
        ConfigEntry hue = Objects.requireNonNull(registries().configEntries().find("0123"));
        assertEquals(ConfigEntry.NOT_LOADED, hue.state());
        assertEquals("Bridge", hue.title());
        assertEquals(
                "{host=192.0.2.7} {a=[1, 2]} [{x=1}] true",
                hue.data().get("data") + " " + hue.data().get("options") + " " + hue.data().get("subentries") + " "
                        + hue.data().get("secret_of_hue"));
    }

    private void put(String key, int minorVersion, String data) {
        String text = "{\"version\": 1, \"minor_version\": " + minorVersion + ", \"key\": \"" + key + "\", \"data\": "
                + data + "}";
        storage.write(key, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
