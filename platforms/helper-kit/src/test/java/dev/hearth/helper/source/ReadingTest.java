package dev.hearth.helper.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.helper.source.Reading.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"21", "-0.5", "+3", ".5", "1e3", "1.5E-7", " 4 "})
    void numbersAreThoseOfPython(String text) {
        Reading reading = Reading.of(text);

        assertTrue(reading.isNumber());
        assertEquals(Double.parseDouble(text), reading.number());
        assertEquals(0, new BigDecimal(text.strip()).compareTo(reading.decimal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "NaN", "nan", "Infinity", "inf", "0x10", "1f", "1d", "1,5", "1 2", "--1", "1e999",
            "٣"})
    void everythingElseIsText(String text) {
        assertEquals(Kind.TEXT, Reading.of(text).kind(), text);
        assertTrue(Double.isNaN(Reading.of(text).number()));
    }

    @Test
    void whatIsNotThereIsToldApart() {
        assertFalse(Reading.of((dev.hearth.api.state.State) null).isAvailable());
        assertFalse(Reading.of("unavailable").isAvailable());
        assertTrue(Reading.of("unknown").isAvailable());
        assertFalse(Reading.of("unknown").isKnown());
        assertTrue(Reading.of("warm").isKnown());
    }
}
