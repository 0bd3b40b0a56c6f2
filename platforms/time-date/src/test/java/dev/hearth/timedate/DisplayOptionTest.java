package dev.hearth.timedate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayOptionTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void eachOptionShowsTheMomentInItsWay() {
        Instant moment = Instant.parse("2026-06-30T22:04:59.999Z");

        Map<DisplayOption, String> shown = new TreeMap<>();
        for (DisplayOption option : DisplayOption.values()) {
            shown.put(option, option.text(moment, AMSTERDAM));
        }

        assertEquals(
                Map.of(
                        DisplayOption.TIME, "00:04",
                        DisplayOption.DATE, "2026-07-01",
                        DisplayOption.DATE_TIME, "2026-07-01, 00:04",
                        DisplayOption.DATE_TIME_UTC, "2026-06-30, 22:04",
                        DisplayOption.DATE_TIME_ISO, "2026-07-01T00:04:00",
                        DisplayOption.TIME_DATE, "00:04, 2026-07-01",
                        DisplayOption.TIME_UTC, "22:04",
                        DisplayOption.BEAT, "@961"),
                shown);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-01-01T22:59:59.999Z, @999",
            "2026-01-01T23:00:00Z, @000",
            "2026-01-01T23:01:26.399Z, @000",
            "2026-01-01T23:01:26.400Z, @001",
            // The moment that plain division by 86.4 gets wrong.
            "2026-01-01T16:42:43.200Z, @738"
    })
    void theBeatsAreCountedFromMidnightInBiel(Instant moment, String beat) {
        assertEquals(beat, DisplayOption.BEAT.text(moment, AMSTERDAM));
    }

    @ParameterizedTest
    @CsvSource({
            "TIME, 2026-01-01T12:00:00Z, 2026-01-01T12:01:00Z",
            "TIME, 2026-01-01T12:00:59.999999Z, 2026-01-01T12:01:00Z",
            "DATE_TIME_ISO, 2026-01-01T12:00:00.000001Z, 2026-01-01T12:01:00Z",
            "BEAT, 2026-01-01T23:00:00Z, 2026-01-01T23:01:26.400Z",
            "BEAT, 2026-01-01T23:01:26.399999Z, 2026-01-01T23:01:26.400Z",
            "BEAT, 2026-01-01T22:59:59Z, 2026-01-01T23:00:00Z",
            "DATE, 2026-01-01T12:00:00Z, 2026-01-01T23:00:00Z",
            // The day that summer time begins has 23 hours, the day it ends 25.
            "DATE, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
            "DATE, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z"
    })
    void theNextMomentIsWhenTheTextChanges(DisplayOption option, Instant now, Instant next) {
        assertEquals(next, option.next(now, AMSTERDAM));
    }

    @Test
    void aDayMayBeginAfterMidnight() {
        ZoneId santiago = ZoneId.of("America/Santiago");

        Instant next = DisplayOption.DATE.next(Instant.parse("2026-09-05T20:00:00Z"), santiago);

        assertEquals(Instant.parse("2026-09-06T04:00:00Z"), next);
        assertEquals("01:00", DisplayOption.TIME.text(next, santiago));
    }
}
