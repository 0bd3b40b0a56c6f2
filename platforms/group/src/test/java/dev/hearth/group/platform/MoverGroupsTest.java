package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covers, valves, fans and locks. */
class MoverGroupsTest {
    private static int number(GroupHome home, String group, String attribute) {
        return ((Number) home.attribute(group, attribute)).intValue();
    }

    // ---- covers and valves ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open,closed             | open
            closed,closed           | closed
            closed,unknown          | closed
            closed,opening          | opening
            closing,open            | closing
            unknown,unavailable     | unknown
            unavailable,unavailable | unavailable
            """)
    void coversAndValvesAreOpenWhenOneIs(String members, String expected) {
        try (GroupHome home = GroupHome.of("""
                cover: [{platform: group, entities: [cover.a, cover.b]}]
                valve: [{platform: group, entities: [valve.a, valve.b]}]
                """)) {
            String[] states = members.split(",", -1);
            for (String domain : List.of("cover", "valve")) {
                home.set(domain + ".a", states[0]).set(domain + ".b", states[1]);

                assertEquals(expected, home.state(domain + "." + domain + "_group"));
            }
        }
    }

    @Test
    void coversShowTheirMeanPositionAndDoWhatAnyCan() {
        try (GroupHome home = GroupHome.of("cover: [{platform: group, entities: [cover.a, cover.b, cover.c]}]")) {
            String group = "cover.cover_group";
            home.set("cover.a", "open", "current_position", 50, "supported_features", 15)
                    .set("cover.b", "open", "current_position", 25, "current_tilt_position", 40, "supported_features",
                            255)
                    .set("cover.c", "closed", "current_position", 9, "supported_features", 3);

            assertEquals(37, number(home, group, "current_position"));
            assertEquals(40, number(home, group, "current_tilt_position"));
            assertEquals(255, number(home, group, "supported_features"));
            assertEquals(
                    List.of("cover.open_cover {entity_id=[cover.a, cover.b, cover.c]}"),
                    home.passedOn("cover.open_cover", group));
            assertEquals(
                    List.of("cover.close_cover {entity_id=[cover.a, cover.b, cover.c]}"),
                    home.passedOn("cover.close_cover", group));
            assertEquals(
                    List.of("cover.stop_cover {entity_id=[cover.a, cover.b]}"),
                    home.passedOn("cover.stop_cover", group));
            assertEquals(
                    List.of("cover.set_cover_position {position=30, entity_id=[cover.a, cover.b]}"),
                    home.passedOn("cover.set_cover_position", group, "position", 30));
            assertEquals(
                    List.of("cover.set_cover_tilt_position {tilt_position=5, entity_id=[cover.b]}"),
                    home.passedOn("cover.set_cover_tilt_position", group, "tilt_position", 5));
            assertEquals(
                    List.of("cover.open_cover_tilt {entity_id=[cover.b]}"),
                    home.passedOn("cover.open_cover_tilt", group));
            assertEquals(
                    List.of("cover.close_cover_tilt {entity_id=[cover.b]}"),
                    home.passedOn("cover.close_cover_tilt", group));
            assertEquals(
                    List.of("cover.stop_cover_tilt {entity_id=[cover.b]}"),
                    home.passedOn("cover.stop_cover_tilt", group));
        }
    }

    @Test
    void valvesThatKnowNothingInBetweenAreOpenedAndClosedWithTheOthers() {
        try (GroupHome home = GroupHome.of("valve: [{platform: group, entities: [valve.a, valve.b, valve.c]}]")) {
            String group = "valve.valve_group";
            home.set("valve.a", "open", "current_position", 50, "supported_features", 15)
                    .set("valve.b", "closed", "supported_features", 3)
                    .set("valve.c", "open", "current_position", 100, "supported_features", 4);

            assertEquals(75, number(home, group, "current_position"));
            assertEquals(15, number(home, group, "supported_features"));
            assertEquals(
                    List.of(
                            "valve.open_valve {entity_id=[valve.a, valve.b]}",
                            "valve.set_valve_position {position=100, entity_id=[valve.c]}"),
                    home.passedOn("valve.open_valve", group));
            assertEquals(
                    List.of(
                            "valve.close_valve {entity_id=[valve.a, valve.b]}",
                            "valve.set_valve_position {position=0, entity_id=[valve.c]}"),
                    home.passedOn("valve.close_valve", group));
            assertEquals(
                    List.of("valve.set_valve_position {position=40, entity_id=[valve.a, valve.c]}"),
                    home.passedOn("valve.set_valve_position", group, "position", 40));
            assertEquals(
                    List.of("valve.stop_valve {entity_id=[valve.a]}"), home.passedOn("valve.stop_valve", group));
        }
    }

    // ---- fans ----

    @Test
    void fansShowTheirMeanSpeedAndWhatMostDo() {
        try (GroupHome home = GroupHome.of("fan: [{platform: group, entities: [fan.a, fan.b, fan.c]}]")) {
            String group = "fan.fan_group";
            home.set("fan.a", "on", "percentage", 33, "percentage_step", 100.0 / 3, "supported_features", 7,
                    "oscillating", true, "direction", "forward")
                    .set("fan.b", "on", "percentage", 66, "percentage_step", 100.0 / 3, "supported_features", 57,
                            "preset_mode", "auto")
                    .set("fan.c", "off", "supported_features", 6, "oscillating", true, "direction", "reverse",
                            "percentage", 99);

            assertEquals("on", home.state(group));
            assertEquals(49, number(home, group, "percentage"));
            assertEquals(100.0 / 3, home.attribute(group, "percentage_step"));
            assertEquals(true, home.attribute(group, "oscillating"));
            assertEquals("forward", home.attribute(group, "direction"));
            assertEquals(7, number(home, group, "supported_features"));
            assertNull(home.attribute(group, "preset_mode"));

            home.set("fan.b", "on", "percentage", 66, "percentage_step", 20.0, "supported_features", 1);
            assertEquals(1.0, home.attribute(group, "percentage_step"));
        }
    }

    @Test
    void fansAreToldWhatTheyCan() {
        try (GroupHome home = GroupHome.of("fan: [{platform: group, entities: [fan.a, fan.b]}]")) {
            String group = "fan.fan_group";
            home.set("fan.a", "off", "supported_features", 7).set("fan.b", "unknown", "supported_features", 2);

            assertEquals("off", home.state(group));
            assertEquals(List.of("fan.turn_on {entity_id=[fan.a, fan.b]}"), home.passedOn("fan.turn_on", group));
            assertEquals(
                    List.of("fan.set_percentage {percentage=40, entity_id=[fan.a]}"),
                    home.passedOn("fan.turn_on", group, "percentage", 40));
            assertEquals(
                    List.of("fan.turn_off {entity_id=[fan.a, fan.b]}"),
                    home.passedOn("fan.set_percentage", group, "percentage", 0));
            assertEquals(
                    List.of("fan.oscillate {oscillating=true, entity_id=[fan.a, fan.b]}"),
                    home.passedOn("fan.oscillate", group, "oscillating", true));
            assertEquals(
                    List.of("fan.set_direction {direction=reverse, entity_id=[fan.a]}"),
                    home.passedOn("fan.set_direction", group, "direction", "reverse"));
            assertEquals(List.of("fan.turn_off {entity_id=[fan.a, fan.b]}"), home.passedOn("fan.turn_off", group));
        }
    }

    // ---- locks ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            locked,locked           | locked
            locked,unlocked         | unlocked
            locked,unknown          | unlocked
            jammed,locking          | jammed
            locking,unlocking       | locking
            unlocking,locked        | unlocking
            unknown,unavailable     | unknown
            unavailable,unavailable | unavailable
            """)
    void aLockIsLockedWhenAllAre(String members, String expected) {
        try (GroupHome home = GroupHome.of("lock: [{platform: group, entities: [lock.a, lock.b]}]")) {
            String[] states = members.split(",", -1);
            home.set("lock.a", states[0]).set("lock.b", states[1]);

            assertEquals(expected, home.state("lock.lock_group"));
        }
    }

    @Test
    void locksAreLockedUnlockedAndOpenedWithoutTheCode() {
        try (GroupHome home = GroupHome.of("lock: [{platform: group, entities: [lock.a, lock.b]}]")) {
            home.set("lock.a", "locked");
            assertEquals(1, number(home, "lock.lock_group", "supported_features"));

            for (String service : List.of("lock", "unlock", "open")) {
                assertEquals(
                        List.of("lock." + service + " {entity_id=[lock.a, lock.b]}"),
                        home.passedOn("lock." + service, "lock.lock_group", "code", "1234"));
            }
        }
    }
}
