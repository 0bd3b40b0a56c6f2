package dev.hearth.api.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TemperaturesTest {
    @Test
    void aTemperatureIsConvertedBeforeItIsRounded() {
        assertEquals(21.6, Temperatures.shown(21.6414, "°C", "°C", Temperatures.TENTHS));
        assertEquals(71L, Temperatures.shown(21.6414, "°C", "°F", Temperatures.WHOLE));
        assertEquals(20.0, Temperatures.shown(68, "°F", "°C", Temperatures.TENTHS));
        assertEquals(21.5, Temperatures.shown(21.6414, "°C", "°C", Temperatures.HALVES));
        assertNull(Temperatures.shown(null, "°C", "°F", Temperatures.WHOLE));
    }

    @Test
    void aWholeNumberOfTheRightUnitStaysOne() {
        assertEquals(21, Temperatures.shown(21, "°C", "°C", Temperatures.TENTHS));
        assertEquals(21.0, Temperatures.shown(21.0, "°C", "°C", Temperatures.TENTHS));
        assertEquals(21.0, Temperatures.shown(21, "°C", "°C", Temperatures.HALVES));
    }

    @Test
    void whatIsExactlyAHalfIsRoundedToTheEvenNeighbour() {
        assertEquals(20L, Temperatures.rounded(20.5, Temperatures.WHOLE));
        assertEquals(22L, Temperatures.rounded(21.5, Temperatures.WHOLE));
        assertEquals(0.2, Temperatures.rounded(0.25, Temperatures.TENTHS));
        assertEquals(2.6, Temperatures.rounded(2.65, Temperatures.TENTHS));
    }
}
