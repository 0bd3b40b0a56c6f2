package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestHub;
import dev.hearth.group.GroupIntegration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups in circles, over reloads and from the config entries. */
class GroupLifeTest {
    @Test
    void groupsThatContainEachOtherComeToRest() {
        try (GroupHome home = GroupHome.of("""
                sensor:
                  - {platform: group, name: x, type: sum, entities: [sensor.y, sensor.a]}
                  - {platform: group, name: y, type: sum, entities: [sensor.x, sensor.b]}
                  - {platform: group, name: z, type: sum, entities: [sensor.z, sensor.a]}
                switch:
                  - {platform: group, name: x, entities: [switch.y, switch.a]}
                  - {platform: group, name: y, entities: [switch.x, switch.b]}
                """)) {
            home.set("sensor.a", "1").set("sensor.b", "2");

            assertEquals("3.0", home.state("sensor.x"));
            assertEquals("2.0", home.state("sensor.y"));
            assertEquals("1.0", home.state("sensor.z"));

            home.set("switch.a", "off").set("switch.b", "on");
            assertEquals("on", home.state("switch.x"));
            assertEquals(
                    List.of(
                            "switch.turn_on {entity_id=[switch.y, switch.a]}",
                            "switch.turn_on {entity_id=[switch.b]}"),
                    home.passedOn("switch.turn_on", "switch.x"));
        }
    }

    @Test
    void aReloadOfWhatIsTheSameLeavesEverythingAsItIs() {
        String yaml = """
                group: {first: [light.a], second: [light.a, group.first]}
                light:
                  - {platform: group, name: outer, unique_id: o, entities: [light.inner, light.b]}
                  - {platform: group, name: inner, entities: [light.a]}
                sensor: [{platform: group, name: s, type: max, entities: [sensor.a]}]
                """;
        try (GroupHome home = GroupHome.of(yaml)) {
            home.set("light.a", "on", "color_mode", "brightness", "supported_color_modes", List.of("brightness"),
                    "brightness", 7)
                    .set("sensor.a", "5");
            home.hub.call("group", "set", DataMap.of("object_id", "made", "entities", "light.a"));
            List<String> before = all(home);

            home.hub.call("group", "reload", DataMap.of());

            assertEquals(before, all(home));
            home.set("light.a", "off");
            assertEquals("off", home.state("light.outer"));
            assertEquals("off", home.state("group.made"));
        }
    }

    private static List<String> all(GroupHome home) {
        home.hub.runUntilIdle();
        return home.hub.states().all().stream()
                .sorted(Comparator.comparing(State::entityId))
                .map(State::toString)
                .toList();
    }

    @Test
    void aReloadTakesWhatIsWrittenNow() {
        try (GroupHome home = GroupHome.of("light: [{platform: group, name: old, entities: light.a}]")) {
            home.set("light.a", "on").set("light.b", "off");
            home.hub.write("light: [{platform: group, name: new, entities: light.b}]");

            home.hub.call("group", "reload", DataMap.of());

            assertNull(home.hub.states().get("light.old"));
            assertEquals("off", home.state("light.new"));
        }
    }

    @Test
    void groupsMadeInABrowserComeFromTheConfigEntries() {
        MemoryStorage storage = new MemoryStorage();
        storage.write(
                "core.config_entries",
                """
                        {"version": 1, "minor_version": 5, "key": "core.config_entries", "data": {"entries": [
                          {"entry_id": "e1", "domain": "group", "title": "Upstairs", "data": {}, "version": 1,
                           "options": {"group_type": "light", "entities": ["light.a", "light.b"],
                                       "hide_members": false, "name": "Upstairs", "all": true}},
                          {"entry_id": "e2", "domain": "group", "title": "Warmest", "data": {}, "version": 1,
                           "options": {"group_type": "sensor", "entities": ["sensor.a", "sensor.b"], "type": "max",
                                       "ignore_non_numeric": true}},
                          {"entry_id": "e3", "domain": "group", "title": "Lost", "data": {}, "version": 1,
                           "options": {"group_type": "light",
                                       "entities": ["0123456789abcdef0123456789abcdef"]}}]}}
                        """.getBytes(StandardCharsets.UTF_8),
                false);
        try (TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"))) {
            hub.install(new GroupIntegration()).setUp("""
                    light: {platform: group, name: Written, unique_id: written, entities: light.a}
                    """);
            hub.start();
            hub.states().set("light.a", "on");
            hub.states().set("light.b", "off");
            hub.states().set("sensor.a", "3");
            hub.states().set("sensor.b", "x");
            hub.runUntilIdle();

            assertEquals("off", hub.state("light.upstairs").value());
            assertEquals("3.0", hub.state("sensor.warmest").value());
            assertNull(hub.states().get("light.lost"));
            assertEquals(
                    "e2",
                    hub.hub().registries().entities().find("sensor.warmest").configEntryId());
            assertNull(hub.hub().registries().entities().find("light.written").configEntryId());

            hub.hub().registries().configEntries().remove("e2");
            hub.runUntilIdle();

            assertNull(hub.states().get("sensor.warmest"));
            assertEquals("off", hub.state("light.upstairs").value());
        }
    }
}
