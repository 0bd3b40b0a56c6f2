package dev.hearth.jinja.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoParseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    2021-06-03 13:00:00.000000+00:00  | 2021-06-03 13:00:00+00:00
                    1986-07-09T12:00:00Z              | 1986-07-09 12:00:00+00:00
                    1986-07-09t12:00:00z              | 1986-07-09 12:00:00+00:00
                    2016-10-19 15:22:05.588122+0100   | 2016-10-19 15:22:05.588122+01:00
                    2021-01-01 00:00:01               | 2021-01-01 00:00:01
                    2024-01-01 16:00:00-08:00         | 2024-01-01 16:00:00-08:00
                    2024-01-01                        | 2024-01-01 00:00:00
                    2024-01                           | 2024-01-01 00:00:00
                    20240131                          | 2024-01-31 00:00:00
                    20240131T101112                   | 2024-01-31 10:11:12
                    20240131T101112,5Z                | 2024-01-31 10:11:12.500000+00:00
                    2024-01-31T10                     | 2024-01-31 10:00:00
                    2024-01-31T10:11                  | 2024-01-31 10:11:00
                    2024-01-31T10:11+02               | 2024-01-31 10:11:00+02:00
                    2024-01-31T24:00:00               | 2024-02-01 00:00:00
                    2024-01-31T10:11:12.123456789Z    | 2024-01-31 10:11:12.123456+00:00
                    2024-1-3 5:7                      | 2024-01-03 05:07:00
                    2024-1-3 5:7:9.12+0130            | 2024-01-03 05:07:09.120000+01:30
                    2024-1-3T05:07:09-03              | 2024-01-03 05:07:09-03:00
                    """)
    void whatIsOfTheFormIsRead(String text, String expected) {
        assertEquals(expected, String.valueOf(IsoParse.dateTime(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "",
                    "x",
                    "2024",
                    "202401",
                    "2024-W01-1",
                    "2024-01-31X10:11",
                    "2024-01-31 10:11:12 ",
                    "2024-01-31 10:11:12+",
                    "2024-01-31 10:11:12.Z",
                    "2024-01-31T10:1112",
                    "2024-01-31T10:11:12+1",
                    "2024-0131",
                    "2024-01-31 1",
                    "2024-01-31T25",
                    "0000-01-01",
                    "2024-01-31 10:11:12+25:00x"
            })
    void whatIsOfAnotherFormIsNull(String text) {
        assertEquals("null", String.valueOf(IsoParse.dateTime(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    2023-02-29 10:11 | day is out of range for month
                    2023-13-01 10:11 | month must be in 1..12
                    2023-12-01 24:11 | hour must be in 0..23
                    2023-12-01 10:61 | minute must be in 0..59
                    0000-12-01 10:11 | year 0 is out of range
                    """)
    void whatIsOfTheFormButNoDateIsAnError(String text, String message) {
        TemplateException error = assertThrows(TemplateException.class, () -> IsoParse.dateTime(text));

        assertEquals(TemplateException.Kind.VALUE, error.kind());
        assertEquals(message, error.getMessage());
    }

    @Test
    void offsetOfADayIsAnError() {
        TemplateException error =
                assertThrows(TemplateException.class, () -> IsoParse.dateTime("2023-12-01 10:11+24:00"));

        assertEquals(TemplateException.Kind.VALUE, error.kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock = """
                    10:00      | 10:00:00
                    1:2:3      | 01:02:03
                    ' 7 : 8 '  | 07:08:00
                    1_0:00     | 10:00:00
                    1:2:3:4    | 01:02:03
                    24:00      | -
                    10:60      | -
                    -1:00      | -
                    bad        | -
                    10         | -
                    :          | -
                    """)
    void timeOfTheDayIsReadPartByPart(String text, @Nullable String expected) {
        TimeValue time = IsoParse.time(text);

        assertEquals(expected, time == null ? null : time.str());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2020-01-31,2020-01-31", "2020-1-2,2020-01-02", "2021-02-29,-", "20200131,-", "2020-01-31x,-"})
    void dateIsReadInOneForm(String text, @Nullable String expected) {
        DateValue date = IsoParse.date(text);

        assertEquals(expected, date == null ? null : date.str());
    }
}
