package dev.hearth.api.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTextTest {
    @Test
    void numbersReadAsHomeAssistantWritesThem() {
        Map<Double, String> texts = new LinkedHashMap<>();
        texts.put(23.0, "23.0");
        texts.put(0.1 + 0.2, "0.3");
        texts.put(100.0, "100.0");
        texts.put(1 / 3.0, "0.333333333333333");
        texts.put(666_666.666_666_666_6, "666666.666666667");
        texts.put(0.0001, "0.0001");
        texts.put(0.00001, "1e-05");
        texts.put(123_456_789_012_345.0, "1.23456789012345e+14");
        texts.put(1e16, "1e+16");
        texts.put(-0.0, "-0.0");

        texts.forEach((number, text) -> assertEquals(text, StateText.of(number)));
    }

    @Test
    void instantsAreInUtcAndHaveMicrosecondsIfAny() {
        assertEquals("2026-01-01T12:00:00+00:00", StateText.of(Instant.parse("2026-01-01T12:00:00.000000999Z")));
        assertEquals("2026-01-01T12:00:00.250000+00:00", StateText.of(Instant.parse("2026-01-01T12:00:00.25Z")));
        assertEquals("2026-07-01T12:00:00+02:00", StateText.of(OffsetDateTime.parse("2026-07-01T12:00+02:00")));
    }

    @Test
    void booleansAreOnAndOff() {
        assertEquals("on", StateText.of(true));
        assertEquals("off", StateText.of(false));
        assertEquals("54", StateText.of(54L));
    }
}
