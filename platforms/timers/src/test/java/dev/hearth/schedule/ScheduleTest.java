package dev.hearth.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    // A Thursday, one o'clock at home in Amsterdam.
    private static TestHub home(String yaml) {
        return home("2026-01-01T00:00:00Z", yaml);
    }

    private static TestHub home(String now, String yaml) {
        TestHub hub = TestHub.create(Instant.parse(now), TestHub.defaultConfig(), 0);
        hub.install(new ScheduleIntegration()).setUp(yaml);
        return hub;
    }

    private static String heating(TestHub hub) {
        return hub.state("schedule.heating").value() + " "
                + hub.state("schedule.heating").attributes().get("next_event");
    }

    /** All states from now on, with their times in UTC, until that much time has passed. */
    private static List<String> follow(TestHub hub, Duration time) {
        List<String> seen = new ArrayList<>();
        seen.add(heating(hub));
        hub.states().track(List.of("schedule.heating"),
                (change, event) -> seen.add(hub.loop().time().now() + " " + heating(hub)));
        hub.advance(time);
        return seen;
    }

    @Test
    void isOnDuringItsRanges() {
        try (TestHub hub = home("""
                schedule:
                  heating:
                    name: Heating
                    icon: mdi:fire
                    thursday:
                      - {from: '17:00', to: '23:30:15'}
                      - {from: '07:00:00', to: '09:00'}
                    friday: {from: '00:00', to: '24:00'}
                """)) {
            assertEquals(
                    DataMap.builder()
                            .put("editable", false)
                            .put("next_event", "2026-01-01T07:00:00+01:00")
                            .put("icon", "mdi:fire")
                            .put("friendly_name", "Heating")
                            .build(),
                    hub.state("schedule.heating").attributes());
            assertEquals(
                    List.of(
                            "off 2026-01-01T07:00:00+01:00",
                            "2026-01-01T06:00:00Z on 2026-01-01T09:00:00+01:00",
                            "2026-01-01T08:00:00Z off 2026-01-01T17:00:00+01:00",
                            "2026-01-01T16:00:00Z on 2026-01-01T23:30:15+01:00",
                            "2026-01-01T22:30:15Z off 2026-01-02T00:00:00+01:00",
                            "2026-01-01T23:00:00Z on 2026-01-03T00:00:00+01:00",
                            "2026-01-02T23:00:00Z off 2026-01-08T07:00:00+01:00"),
                    follow(hub, Duration.ofDays(5)));
        }
    }

    @Test
    void withoutRangesItIsOffForEver() {
        try (TestHub hub = home("schedule: {heating: {name: Heating}}")) {
            assertEquals("off null", heating(hub));
            assertTrue(hub.state("schedule.heating").attributes().containsKey("next_event"));
        }
    }

    @Test
    void aSingleRangeComesAgainAWeekLater() {
        try (TestHub hub = home("schedule: {heating: {name: Heating, thursday: [{from: '00:30', to: '00:45'}]}}")) {
            assertEquals("off 2026-01-08T00:30:00+01:00", heating(hub));
        }
    }

    @Test
    void rangesThatTouchAreToldApartByAnEvent() {
        try (TestHub hub = home("""
                schedule:
                  heating:
                    name: Heating
                    thursday:
                      - {from: '01:00', to: '02:00', data: {temperature: 19.5, mode: 'on', wet: true, step: 2}}
                      - {from: '02:00', to: '24:00:00'}
                    friday: [{from: '00:00', to: '01:00'}]
                """)) {
            DataMap attributes = hub.state("schedule.heating").attributes();
            assertEquals(19.5, attributes.get("temperature"));
            assertEquals("on", attributes.get("mode"));
            assertEquals(true, attributes.get("wet"));
            assertEquals(2L, attributes.get("step"));
            assertEquals(
                    List.of(
                            "on 2026-01-01T02:00:00+01:00",
                            "2026-01-01T01:00:00Z on 2026-01-02T00:00:00+01:00",
                            "2026-01-01T23:00:00Z on 2026-01-02T01:00:00+01:00",
                            "2026-01-02T00:00:00Z off 2026-01-08T01:00:00+01:00"),
                    follow(hub, Duration.ofDays(2)));
            assertEquals(null, hub.state("schedule.heating").attributes().get("temperature"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "monday: [{from: '08:00', to: '08:00'}] | not after its begin",
            "monday: [{from: '09:00', to: '08:00'}] | over midnight is written as two",
            "monday: [{from: '08:00', to: '10:00'}, {from: '09:59:59', to: '11:00'}] | overlap",
            "monday: [{from: '11:00', to: '24:00'}, {from: '08:00', to: '11:00:01'}] | overlap",
            "monday: [{from: '24:00', to: '24:00'}] | 'from'",
            "monday: [{from: '08:00', to: '25:00'}] | 'to'",
            "monday: [{from: '08:00', to: '24:01'}] | 'to'",
            "monday: [{from: '08:00'}] | 'to'",
            "monday: [{to: '08:00'}] | 'from'",
            "monday: [{from: soon, to: '08:00'}] | 'from'",
            "monday: [{from: '08:00', to: '09:00', data: {a: [1]}}] | data",
            "monday: [{from: '08:00', to: '09:00', data: {a: }}] | data",
            "monday: [{from: '08:00', to: '09:00', days: 1}] | days",
            "mondays: [{from: '08:00', to: '09:00'}] | mondays"
    })
    void whatIsWrittenWronglyIsRefusedWithTheReason(String body, String reason) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new ScheduleIntegration());

            List<String> problems = hub.problems("schedule: {heating: {name: Heating, " + body + "}}");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(reason.replace("'", "")), problems.toString());
        }
    }

    @Test
    void needsAName() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new ScheduleIntegration());

            assertTrue(hub.problems("schedule: {heating: {monday: []}}").getFirst().contains("name"));
        }
    }

    // --- the days on which the clocks change: at 2:00 it is 3:00 on 29 March, at 3:00 it is 2:00 on 25 October

    private static final String SUNDAY = "schedule: {heating: {name: Heating, sunday: [{from: '%s', to: '%s'}]}}";

    @ParameterizedTest
    @CsvSource({
            // a range around the change is an hour shorter
            "01:00, 04:00, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
            // what begins or ends in the hour that is skipped does so at the change
            "02:30, 04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
            "01:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
            "03:00, 04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
            // what lies within it is not on at all, but a week later
            "02:10, 02:50, 2026-04-05T00:10:00Z, 2026-04-05T00:50:00Z",
            "23:00, 24:00, 2026-03-29T21:00:00Z, 2026-03-29T22:00:00Z"
    })
    void onTheDayThatLacksAnHour(String from, String to, String begin, String end) {
        try (TestHub hub = home("2026-03-28T12:00:00Z", SUNDAY.formatted(from, to))) {
            List<String> seen = follow(hub, Duration.ofDays(8).plusHours(12));

            assertTrue(seen.get(1).startsWith(begin + " on "), seen.toString());
            assertTrue(seen.get(2).startsWith(end + " off "), seen.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
            // a range around the change is an hour longer
            "01:00, 04:00, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z",
            // what begins or ends in the hour that comes twice does so the first time
            "02:30, 04:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
            "01:00, 02:30, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
            "02:10, 02:50, 2026-10-25T00:10:00Z, 2026-10-25T00:50:00Z",
            "23:00, 24:00, 2026-10-25T22:00:00Z, 2026-10-25T23:00:00Z"
    })
    void onTheDayThatHasAnHourTwice(String from, String to, String begin, String end) {
        try (TestHub hub = home("2026-10-24T12:00:00Z", SUNDAY.formatted(from, to))) {
            List<String> seen = follow(hub, Duration.ofDays(2));

            assertEquals(3, seen.size(), seen.toString());
            assertTrue(seen.get(1).startsWith(begin + " on "), seen.toString());
            assertTrue(seen.get(2).startsWith(end + " off "), seen.toString());
        }
    }

    @Test
    void theNextEventIsToldWithTheOffsetOfItsOwnDay() {
        try (TestHub hub = home("2026-03-28T12:00:00Z", SUNDAY.formatted("08:00", "09:00"))) {
            assertEquals("off 2026-03-29T08:00:00+02:00", heating(hub));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-01-31T22:30:00Z, sunday, 2026-02-01T00:00:00+01:00",
            "2028-02-28T12:00:00Z, tuesday, 2028-02-29T00:00:00+01:00",
            "2028-02-29T22:30:00Z, wednesday, 2028-03-01T00:00:00+01:00",
            "2026-12-31T22:30:00Z, friday, 2027-01-01T00:00:00+01:00"
    })
    void goesOverTheEndOfMonthsAndLeapDays(String now, String day, String next) {
        String yaml = "schedule: {heating: {name: Heating, " + day + ": [{from: '00:00', to: '24:00'}]}}";
        try (TestHub hub = home(now, yaml)) {
            assertEquals("off " + next, heating(hub));
            hub.advance(Duration.ofDays(1));
            assertEquals("on", hub.state("schedule.heating").value());
        }
    }

    @Test
    void aHubThatWasDownShowsWhatIsOnNow() {
        TestHub before = home("schedule: {heating: {name: Heating, thursday: [{from: '02:00', to: '03:00'}]}}");
        before.start();
        before.close();

        try (TestHub hub = TestHub.create(before.storage(), Instant.parse("2026-01-01T01:30:00Z"))) {
            hub.install(new ScheduleIntegration())
                    .setUp("schedule: {heating: {name: Heating, thursday: [{from: '02:00', to: '03:00'}]}}");

            assertEquals("on 2026-01-01T03:00:00+01:00", heating(hub));
        }
    }

    // --- what is changed

    @Test
    void aReloadTakesOtherTimesAtOnce() {
        try (TestHub hub = home("schedule: {heating: {name: Heating, thursday: [{from: '02:00', to: '03:00'}]}}")) {
            hub.write("schedule: {heating: {name: Heating, thursday: [{from: '00:00', to: '01:30'}]}}");

            hub.call("schedule", "reload", DataMap.of());

            assertEquals("on 2026-01-01T01:30:00+01:00", heating(hub));
            List<Event> changes = hub.collect("state_changed");
            hub.advance(Duration.ofHours(12));
            assertEquals("off 2026-01-08T00:00:00+01:00", heating(hub));
            assertEquals(1, changes.size());
        }
    }

    @Test
    void clientsMakeAndChangeTheirs() {
        try (TestHub hub = home("")) {
            TestCommands commands = new TestCommands(hub);

            DataMap made = commands.map(
                    "schedule/create",
                    DataMap.of(
                            "name",
                            "Heating",
                            "thursday",
                            List.of(
                                    DataMap.of("from", "17:00", "to", "24:00", "data", DataMap.of("level", 3)),
                                    DataMap.of("from", "01:00:00", "to", "07:30"))));

            assertEquals("heating", made.get("id"));
            assertEquals(List.of(), made.get("monday"));
            assertEquals(
                    List.of(
                            DataMap.of("from", "01:00:00", "to", "07:30:00"),
                            DataMap.of("from", "17:00:00", "to", "24:00:00", "data", DataMap.of("level", 3L))),
                    made.get("thursday"));
            assertEquals("on 2026-01-01T07:30:00+01:00", heating(hub));
            assertEquals(true, hub.state("schedule.heating").attributes().get("editable"));
            commands.result("schedule/update", DataMap.of("schedule_id", "heating", "name", "Heating"));
            assertEquals("off null", heating(hub));
            HubException refusal = commands.error(
                    "schedule/create",
                    DataMap.of("name", "Light", "monday", List.of(DataMap.of("from", "10:00", "to", "09:00"))));
            assertEquals("invalid_format", refusal.code());
            assertTrue(refusal.getMessage().contains("monday"), refusal.getMessage());
        }
    }

    @Test
    void whatClientsMadeIsThereAfterARestart() {
        TestHub before = home("");
        before.start();
        new TestCommands(before)
                .result(
                        "schedule/create",
                        DataMap.of(
                                "name", "Heating", "thursday", List.of(DataMap.of("from", "01:00", "to", "24:00"))));
        before.close();

        try (TestHub hub = TestHub.create(before.storage(), Instant.parse("2026-01-01T00:00:00Z"))) {
            hub.install(new ScheduleIntegration()).setUp("");

            assertEquals("on 2026-01-02T00:00:00+01:00", heating(hub));
        }
    }

    @Test
    void itsTimesAreAskedFor() {
        try (TestHub hub = home("""
                schedule:
                  heating:
                    name: Heating
                    sunday: [{from: '08:00', to: '24:00', data: {level: 1}}]
                """)) {
            DataMap answer = hub.call(ServiceRequest.of("schedule", "get_schedule", DataMap.of())
                    .on(Target.entities("schedule.heating"))
                    .respond());

            assertNotNull(answer);
            DataMap week = (DataMap) answer.get("schedule.heating");
            assertEquals(
                    List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                    List.copyOf(week.keySet()));
            assertEquals(List.of(), week.get("monday"));
            assertEquals(
                    List.of(DataMap.of("from", "08:00:00", "to", "23:59:59.999999", "data", DataMap.of("level", 1L))),
                    week.get("sunday"));
            assertThrows(
                    HubException.class,
                    () -> hub.call("schedule", "get_schedule", DataMap.of("entity_id", "schedule.heating")));
        }
    }
}
