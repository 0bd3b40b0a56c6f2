package dev.hearth.switchasx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchAsXTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static TestHub home(String yaml, MemoryStorage storage) {
        TestHub hub = TestHub.create(storage, NOON)
                .install(new SwitchAsXIntegration())
                .install(new Relays());
        hub.setUp(yaml);
        hub.start();
        return hub;
    }

    private static MemoryStorage entries(String... options) {
        MemoryStorage storage = new MemoryStorage();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < options.length; i++) {
            all.append(i == 0 ? "" : ",")
                    .append("{\"entry_id\": \"e" + i + "\", \"domain\": \"switch_as_x\", \"title\": \"Title\","
                            + " \"data\": {}, \"version\": 1, \"options\": {" + options[i] + "}}");
        }
        storage.write(
                "core.config_entries",
                ("{\"version\": 1, \"minor_version\": 5, \"key\": \"core.config_entries\","
                        + " \"data\": {\"entries\": [" + all + "]}}")
                        .getBytes(StandardCharsets.UTF_8),
                false);
        return storage;
    }

    /** Has a hub know the relays, without what they are shown as; answers the id of the pump's in the registry. */
    private static String withRelays(MemoryStorage storage) {
        try (TestHub hub = TestHub.create(storage, NOON).install(new Relays())) {
            hub.setUp("switch: [{platform: relays}]");
            hub.start();
            return hub.hub().registries().entities().find("switch.pump_relay").id();
        }
    }

    // ---- what it shows and passes on ----

    @ParameterizedTest
    @CsvSource({
            "light,  false, on,       off,    turn_on,     turn_off",
            "fan,    false, on,       off,    turn_on,     turn_off",
            "siren,  false, on,       off,    turn_on,     turn_off",
            "cover,  false, open,     closed, open_cover,  close_cover",
            "cover,  true,  closed,   open,   close_cover, open_cover",
            "valve,  false, open,     closed, open_valve,  close_valve",
            "valve,  true,  closed,   open,   close_valve, open_valve",
            "lock,   false, unlocked, locked, unlock,      lock",
            "lock,   true,  locked,   unlocked, lock,      unlock"
    })
    void aSwitchIsShownAsSomethingElse(
            String domain, boolean invert, String on, String off, String turnsOn, String turnsOff) {
        try (TestHub hub = home(
                "switch: [{platform: relays}]\nswitch_as_x: [{entity_id: switch.plain, target_domain: " + domain
                        + ", name: It" + (invert ? ", invert: true" : "") + "}]",
                new MemoryStorage())) {
            String id = domain + ".it";
            DataMap target = DataMap.of("entity_id", id);
            List<Event> calls = hub.collect(EventTypes.CALL_SERVICE);
            assertEquals(off, hub.state(id).value());

            hub.call(domain, turnsOn, target);
            assertEquals("on", hub.state("switch.plain").value());
            assertEquals(on, hub.state(id).value());
            assertEquals(calls.get(0).context(), calls.get(1).context());

            hub.call(domain, turnsOff, target);
            assertEquals("off", hub.state("switch.plain").value());
            assertEquals(off, hub.state(id).value());

            hub.states().set("switch.plain", "unavailable");
            assertEquals("unavailable", hub.state(id).value());
            hub.states().set("switch.plain", "unknown");
            assertEquals(off, hub.state(id).value());
        }
    }

    @Test
    void itTakesTheNameOfTheSwitchUnlessItHasItsOwn() {
        try (TestHub hub = home("""
                switch: [{platform: relays}]
                switch_as_x:
                  - {entity_id: switch.not_there, target_domain: fan}
                  - {entity_id: switch.plain, target_domain: light, name: Mine}
                """, new MemoryStorage())) {
            assertEquals("Mine", hub.state("light.mine").attributes().get("friendly_name"));
            assertEquals("unavailable", hub.state("fan.not_there").value());
        }
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        try (TestHub hub = TestHub.create().install(new SwitchAsXIntegration())) {
            assertEquals(List.of(), hub.problems("switch_as_x:"));
            assertEquals(List.of(), hub.problems("switch_as_x: {entity_id: switch.a, target_domain: lock}"));
            assertEquals(
                    List.of("configuration.yaml:1:67: switch_as_x[0].invert: 'invert' is for covers, locks and valves,"
                            + " not for a light"),
                    hub.problems("switch_as_x: [{entity_id: switch.a, target_domain: light, invert: true}]"));
            assertFalse(hub.problems("switch_as_x: [{entity_id: light.a, target_domain: light}]").isEmpty());
            assertFalse(hub.problems("switch_as_x: [{entity_id: switch.a, target_domain: vacuum}]").isEmpty());
            assertFalse(hub.problems("switch_as_x: [{entity_id: switch.a}]").isEmpty());
            assertFalse(hub.problems("light: [{platform: switch_as_x}]").isEmpty());
        }
    }

    // ---- config entries ----

    @Test
    void configEntriesAreSetUpAndBelongToTheDeviceOfTheSwitch() {
        MemoryStorage storage = entries("\"entity_id\": \"switch.pump_relay\", \"target_domain\": \"light\"",
                "\"entity_id\": \"switch.nowhere\"",
                "\"entity_id\": \"0123456789abcdef0123456789abcdef\", \"target_domain\": \"fan\"");
        withRelays(storage);
        try (TestHub hub = home("switch: [{platform: relays}]", storage)) {
            EntityRegistry registry = hub.hub().registries().entities();
            EntityEntry light = registry.find("light", "switch_as_x", "e0");

            assertEquals("e0", light.configEntryId());
            assertEquals("light.pump_relay", light.entityId());
            assertEquals(registry.find("switch.pump_relay").deviceId(), light.deviceId());
            assertEquals(
                    DataMap.of("entity_id", "switch.pump_relay", "invert", false), light.options("switch_as_x"));
            assertEquals("Pump Relay", hub.state("light.pump_relay").attributes().get("friendly_name"));
            assertEquals("integration", registry.find("switch.pump_relay").hiddenBy());

            hub.hub().registries().configEntries().remove("e0");
            hub.runUntilIdle();

            assertNull(hub.states().get("light.pump_relay"));
            assertNull(registry.find("switch.pump_relay").hiddenBy());
        }
    }

    @Test
    void itFollowsTheSwitchWhenThatIsRenamedAndGoesWithIt() {
        MemoryStorage storage = entries(
                "\"entity_id\": \"switch.pump_relay\", \"target_domain\": \"lock\", \"invert\": true");
        try (TestHub hub = home("switch: [{platform: relays}]", storage)) {
            EntityRegistry registry = hub.hub().registries().entities();
            assertEquals("unlocked", hub.state("lock.title").value());

            registry.update("switch.pump_relay", entry -> entry.withEntityId("switch.door"));
            hub.runUntilIdle();
            hub.call("lock", "lock", DataMap.of("entity_id", "lock.title"));

            assertEquals("on", hub.state("switch.door").value());
            assertEquals("locked", hub.state("lock.title").value());
            assertEquals(
                    DataMap.of("entity_id", "switch.door", "target_domain", "lock", "invert", true),
                    hub.hub().registries().configEntries().find("e0").data().get("options"));
            assertEquals(
                    "switch.door",
                    registry.find("lock.title").options("switch_as_x").text("entity_id"));

            registry.remove("switch.door");
            hub.runUntilIdle();

            assertNull(hub.states().get("lock.title"));
            assertNull(hub.hub().registries().configEntries().find("e0"));
        }
    }

    @Test
    void anEntryMayNameTheSwitchByItsIdInTheRegistry() {
        MemoryStorage known = new MemoryStorage();
        String id = withRelays(known);
        MemoryStorage with = entries("\"entity_id\": \"" + id + "\", \"target_domain\": \"cover\"");
        for (String registry : List.of("core.entity_registry", "core.device_registry")) {
            with.write(registry, known.read(registry), false);
        }
        try (TestHub hub = home("switch: [{platform: relays}]", with)) {
            assertEquals("closed", hub.state("cover.pump_relay").value());
        }
    }
}
