package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scene calls to bring entities into the states it remembers. */
class ReproductionTest {
    private static List<String> calls(String domain, State wanted, State present) {
        Reproduction reproduction = EntityDomains.all().stream()
                .filter(each -> each.name().equals(domain))
                .map(EntityDomain::reproduction)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(reproduction).requests(wanted, present, DataMap.of()).stream()
                .map(request -> request.service() + " " + request.data().without("entity_id"))
                .toList();
    }

    private static State state(TestHub hub, String id, String value, DataMap attributes) {
        hub.states().set(id, value, attributes);
        return hub.state(id);
    }

    @ParameterizedTest
    @CsvSource({
            "lock, locking, lock",
            "lock, unlocked, unlock",
            "lock, open, open",
            "alarm_control_panel, disarmed, alarm_disarm",
            "alarm_control_panel, armed_custom_bypass, alarm_arm_custom_bypass",
            "alarm_control_panel, triggered, alarm_trigger",
            "vacuum, on, turn_on",
            "vacuum, docked, return_to_base",
            "vacuum, cleaning, start",
            "vacuum, idle, stop",
            "valve, closing, close_valve",
            "valve, open, open_valve",
    })
    void aStateHasItsService(String domain, String value, String service) {
        try (TestHub hub = TestHub.create()) {
            State present = state(hub, domain + ".now", "other", DataMap.of());
            State wanted = state(hub, domain + ".then", value, DataMap.of());

            assertEquals(List.of(service + " {}"), calls(domain, wanted, present));
            assertEquals(List.of(), calls(domain, wanted, wanted));
            assertEquals(List.of(), calls(domain, present, wanted));
        }
    }

    @Test
    void positionsAndSpeedsAreBroughtBackToo() {
        try (TestHub hub = TestHub.create()) {
            State valveNow = state(hub, "valve.now", "open", DataMap.of("current_position", 20));
            State valveThen = state(hub, "valve.then", "open", DataMap.of("current_position", 60));
            State vacuumNow = state(hub, "vacuum.now", "cleaning", DataMap.of("fan_speed", "min"));
            State vacuumThen = state(hub, "vacuum.then", "paused", DataMap.of("fan_speed", "max"));

            assertEquals(List.of("set_valve_position {position=60}"), calls("valve", valveThen, valveNow));
            assertEquals(List.of("pause {}", "set_fan_speed {fan_speed=max}"), calls("vacuum", vacuumThen, vacuumNow));
        }
    }
}
