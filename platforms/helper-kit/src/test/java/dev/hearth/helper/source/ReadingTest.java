package dev.hearth.helper.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.state.State;
import dev.hearth.helper.source.Reading.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @ParameterizedTest
    @CsvSource({"21.5, 21.5", "-3, -3", "+.5, .5", "1e3, 1000", "1E-3, 0.001", "' 7 ', 7", "5., 5"})
    void readsNumbersAsPythonDoes(String text, double number) {
        Reading reading = Reading.of(text);

        assertEquals(Kind.NUMBER, reading.kind());
        assertEquals(number, reading.number());
        assertTrue(reading.isKnown() && reading.isAvailable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "", "nan", "inf", "Infinity", "1e999", "0x1p3", "1f", "7d", "1,5", "1 2", "--1", "٣"})
    void anythingElseIsText(String text) {
        Reading reading = Reading.of(text);

        assertEquals(Kind.TEXT, reading.kind());
        assertTrue(Double.isNaN(reading.number()) && !reading.isNumber());
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsNotKnown() {
        assertEquals(Kind.ABSENT, Reading.of((State) null).kind());
        assertFalse(Reading.of("unavailable").isAvailable());
        assertTrue(Reading.of("unknown").isAvailable());
        assertFalse(Reading.of("unknown").isKnown());
    }

    @Test
    void keepsTheDigits() {
        assertEquals(new BigDecimal("0.10"), Reading.of(" 0.10 ").decimal());
    }
}
