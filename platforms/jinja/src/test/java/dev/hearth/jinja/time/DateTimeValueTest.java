package dev.hearth.jinja.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.value.TemplateException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeValueTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WallClock CLOCK = new WallClock() {
        @Override
        public ZoneId zone() {
            return BERLIN;
        }

        @Override
        public Instant now() {
            return Instant.parse("2023-07-01T10:00:00Z");
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock = """
                    date(2020,1,1).today()                      | datetime.date(2023, 7, 1)
                    datetime(2020,1,1).now()                    | datetime.datetime(2023, 7, 1, 12, 0)
                    datetime(2020,1,1).now(utc)                 | datetime.datetime(2023, 7, 1, 10, 0, tzinfo=datetime.timezone.utc)
                    datetime(2020,1,1).utcnow()                 | datetime.datetime(2023, 7, 1, 10, 0)
                    datetime(2020,7,1).timestamp()              | 1593554400.0
                    datetime(2020,7,1).strftime('%s')           | '1593554400'
                    datetime(2020,1,1).fromtimestamp(0)         | datetime.datetime(1970, 1, 1, 1, 0)
                    datetime(2020,7,1).astimezone(utc)          | datetime.datetime(2020, 6, 30, 22, 0, tzinfo=datetime.timezone.utc)
                    datetime(2020,7,1,tzinfo=utc).astimezone()  | datetime.datetime(2020, 7, 1, 2, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200), 'CEST'))
                    """)
    void hostOfTheRenderSaysTheTimeAndTheZone(String expression, String expected) {
        assertEquals(expected, Expressions.answer(expression, CLOCK));
    }

    @Test
    void withoutAHostTheTimeIsNotKnown() {
        assertEquals(
                "TemplateRuntimeError: what time it is is not known here",
                Expressions.answer("datetime(2020,1,1).now()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "2023-03-26T00:59:59.999999Z",
                    "2023-03-26T01:00:00Z",
                    "2023-10-29T00:30:00Z",
                    "2023-10-29T01:30:00Z",
                    "1969-12-31T23:59:59.5Z"
            })
    void momentComesBackAsItWas(String text) {
        Instant instant = Instant.parse(text);

        DateTimeValue time = DateTimeValue.of(instant, BERLIN);

        assertEquals(instant, time.instant(ZoneOffset.UTC));
        assertEquals(instant.atZone(BERLIN), time.zoned(ZoneOffset.UTC));
        assertEquals(time, DateTimeValue.of(ZonedDateTime.ofInstant(instant, BERLIN)));
        assertEquals(time, DateTimeValue.fromTimestamp(time.timestamp(BERLIN), ZoneValue.of(BERLIN)));
    }

    @Test
    void secondOfTwoEqualReadingsHasFoldOne() {
        DateTimeValue first = DateTimeValue.of(Instant.parse("2023-10-29T00:30:00Z"), BERLIN);
        DateTimeValue second = DateTimeValue.of(Instant.parse("2023-10-29T01:30:00Z"), BERLIN);

        assertEquals(first.local(), second.local());
        assertEquals(0, first.fold());
        assertEquals(1, second.fold());
        assertEquals("2023-10-29 02:30:00+02:00", first.str());
        assertEquals("2023-10-29 02:30:00+01:00", second.str());
        assertEquals(first, second);
        assertNotEquals(first.timestamp(BERLIN), second.timestamp(BERLIN));
    }

    @Test
    void equalMomentsInSeveralZonesHaveOneHash() {
        Instant instant = Instant.parse("2023-07-01T10:00:00Z");

        DateTimeValue here = DateTimeValue.of(instant, BERLIN);
        DateTimeValue there = DateTimeValue.of(instant, ZoneId.of("Asia/Kolkata"));

        assertEquals(here, there);
        assertEquals(here.hashCode(), there.hashCode());
    }

    @Test
    void yearsOutsidePythonsAreRefused() {
        for (LocalDateTime time : new LocalDateTime[] {LocalDateTime.of(0, 1, 1, 0, 0),
                LocalDateTime.of(10_000, 1, 1, 0, 0)}) {
            TemplateException error =
                    assertThrows(TemplateException.class, () -> DateTimeValue.of(time, 0, null));
            assertEquals("OverflowError: date value out of range", error.described());
        }
        assertThrows(TemplateException.class, () -> DateTimeValue.of(Instant.MAX, BERLIN));
        assertThrows(TemplateException.class, () -> DateTimeValue.of(Instant.MIN, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
            "Europe/Berlin, CET, CEST",
            "Europe/London, GMT, BST",
            "America/New_York, EST, EDT",
            "America/Sao_Paulo, -03, -03",
            "Asia/Kolkata, IST, IST",
            "Asia/Kathmandu, +0545, +0545",
            "Australia/Lord_Howe, +11, +1030",
            "Etc/UTC, UTC, UTC",
            "UTC, UTC, UTC"
    })
    void zonesAreCalledByTheirAbbreviations(String zone, String january, String july) {
        ZoneValue value = ZoneValue.of(ZoneId.of(zone));

        assertEquals(january, value.name(LocalDateTime.of(2023, 1, 1, 12, 0), 0));
        assertEquals(july, value.name(LocalDateTime.of(2023, 7, 1, 12, 0), 0));
    }

    @Test
    void formatsThatAreTooLongOrTooWideEndWithoutHarm() {
        DateTimeValue time = DateTimeValue.of(LocalDateTime.of(2020, 1, 1, 0, 0), 0, null);

        assertEquals("", Strftime.format(time, "%1000000d", ZoneOffset.UTC));
        assertEquals(
                TemplateException.Kind.LIMIT,
                assertThrows(
                        TemplateException.class,
                        () -> Strftime.format(time, "%c".repeat(500_000), ZoneOffset.UTC))
                        .kind());
        assertEquals(
                TemplateException.Kind.LIMIT,
                assertThrows(TemplateException.class, () -> Strptime.parse("x", "%d ".repeat(1000)))
                        .kind());
        String message = assertThrows(TemplateException.class, () -> Strptime.parse("x".repeat(100_000), "%Y"))
                .getMessage();
        assertTrue(message.length() < 2000);
    }

    @Test
    void directiveThatComesTwiceIsNoValueError() {
        TemplateException error = assertThrows(TemplateException.class, () -> Strptime.parse("2020", "%Y%Y"));

        assertEquals(TemplateException.Kind.RUNTIME, error.kind());
        assertTrue(error.getMessage().startsWith("redefinition of group name 'Y'"));
    }
}
