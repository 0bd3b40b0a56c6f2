package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.StateChanged;
import dev.hearth.core.testing.TestHub;
import dev.hearth.group.GroupIntegration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToggleGroupsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on,off                  | on          | off
            on,on                   | on          | on
            off,off                 | off         | off
            on,unknown              | on          | unknown
            off,unavailable         | off         | unknown
            unknown,unknown         | unknown     | unknown
            unknown,unavailable     | unknown     | unknown
            unavailable,unavailable | unavailable | unavailable
            on,missing              | on          | on
            missing,missing         | unavailable | unavailable
            standby,off             | off         | off
            """)
    void oneMemberOrAllDecide(String members, String any, String all) {
        try (GroupHome home = GroupHome.of("""
                switch:
                  - {platform: group, name: any, entities: [switch.a, switch.b]}
                  - {platform: group, name: all, all: true, entities: "switch.a, SWITCH.B"}
                binary_sensor:
                  - {platform: group, name: any, entities: [binary_sensor.a, binary_sensor.b]}
                  - {platform: group, name: all, all: true, entities: [binary_sensor.a, binary_sensor.b]}
                """)) {
            String[] states = members.split(",", -1);
            for (String domain : List.of("switch", "binary_sensor")) {
                for (int i = 0; i < 2; i++) {
                    if (!states[i].equals("missing")) {
                        home.set(domain + "." + "ab".charAt(i), states[i]);
                    }
                }

                assertEquals(any, home.state(domain + ".any"));
                assertEquals(all, home.state(domain + ".all"));
            }
        }
    }

    @Test
    void aGroupTellsItsMembersUnlessItIsUnavailable() {
        try (GroupHome home = GroupHome.of("""
                switch:
                  - {platform: group, entities: [switch.a, switch.b]}
                binary_sensor:
                  - {platform: group, entities: binary_sensor.a, device_class: motion}
                """)) {
            assertEquals(DataMap.of("friendly_name", "Switch Group"), home.attributes("switch.switch_group"));

            home.set("switch.a", "on").set("binary_sensor.a", "off");

            assertEquals(
                    DataMap.of("entity_id", List.of("switch.a", "switch.b"), "friendly_name", "Switch Group"),
                    home.attributes("switch.switch_group"));
            assertEquals(
                    DataMap.of("entity_id", List.of("binary_sensor.a"), "device_class", "motion")
                            .with("friendly_name", "Binary Sensor Group"),
                    home.attributes("binary_sensor.binary_sensor_group"));
        }
    }

    @Test
    void callsArePassedOnToAllMembersInTheCallersContext() {
        try (GroupHome home = GroupHome.of("switch: [{platform: group, name: g, entities: [switch.a, switch.b]}]")) {
            home.set("switch.a", "on");

            assertEquals(
                    List.of("switch.turn_on {entity_id=[switch.a, switch.b]}"),
                    home.passedOn("switch.turn_on", "switch.g"));
            assertEquals(
                    List.of("switch.turn_off {entity_id=[switch.a, switch.b]}"),
                    home.passedOn("switch.toggle", "switch.g"));
            assertEquals(
                    home.calls().getFirst().context(), home.calls().getLast().context());
        }
    }

    @Test
    void aChangeCarriesTheContextOfItsMember() {
        try (GroupHome home = GroupHome.of("switch: [{platform: group, name: g, entities: [switch.a, switch.b]}]")) {
            Context mine = home.hub.hub().newContext(null, "somebody");

            home.setIn(mine, "switch.a", "on");

            assertEquals("on", home.state("switch.g"));
            assertEquals(mine, home.hub.state("switch.g").context());
        }
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        try (GroupHome home = GroupHome.of("switch: [{platform: group, name: g, entities: [switch.a, switch.b]}]")) {
            home.set("switch.a", "on").set("switch.b", "off");
            assertEquals("on", home.state("switch.g"));
            List<Event> reports = home.hub.collect(EventTypes.STATE_REPORTED);
            List<Event> changes = home.hub.collect(EventTypes.STATE_CHANGED);

            home.set("switch.b", "on").set("switch.b", "off", "power", 3);
            home.hub.runUntilIdle();

            assertTrue(reports.isEmpty());
            assertTrue(changes.stream()
                    .map(change -> (StateChanged) change.data())
                    .noneMatch(change -> change.entityId().equals("switch.g")));
        }
    }

    @Test
    void membersAreFollowedFromTheStartOn() {
        try (TestHub hub = TestHub.create().install(new GroupIntegration())) {
            hub.states().set("switch.a", "on");
            hub.setUp("switch: [{platform: group, name: g, entities: [switch.a]}]");
            hub.runUntilIdle();
            assertEquals("unavailable", hub.state("switch.g").value());

            hub.start();

            assertEquals("on", hub.state("switch.g").value());
        }
    }

    @Test
    void groupsNest() {
        try (GroupHome home = GroupHome.of("""
                switch:
                  - {platform: group, name: outer, entities: [switch.inner, switch.c]}
                  - {platform: group, name: inner, entities: [switch.a, switch.b]}
                """)) {
            home.set("switch.b", "off").set("switch.c", "off");
            assertEquals("off", home.state("switch.outer"));

            home.set("switch.a", "on");

            assertEquals("on", home.state("switch.outer"));
            assertEquals(
                    List.of(
                            "switch.turn_off {entity_id=[switch.inner, switch.c]}",
                            "switch.turn_off {entity_id=[switch.a, switch.b]}"),
                    home.passedOn("switch.turn_off", "switch.outer"));
        }
    }

    @Test
    void aUniqueIdEntersTheGroupIntoTheRegistry() {
        try (GroupHome home = GroupHome.of(
                "switch: [{platform: group, name: My Group, unique_id: mine, entities: [switch.a]}]")) {
            assertEquals(
                    "switch.my_group",
                    home.hub
                            .hub()
                            .registries()
                            .entities()
                            .find("switch", "group", "mine")
                            .entityId());
        }
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        try (TestHub hub = TestHub.create().install(new GroupIntegration())) {
            assertEquals(
                    List.of("configuration.yaml:1:49: switch[0].entities[1]: 'light.x' is not an entity id that begins"
                            + " with switch."),
                    hub.problems("switch: [{platform: group, entities: [switch.a, light.x]}]"));
            assertFalse(hub.problems("switch: [{platform: group, entities: light.x}]").isEmpty());
            assertFalse(hub.problems("switch: [{platform: group}]").isEmpty());
            assertFalse(hub.problems("switch: [{platform: group, entities: [switch.a], colour: red}]")
                    .isEmpty());
            assertFalse(hub.problems("switch: [{platform: group, entities: [switch.a], all: some}]").isEmpty());
            assertNull(hub.states().get("switch.switch_group"));
        }
    }
}
