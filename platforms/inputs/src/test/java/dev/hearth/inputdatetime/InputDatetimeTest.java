package dev.hearth.inputdatetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.inputs.InputHome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputDatetimeTest {
    private static final String BOTH = "input_datetime.both";
    private static final String DAY = "input_datetime.day";
    private static final String CLOCK = "input_datetime.clock";
    private static final String YAML = """
            input_datetime:
              both: {has_date: true, has_time: true}
              day: {has_date: true, name: Day}
              clock: {has_time: true}
            """;

    @Test
    void beginsTodayAtMidnightWithTheAttributesThatApply() {
        try (InputHome home = InputHome.of(YAML)) {
            assertEquals("2026-01-01 00:00:00", home.state(BOTH));
            assertEquals(
                    List.of("has_date", "has_time", "editable", "year", "month", "day", "hour", "minute", "second",
                            "timestamp"),
                    List.copyOf(home.hub().state(BOTH).attributes().keySet()));
            assertEquals(1767222000.0, home.attribute(BOTH, "timestamp"));
            assertEquals("2026-01-01", home.state(DAY));
            assertEquals(
                    List.of("has_date", "has_time", "editable", "year", "month", "day", "timestamp", "friendly_name"),
                    List.copyOf(home.hub().state(DAY).attributes().keySet()));
            assertEquals(1767222000.0, home.attribute(DAY, "timestamp"));
            assertEquals("00:00:00", home.state(CLOCK));
            assertEquals(0L, home.attribute(CLOCK, "timestamp"));
        }
    }

    @Test
    void onlyThePartsThatItHasAreSet() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_datetime", BOTH, "date", "2024-02-29");
            home.call("set_datetime", BOTH, "time", "05:04:20");
            assertEquals("2024-02-29 05:04:20", home.state(BOTH));
            home.call("set_datetime", DAY, "datetime", "2024-02-29 05:04:20+09:00");
            assertEquals("2024-02-29", home.state(DAY));
            home.call("set_datetime", CLOCK, "date", "2024-02-29", "time", "05:04");
            assertEquals("05:04:00", home.state(CLOCK));
            assertEquals(18240L, home.attribute(CLOCK, "timestamp"));
            home.call("set_datetime", BOTH, "datetime", "2020-06-01");
            assertEquals("2020-06-01 00:00:00", home.state(BOTH));
            home.call("set_datetime", BOTH, "timestamp", 1767225600.5);
            assertEquals("2026-01-01 01:00:00", home.state(BOTH));
            assertEquals(1767225600.5, home.attribute(BOTH, "timestamp"));
            home.call("set_datetime", BOTH, "timestamp", -1);
            assertEquals("1970-01-01 00:59:59", home.state(BOTH));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-29 01:59:59, 1774745999", // the last second of winter
            "2026-03-29 02:30:00, 1774747800", // skipped: as if it were still winter
            "2026-03-29 03:00:00, 1774746000",
            "2026-10-25 01:59:59, 1792886399",
            "2026-10-25 02:30:00, 1792888200", // there twice: the first
            "2026-10-25 03:00:00, 1792893600",
            "2024-02-29 12:00:00, 1709204400"
    })
    void theTimestampIsThatOfTheClocksAtHome(String text, double timestamp) {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_datetime", BOTH, "datetime", text);

            assertEquals(text, home.state(BOTH));
            assertEquals(timestamp, home.attribute(BOTH, "timestamp"));
        }
    }

    @Test
    void aMomentInTheHourThatIsThereTwiceStaysThatMoment() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_datetime", BOTH, "timestamp", 1792888200);
            assertEquals("2026-10-25 02:30:00", home.state(BOTH));
            home.call("set_datetime", BOTH, "timestamp", 1792891800);
            assertEquals("2026-10-25 02:30:00", home.state(BOTH));
            assertEquals(1792891800.0, home.attribute(BOTH, "timestamp"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    date      | 2023-02-29          | date
                    date      | 0000-01-01          | date
                    date      | tomorrow            | date
                    time      | 25:00               | time
                    time      | 10:00:00.5          | fractions
                    time      | 😀                  | time
                    datetime  | 2026-01-01 24:00:00 | datetime
                    timestamp | 0                   | timestamp: 0 sets nothing
                    timestamp | 1e300               | not a time in the years 1 to 9999
                    timestamp | 1e12                | not a time in the years 1 to 9999
                    timestamp | NaN                 | timestamp
                    bogus     | 1                   | bogus
                    """)
    void refusesByFieldAndReason(String field, String value, String reason) {
        try (InputHome home = InputHome.of(YAML)) {
            String refusal = home.refusal("set_datetime", BOTH, field, value);

            assertTrue(refusal.startsWith("invalid_format: ") && refusal.contains(reason), refusal);
            assertEquals("2026-01-01 00:00:00", home.state(BOTH));
        }
    }

    @Test
    void refusesNothingTooMuchAndWhatItDoesNotHave() {
        try (InputHome home = InputHome.of(YAML)) {
            assertTrue(home.refusal("set_datetime", BOTH).startsWith("invalid_format: "));
            assertTrue(home.refusal("set_datetime", BOTH, "time", "10:00", "timestamp", 5)
                    .startsWith("invalid_format: "));
            assertTrue(home.refusal("set_datetime", BOTH, "date", "2026-01-02", "datetime", "2026-01-02 10:00:00")
                    .startsWith("invalid_format: "));
            assertEquals(
                    "invalid_format: nothing to set: input_datetime.clock has only a time",
                    home.refusal("set_datetime", CLOCK, "date", "2026-01-02"));
        }
    }

    @Test
    void beginsAtItsInitialValue() {
        try (InputHome home = InputHome.of("""
                input_datetime:
                  both: {has_date: true, has_time: true, initial: "2026-07-01 10:00:00+00:00"}
                  day: {has_date: true, initial: 2024-02-29}
                  clock: {has_time: true, initial: "07:30"}
                """)) {
            assertEquals("2026-07-01 12:00:00", home.state(BOTH));
            assertEquals("2024-02-29", home.state(DAY));
            assertEquals("07:30:00", home.state(CLOCK));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    has_date: false                       | it has neither a date nor a time of day
                    has_date: true, initial: noon         | 'noon' is not a date
                    has_time: true, initial: 2026-01-01   | is not a time of day
                    has_time: maybe                       | input_datetime.x.has_time
                    """)
    void aWrongConfigurationIsNamed(String body, String problem) {
        try (InputHome home = InputHome.of("")) {
            String problems = String.join("\n", home.hub().problems("input_datetime: {x: {" + body + "}}"));

            assertTrue(problems.contains(problem), problems);
        }
    }

    @Test
    void isWhatItWasBeforeTheStart() {
        InputHome home = InputHome.of(YAML);
        home.call("set_datetime", BOTH, "datetime", "2024-02-29 05:04:20");
        home.call("set_datetime", DAY, "date", "2024-02-29");
        home.call("set_datetime", CLOCK, "time", "05:04:20");

        home = home.restarted(YAML);
        assertEquals("2024-02-29 05:04:20", home.state(BOTH));
        assertEquals("2024-02-29", home.state(DAY));
        assertEquals("05:04:20", home.state(CLOCK));
        home = home.restarted(YAML.replace("day: {has_date", "day: {has_time"));
        assertEquals("00:00:00", home.state(DAY));
        home.close();
    }

    @Test
    void aReloadShowsTheOtherPart() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_datetime", BOTH, "datetime", "2024-02-29 05:04:20");
            home.reload("input_datetime", "input_datetime: {both: {has_time: true}}");
            assertEquals("05:04:20", home.state(BOTH));
            home.reload("input_datetime", YAML);
            assertEquals("2024-02-29 05:04:20", home.state(BOTH));
        }
    }

    @Test
    void clientsMakeThemInHomeAssistantsShape() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "day", "name", "Day").with(DataMap.of("has_date", true, "has_time", false)),
                    home.client().result("input_datetime/create", DataMap.of("name", "Day", "has_date", true)));
            assertEquals("2026-01-01", home.state(DAY));
            assertEquals(
                    "invalid_format",
                    home.client()
                            .error("input_datetime/create", DataMap.of("name", "None"))
                            .code());
        }
    }

    @Test
    void aSceneSetsIt() {
        var domain = InputDatetimeConfig.KIND.domain();
        try (InputHome home = InputHome.of(YAML)) {
            home.reproduce(domain, BOTH, "2024-02-29 05:04:20", DataMap.of());
            home.reproduce(domain, DAY, "2024-02-29", DataMap.of());
            home.reproduce(domain, CLOCK, "05:04:20", DataMap.of());

            assertEquals("2024-02-29 05:04:20", home.state(BOTH));
            assertEquals("2024-02-29", home.state(DAY));
            assertEquals("05:04:20", home.state(CLOCK));
            assertEquals(0, home.reproduce(domain, CLOCK, "05:04:20", DataMap.of()));
            assertThrows(
                    IllegalArgumentException.class, () -> home.reproduce(domain, CLOCK, "2024-02-29", DataMap.of()));
        }
    }
}
