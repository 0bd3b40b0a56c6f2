package dev.hearth.jinja.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.jinja.value.TemplateException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    PT10M                | 0:10:00
                    P1DT2H3M4.5S         | 1 day, 2:03:04.500000
                    -PT1,5H              | -1 day, 22:30:00
                    -P1DT1H              | -2 days, 23:00:00
                    P                    | 0:00:00
                    15                   | 0:00:15
                    1:2                  | 0:01:02
                    1:2:3                | 1:02:03
                    -1:02                | -1 day, 23:58:58
                    2 days, 03:04:05.6   | 2 days, 3:04:05.600000
                    2 03:04:05           | 2 days, 3:04:05
                    -1 day, 23:00:00     | -1 day, 23:00:00
                    3 days               | 3 days, 0:00:00
                    3 days -01:02:03     | 2 days, 22:57:57
                    10:20:30,123456789   | 10:20:30.123456
                    """)
    void lengthIsReadInItsThreeForms(String text, String expected) {
        assertEquals(expected, String.valueOf(Durations.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T10M", "x", "P1W", "1h", "1:2:3:4", "PT1.S", "--1", " 1", "P-1D"})
    void whatIsOfNoneIsNull(String text) {
        assertNull(Durations.parse(text));
    }

    @Test
    void longTextIsRefusedAndAHugeLengthIsAnError() {
        assertNull(Durations.parse("1".repeat(1000)));

        TemplateException error = assertThrows(TemplateException.class, () -> Durations.parse("P1000000000D"));
        assertEquals("OverflowError: days=1000000000; must have magnitude <= 999999999", error.described());
    }

    @Test
    void javaAndPythonHaveTheSameLength() {
        Duration duration = Duration.ofDays(-3).plusMillis(1);

        TimeDeltaValue delta = TimeDeltaValue.of(duration);

        assertEquals("-3 days, 0:00:00.001000", delta.str());
        assertEquals(duration, delta.duration());
    }
}
