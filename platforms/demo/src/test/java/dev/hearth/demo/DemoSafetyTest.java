package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Locks, the alarm, robots, valves, calendars and lists of the demo, at work. */
class DemoSafetyTest {
    private static TestHub with(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new Demo()).setUp(yaml);
        return hub;
    }

    private static List<String> during(TestHub hub, String service, String entityId, Duration step) {
        List<String> states = new ArrayList<>();
        var call = hub.services().call(ServiceRequest.of(
                entityId.substring(0, entityId.indexOf('.')), service, DataMap.of("entity_id", entityId)));
        hub.runUntilIdle();
        states.add(hub.state(entityId).value());
        hub.advance(step);
        states.add(hub.state(entityId).value());
        hub.get(call);
        return states;
    }

    @Test
    void aLockTakesItsTimeAndMayJam() {
        try (TestHub hub = with("demo:")) {
            Duration way = Duration.ofSeconds(2);

            assertEquals(List.of("unlocking", "unlocked"), during(hub, "unlock", "lock.front_door", way));
            assertEquals(List.of("locking", "jammed"), during(hub, "lock", "lock.poorly_installed_door", way));
            assertEquals(List.of("opening", "open"), during(hub, "open", "lock.openable_lock", way));
        }
    }

    @Test
    void theAlarmIsArmedWithItsCode() {
        try (TestHub hub = with("demo:")) {
            String id = "alarm_control_panel.security";

            hub.call("alarm_control_panel", "alarm_arm_home", DataMap.of("entity_id", id, "code", 1234));
            String arming = hub.state(id).value();
            hub.advance(Duration.ofSeconds(5));
            String armed = hub.state(id).value();
            hub.call("alarm_control_panel", "alarm_trigger", DataMap.of("entity_id", id));
            String triggered = hub.state(id).value();
            hub.advance(Duration.ofSeconds(10));

            assertEquals(
                    List.of("arming", "armed_home", "triggered", "armed_home"),
                    List.of(arming, armed, triggered, hub.state(id).value()));
        }
    }

    @Test
    void aVacuumGoesHomeUnlessItIsStartedAgain() {
        try (TestHub hub = with("demo:")) {
            String id = "vacuum.5_fifth_floor";
            hub.call("vacuum", "start", DataMap.of("entity_id", id));
            DataMap cleaning = hub.state(id).attributes();
            hub.call("vacuum", "return_to_base", DataMap.of("entity_id", id));
            hub.call("vacuum", "start", DataMap.of("entity_id", id));
            hub.advance(Duration.ofMinutes(1));
            String started = hub.state(id).value();
            hub.call("vacuum", "return_to_base", DataMap.of("entity_id", id));
            hub.advance(Duration.ofSeconds(30));

            assertEquals(1.32, cleaning.get("cleaned_area"));
            assertEquals(99L, cleaning.get("battery_level"));
            assertEquals(List.of("cleaning", "docked"), List.of(started, hub.state(id).value()));
        }
    }

    @Test
    void aVacuumOfTheOlderKindSaysWhatItDoes() {
        try (TestHub hub = with("demo:")) {
            String id = "vacuum.0_ground_floor";

            hub.call("vacuum", "toggle", DataMap.of("entity_id", id));
            DataMap on = hub.state(id).attributes();
            hub.call("vacuum", "start_pause", DataMap.of("entity_id", id));
            hub.call("vacuum", "set_fan_speed", DataMap.of("entity_id", id, "fan_speed", "high"));

            assertEquals("Cleaning", on.get("status"));
            assertEquals("mdi:battery", on.get("battery_icon"));
            assertEquals("off", hub.state(id).value());
            assertEquals("Pausing the current task", hub.state(id).attributes().get("status"));
            assertEquals("high", hub.state(id).attributes().get("fan_speed"));
        }
    }

    @Test
    void calendarsTurnWithTheirEvents() {
        try (TestHub hub = with("demo:")) {
            hub.advance(Duration.ofMinutes(30));

            DataMap answer = Objects.requireNonNull(hub.call(ServiceRequest.of(
                    "calendar",
                    "get_events",
                    DataMap.of("entity_id", List.of("calendar.calendar_1", "calendar.calendar_2"), "duration", 60))
                    .respond()));

            assertEquals("on", hub.state("calendar.calendar_1").value());
            assertEquals("off", hub.state("calendar.calendar_2").value());
            assertEquals(
                    DataMap.of("events", List.of(DataMap.builder()
                            .put("start", "2026-01-01T01:30:00+01:00")
                            .put("end", "2026-01-01T02:30:00+01:00")
                            .put("summary", "Future Event")
                            .put("description", "Future Description")
                            .put("location", "Future Location")
                            .build())),
                    answer.get("calendar.calendar_1"));
        }
    }

    @Test
    void valvesMowersAndListsAreThereWhenAskedFor() {
        try (TestHub hub = with("""
                valve: {platform: demo}
                lawn_mower: {platform: demo}
                todo: {platform: demo}
                """)) {
            hub.call("valve", "close_valve", DataMap.of("entity_id", "valve.back_garden"));
            hub.advance(Duration.ofSeconds(7));
            hub.call("lawn_mower", "start_mowing", DataMap.of("entity_id", "lawn_mower.mower"));
            hub.call("todo", "remove_item", DataMap.of("entity_id", "todo.shopping_list", "item", "Milk"));
            hub.call("todo", "add_item", DataMap.of("entity_id", "todo.shopping_list", "item", "Tea"));

            assertEquals("closed", hub.state("valve.back_garden").value());
            assertEquals(
                    List.of("opening", "open"),
                    during(hub, "open_valve", "valve.orchard", Duration.ofSeconds(2)));
            assertEquals("mowing", hub.state("lawn_mower.mower").value());
            assertEquals("3", hub.state("todo.shopping_list").value());
        }
    }

    @Test
    void unloadedInTheMiddleOfEverythingItLeavesNothingBehind() {
        try (TestHub hub = with("demo:")) {
            hub.services().call("lock", "unlock", DataMap.of("entity_id", "lock.front_door"));
            hub.services().call("vacuum", "return_to_base", DataMap.of("entity_id", "vacuum.5_fifth_floor"));
            hub.call(
                    "alarm_control_panel",
                    "alarm_arm_away",
                    DataMap.of("entity_id", "alarm_control_panel.security", "code", "1234"));

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("demo"))));
            hub.advance(Duration.ofMinutes(1));

            assertEquals(0, hub.loop().liveTimers());
            assertTrue(hub.states().all().stream()
                    .allMatch(state -> state.attributes().containsKey("restored")));
        }
    }
}
