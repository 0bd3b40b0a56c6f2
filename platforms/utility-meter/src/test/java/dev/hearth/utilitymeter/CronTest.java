package dev.hearth.utilitymeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(AMSTERDAM).toInstant();
    }

    /** The next moments, by the clock of the house. */
    private static List<String> next(String pattern, String after, int count) {
        return next(pattern, local(after), AMSTERDAM, count);
    }

    private static List<String> next(String pattern, Instant after, ZoneId zone, int count) {
        Cron cron = Cron.parse(pattern);
        List<String> found = new ArrayList<>();
        Instant moment = after;
        for (int i = 0; i < count; i++) {
            moment = Objects.requireNonNull(cron.next(moment, zone));
            ZonedDateTime there = moment.atZone(zone);
            found.add(there.toLocalDateTime() + there.getOffset().toString());
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 0 * * *      | 2026-01-31T00:00 | 2026-02-01T00:00+01:00",
            "30 6 * * *     | 2026-01-31T06:29 | 2026-01-31T06:30+01:00",
            "0/15 * * * *   | 2026-01-31T23:46 | 2026-02-01T00:00+01:00",
            "5-20/7 3 * * * | 2026-01-31T03:12 | 2026-01-31T03:19+01:00",
            "0 0 1 * *      | 2026-02-01T00:00 | 2026-03-01T00:00+01:00",
            "0 0 31 * *     | 2026-01-31T00:00 | 2026-03-31T00:00+02:00",
            "0 0 29 2 *     | 2026-01-01T00:00 | 2028-02-29T00:00+01:00",
            "0 0 * * 1      | 2026-01-01T00:00 | 2026-01-05T00:00+01:00",
            "0 0 * * 7      | 2026-01-01T00:00 | 2026-01-04T00:00+01:00",
            "0 0 * * SUN    | 2026-01-01T00:00 | 2026-01-04T00:00+01:00",
            "0 0 * * fri-sun| 2026-01-04T00:00 | 2026-01-09T00:00+01:00",
            "0 0 * * 1-5    | 2026-01-02T00:00 | 2026-01-05T00:00+01:00",
            "0 0 1 */2 *    | 2026-01-01T00:00 | 2026-03-01T00:00+01:00",
            "0 0 1 */3 *    | 2026-01-01T00:00 | 2026-04-01T00:00+02:00",
            "0 0 1 1/12 *   | 2026-01-01T00:00 | 2027-01-01T00:00+01:00",
            "0 0 1 feb,Apr *| 2026-02-01T00:00 | 2026-04-01T00:00+02:00",
            "0 0 13 * fri   | 2026-01-02T00:00 | 2026-01-09T00:00+01:00",
            "0 0 13 * 5     | 2026-01-09T00:00 | 2026-01-13T00:00+01:00"
    })
    void theNextMomentIsFound(String pattern, String after, String expected) {
        assertEquals(List.of(expected.strip()), next(pattern.strip(), after.strip(), 1));
    }

    @Test
    void aDayOf23HoursHasItsMidnightAndItsEveryHour() {
        assertEquals(
                List.of("2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00"), next("0 0 * * *", "2026-03-28T12:00", 2));
        assertEquals(
                List.of("2026-03-29T01:00+01:00", "2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00"),
                next("0 * * * *", "2026-03-29T00:30", 3));
        assertEquals(
                List.of("2026-03-29T01:45+01:00", "2026-03-29T03:00+02:00"),
                next("*/15 * * * *", "2026-03-29T01:30", 2));
    }

    @Test
    void whatWasToComeInTheHourLeftOutComesWhenItIsOver() {
        assertEquals(
                List.of("2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00"),
                next("30 2 * * *", "2026-03-28T00:00", 3));
    }

    @Test
    void aDayOf25HoursHasItsMidnightAndItsEveryHour() {
        assertEquals(
                List.of("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00"), next("0 0 * * *", "2026-10-24T12:00", 2));
        assertEquals(
                List.of("2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00"),
                next("0 * * * *", "2026-10-25T01:30", 3));
    }

    @Test
    void whatHasComeDoesNotComeAgainWhenTheClockIsPutBack() {
        assertEquals(
                List.of("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00"),
                next("30 2 * * *", "2026-10-25T00:00", 2));
    }

    @Test
    void aDayWithoutMidnightBeginsLater() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");

        assertEquals(
                List.of("2026-03-29T01:00+03:00", "2026-03-30T00:00+03:00"),
                next("0 0 * * *", Instant.parse("2026-03-28T12:00:00Z"), beirut, 2));
    }

    @Test
    void aClockThatIsPutByHalfAnHourLeavesNoHourOut() {
        ZoneId island = ZoneId.of("Australia/Lord_Howe");

        assertEquals(
                List.of("2026-04-05T01:00+11:00", "2026-04-05T02:00+10:30"),
                next("0 * * * *", Instant.parse("2026-04-04T13:30:00Z"), island, 2));
    }

    @Test
    void everyMomentIsAfterTheLastAndNoneIsLeftOut() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            String pattern = random.nextInt(60) + " " + (random.nextBoolean() ? "*" : random.nextInt(24)) + " "
                    + (random.nextBoolean() ? "*" : 1 + random.nextInt(28)) + " * "
                    + (random.nextBoolean() ? "*" : random.nextInt(7));
            Cron cron = Cron.parse(pattern);
            Instant begin = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));

            Instant first = Objects.requireNonNull(cron.next(begin, AMSTERDAM));
            Instant between = begin.plusSeconds(random.nextLong(Duration.between(begin, first).toSeconds()));

            assertTrue(first.isAfter(begin), pattern + ", seed " + seed);
            assertEquals(first, cron.next(between, AMSTERDAM), pattern + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 0 * *          | it has 4 fields instead of 5",
            "0 0 * * * *      | it has 6 fields instead of 5",
            "60 0 * * *       | the minute, field 1 of the cron pattern, has '60', which is not from 0 to 59",
            "0 24 * * *       | the hour, field 2 of the cron pattern, has '24', which is not from 0 to 23",
            "0 0 0 * *        | the day of the month, field 3 of the cron pattern, has '0', which is not from 1 to 31",
            "0 0 1 13 *       | the month, field 4 of the cron pattern, has '13', which is not from 1 to 12 or jan to dec",
            "0 0 * * mo       | the day of the week, field 5 of the cron pattern, has 'mo', which is not from 0 to 7 or sun to sat",
            "*/0 0 * * *      | has '*/0', which has a step that is no number above 0",
            "20-10 0 * * *    | has '20-10', which runs backwards",
            "0,,5 0 * * *     | has '', which is not from 0 to 59",
            "-5 0 * * *       | has '-5', which is not from 0 to 59",
            "0 0 L * *        | has 'L', which is not from 1 to 31",
            "0 0 30 2 *       | never comes"
    })
    void mistakesNameTheFieldAndTheReason(String pattern, String expected) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Cron.parse(pattern.strip()));

        assertTrue(refusal.getMessage().contains(expected.strip()), refusal.getMessage());
    }

    @Test
    void cyclesWithAnOffsetAreThePatternsOfHomeAssistant() {
        Duration offset = Duration.ofDays(2).plusHours(3).plusMinutes(4).plusSeconds(5);
        List<String> patterns = new ArrayList<>();
        for (Cycle cycle : Cycle.values()) {
            patterns.add(cycle.word() + ": " + cycle.cron(offset));
        }

        assertEquals(
                List.of(
                        "quarter-hourly: 4/15 * * * *",
                        "hourly: 4 * * * *",
                        "daily: 4 3 * * *",
                        "weekly: 4 3 * * 3",
                        "monthly: 4 3 3 * *",
                        "bimonthly: 4 3 3 */2 *",
                        "quarterly: 4 3 3 */3 *",
                        "yearly: 4 3 3 1/12 *"),
                patterns);
        assertThrows(IllegalArgumentException.class, () -> Cycle.WEEKLY.cron(Duration.ofDays(7)));
        assertFalse(Cycle.MONTHLY.cron(Duration.ofDays(27)).toString().isEmpty());
    }
}
