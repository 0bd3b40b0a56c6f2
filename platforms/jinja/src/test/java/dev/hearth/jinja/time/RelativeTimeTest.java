package dev.hearth.jinja.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.jinja.value.TemplateException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
    private static final Instant NOW = Instant.parse("2000-01-01T10:00:00Z");

    private static DateTimeValue at(Instant instant) {
        return DateTimeValue.of(instant, ZoneOffset.UTC);
    }

    // Sentences of the conformance cases, and roundings between units.
    @ParameterizedTest
    @CsvSource({
            "0, 1, 0 seconds",
            "0.4, 1, 0 seconds",
            "1, 1, 1 second",
            "59.6, 1, 1 minute",
            "3600, 1, 1 hour",
            "6873, 1, 2 hours",
            "6873, 2, 1 hour 55 minutes",
            "6873, 3, 1 hour 54 minutes 33 seconds",
            "6873, 0, 1 hour 54 minutes 33 seconds",
            "5399, 1, 1 hour",
            "5400, 1, 2 hours",
            "86401, 1, 1 day",
            "1296000, 1, 15 days",
            "28864473, 0, 11 months 4 days 1 hour 54 minutes 33 seconds",
            "28864473, 1, 11 months",
            "34307673, 0, 1 year 1 month 2 days 1 hour 54 minutes 33 seconds",
            "34307673, 4, 1 year 1 month 2 days 2 hours",
            "31536000, 6, 1 year",
            "7199, 2, 1 hour 60 minutes"
    })
    void lengthIsSaidInUnits(double seconds, long precision, String expected) {
        Instant earlier = NOW.minusMillis((long) (seconds * 1000));
        Instant later = NOW.plusMillis((long) (seconds * 1000));

        assertEquals(expected, RelativeTime.since(at(earlier), at(NOW), precision));
        assertEquals(expected, RelativeTime.until(at(later), at(NOW), precision));
        assertEquals(expected, RelativeTime.length(at(earlier).minus(at(NOW)), precision));
    }

    @Test
    void timeOnTheOtherSideIsAnError() {
        DateTimeValue later = at(NOW.plusSeconds(1));

        assertEquals(
                "Time value is in the future",
                assertThrows(TemplateException.class, () -> RelativeTime.since(later, at(NOW), 1))
                        .getMessage());
        assertEquals(
                "Time value is in the past",
                assertThrows(TemplateException.class, () -> RelativeTime.until(at(NOW), later, 1))
                        .getMessage());
    }
}
