package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoFanTest {
    private static final String FAN = "fan.living_room_fan";

    private final TestHub hub = TestHub.create();

    @BeforeEach
    void setUp() {
        hub.install(new Demo()).setUp("demo:");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private DataMap call(String service, DataMap data) {
        hub.call("fan", service, DataMap.of("entity_id", FAN).with(data));
        return hub.state(FAN).attributes();
    }

    @Test
    void aFanRunsAtTwoThirdsUnlessToldOtherwise() {
        DataMap plain = call("turn_on", DataMap.of());
        DataMap fast = call("turn_on", DataMap.of("percentage", 100));
        DataMap slower = call("decrease_speed", DataMap.of());

        assertEquals(67L, plain.get("percentage"));
        assertEquals(100L, fast.get("percentage"));
        assertEquals(66L, slower.get("percentage"));
    }

    @Test
    void aPresetModeTakesThePlaceOfTheSpeed() {
        DataMap preset = call("turn_on", DataMap.of("preset_mode", "sleep"));
        String running = hub.state(FAN).value();
        DataMap speed = call("set_percentage", DataMap.of("percentage", 33));

        assertEquals("on", running);
        assertEquals("sleep", preset.get("preset_mode"));
        assertNull(preset.get("percentage"));
        assertNull(speed.get("preset_mode"));
    }

    @Test
    void aFanThatIsTurnedOffStandsStill() {
        call("turn_on", DataMap.of());
        DataMap before = call("oscillate", DataMap.of("oscillating", true));
        call("set_direction", DataMap.of("direction", "reverse"));
        DataMap after = call("turn_off", DataMap.of());

        assertEquals(true, before.get("oscillating"));
        assertEquals(false, after.get("oscillating"));
        assertEquals("reverse", after.get("direction"));
        assertEquals("off", hub.state(FAN).value());
    }
}
