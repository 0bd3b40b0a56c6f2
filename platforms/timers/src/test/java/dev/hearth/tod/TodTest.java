package dev.hearth.tod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.SunEvent;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.sun.Sun;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodTest {
    /** A sun that rises at 5 and sets at 19 o'clock UTC, save on days on which it does neither. */
    private record RegularSun(List<LocalDate> without) implements Sun {
        @Override
        public Instant next(SunEvent event, Instant after) {
            LocalDate day = after.atOffset(ZoneOffset.UTC).toLocalDate();
            while (true) {
                Instant at = on(event, day);
                if (at != null && at.isAfter(after)) {
                    return at;
                }
                day = day.plusDays(1);
            }
        }

        @Override
        public Instant on(SunEvent event, LocalDate day) {
            LocalTime time = event == SunEvent.SUNRISE ? LocalTime.of(5, 0) : LocalTime.of(19, 0);
            return without.contains(day) ? null : day.atTime(time).toInstant(ZoneOffset.UTC);
        }

        @Override
        public boolean up(Instant at) {
            throw new UnsupportedOperationException("nobody asks that here");
        }
    }

    private static TestHub home(String now, String times) {
        return home(now, times, new RegularSun(List.of()));
    }

    private static TestHub home(String now, String times, Sun sun) {
        TestHub hub = TestHub.create(Instant.parse(now), TestHub.defaultConfig(), 0);
        hub.viewOf("sun").provide(Sun.class, sun);
        hub.install(new TimesOfDay()).setUp("binary_sensor: [{platform: tod, name: Part, " + times + "}]");
        return hub;
    }

    // state after before next_update
    private static String part(TestHub hub) {
        DataMap attributes = hub.state("binary_sensor.part").attributes();
        return "%s %s %s %s"
                .formatted(
                        hub.state("binary_sensor.part").value(),
                        attributes.get("after"),
                        attributes.get("before"),
                        attributes.get("next_update"));
    }

    private static List<String> follow(TestHub hub, Duration time) {
        List<String> seen = new ArrayList<>();
        hub.states().track(List.of("binary_sensor.part"),
                (change, event) -> seen.add(hub.loop().time().now() + " " + hub.state("binary_sensor.part").value()));
        hub.advance(time);
        return seen;
    }

    @Test
    void isOnFromOneTimeToAnother() {
        try (TestHub hub = home("2026-01-01T05:00:00Z", "after: '07:00', before: '09:30'")) {
            assertEquals(
                    "off 2026-01-01T07:00:00+01:00 2026-01-01T09:30:00+01:00 2026-01-01T07:00:00+01:00", part(hub));
            hub.advance(Duration.ofHours(1));
            assertEquals(
                    "on 2026-01-01T07:00:00+01:00 2026-01-01T09:30:00+01:00 2026-01-01T09:30:00+01:00", part(hub));
            hub.advance(Duration.ofMinutes(150));
            assertEquals(
                    "off 2026-01-02T07:00:00+01:00 2026-01-02T09:30:00+01:00 2026-01-02T07:00:00+01:00", part(hub));
        }
    }

    @ParameterizedTest
    @CsvSource({
            // over midnight, at each time of the day
            "2026-01-01T02:00:00Z, '''23:00''', '''06:00''', on 2025-12-31T23:00:00+01:00 2026-01-01T06:00:00+01:00",
            "2026-01-01T05:00:00Z, '''23:00''', '''06:00''', off 2026-01-01T23:00:00+01:00 2026-01-02T06:00:00+01:00",
            "2026-01-01T22:00:00Z, '''23:00''', '''06:00''', on 2026-01-01T23:00:00+01:00 2026-01-02T06:00:00+01:00",
            // by the sun, which rises at 6 and sets at 20 o'clock at home
            "2026-01-01T12:00:00Z, sunrise, sunset, on 2026-01-01T06:00:00+01:00 2026-01-01T20:00:00+01:00",
            "2026-01-01T02:00:00Z, sunset, sunrise, on 2025-12-31T20:00:00+01:00 2026-01-01T06:00:00+01:00",
            "2026-01-01T12:00:00Z, SUNSET, Sunrise, off 2026-01-01T20:00:00+01:00 2026-01-02T06:00:00+01:00",
            "2026-01-01T02:00:00Z, sunset, '''23:00''', off 2026-01-01T20:00:00+01:00 2026-01-01T23:00:00+01:00",
            "2026-01-01T00:00:00Z, sunset, '''02:00''', on 2025-12-31T20:00:00+01:00 2026-01-01T02:00:00+01:00",
            "2026-01-01T04:30:00Z, '''05:00''', sunrise, on 2026-01-01T05:00:00+01:00 2026-01-01T06:00:00+01:00",
            // month end and leap day
            "2028-02-28T23:30:00Z, '''23:00''', '''06:00''', on 2028-02-28T23:00:00+01:00 2028-02-29T06:00:00+01:00",
            "2028-02-29T23:30:00Z, '''23:00''', '''06:00''', on 2028-02-29T23:00:00+01:00 2028-03-01T06:00:00+01:00"
    })
    void showsThePartThatIsOnOrComesNext(String now, String after, String before, String expected) {
        try (TestHub hub = home(now, "after: " + after + ", before: " + before)) {
            assertTrue(part(hub).startsWith(expected), part(hub));
        }
    }

    @Test
    void offsetsMoveItsEdges() {
        try (TestHub hub = home(
                "2026-01-01T12:00:00Z",
                "after: sunset, after_offset: '-01:30', before: '23:00', before_offset: {minutes: 5}")) {
            assertEquals(
                    "off 2026-01-01T18:30:00+01:00 2026-01-01T23:05:00+01:00 2026-01-01T18:30:00+01:00", part(hub));
            assertEquals(
                    List.of("2026-01-01T17:30:00Z on", "2026-01-01T22:05:00Z off"), follow(hub, Duration.ofHours(20)));
        }
    }

    @Test
    void anEndThatOffsetsPutBeforeTheBeginIsNeverReached() {
        try (TestHub hub =
                home("2026-01-01T00:00:00Z", "after: '07:00', before: '08:00', before_offset: '-02:00'")) {
            assertTrue(
                    follow(hub, Duration.ofDays(3)).stream().allMatch(state -> state.endsWith("off")));
        }
    }

    @Test
    void aPartWithoutLengthIsNeverOn() {
        try (TestHub hub = home("2026-01-01T00:00:00Z", "after: '07:00', before: '07:00'")) {
            assertTrue(
                    follow(hub, Duration.ofDays(3)).stream().allMatch(state -> state.endsWith("off")));
        }
    }

    @ParameterizedTest
    @CsvSource({
            // at 2:00 it is 3:00 on 29 March: what is skipped is the moment of the change
            "2026-03-28T12:00:00Z, 02:30, 04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
            "2026-03-28T12:00:00Z, 01:30, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
            "2026-03-28T12:00:00Z, 23:00, 06:00, 2026-03-28T22:00:00Z, 2026-03-29T04:00:00Z",
            // at 3:00 it is 2:00 on 25 October: what comes twice is the first
            "2026-10-24T12:00:00Z, 02:30, 02:40, 2026-10-25T00:30:00Z, 2026-10-25T00:40:00Z",
            "2026-10-24T12:00:00Z, 02:30, 04:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
            "2026-10-24T12:00:00Z, 23:00, 06:00, 2026-10-24T21:00:00Z, 2026-10-25T05:00:00Z"
    })
    void followsTheClockWhenItChanges(String now, String after, String before, String begin, String end) {
        try (TestHub hub = home(now, "after: '" + after + "', before: '" + before + "'")) {
            assertEquals(List.of(begin + " on", end + " off"), follow(hub, Duration.ofHours(20)));
        }
    }

    @Test
    void whatAClockChangeSkipsWhollyIsNotOnButTheNextDayItIs() {
        try (TestHub hub = home("2026-03-28T12:00:00Z", "after: '02:30', before: '02:40'")) {
            assertEquals(
                    "off 2026-03-29T03:00:00+02:00 2026-03-29T03:00:00+02:00 2026-03-29T03:00:00+02:00", part(hub));
            hub.advance(Duration.ofHours(13));
            assertEquals(
                    "off 2026-03-30T02:30:00+02:00 2026-03-30T02:40:00+02:00 2026-03-30T02:30:00+02:00", part(hub));
        }
    }

    @Test
    void whereTheSunDoesNotRiseItIsTheNextTimeItDoes() {
        RegularSun polar = new RegularSun(
                List.of(LocalDate.of(2025, 12, 30), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)));
        try (TestHub hub = home("2026-01-01T00:00:00Z", "after: sunrise, before: sunset", polar)) {
            assertTrue(part(hub).startsWith("off 2026-01-02T06:00:00+01:00 2026-01-02T20:00:00+01:00"), part(hub));
        }
    }

    @Test
    void withoutASunItIsUnavailableAndSaysSo() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimesOfDay())
                    .setUp("binary_sensor: [{platform: tod, name: Part, after: sunset, before: '23:00'}]");

            assertEquals("unavailable", hub.state("binary_sensor.part").value());
            assertNull(hub.state("binary_sensor.part").attributes().get("after"));
        }
    }

    @Test
    void canBeCustomizedByItsUniqueId() {
        try (TestHub hub = home("2026-01-01T00:00:00Z", "unique_id: part, after: '07:00', before: '08:00'")) {
            assertEquals(
                    "part",
                    hub.hub().registries().entities().find("binary_sensor.part").uniqueId());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "after: noon, before: '08:00' | after",
            "after: '07:00' | before",
            "after: '07:00', before: '25:00' | before",
            "after: '07:00', before: '08:00', after_offset: soon | after_offset",
            "after: '07:00', before: '08:00', days: 2 | days"
    })
    void whatIsWrittenWronglyIsRefusedByItsKey(String times, String key) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimesOfDay());

            List<String> problems =
                    hub.problems("binary_sensor: [{platform: tod, name: Part, " + times.strip() + "}]");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(key), problems.toString());
        }
    }
}
