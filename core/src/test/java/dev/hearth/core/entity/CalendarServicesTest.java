package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.calendar.CalendarDomain;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEntry;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarFeatures;
import dev.hearth.api.domain.calendar.CalendarSpan;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A calendar in Amsterdam, from midnight UTC of 1 January 2026 on, which is one o'clock there. */
class CalendarServicesTest {
    private final EntityRig rig = new EntityRig();
    private final FakeCalendar calendar = new FakeCalendar();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Keeps what it is given and asked. */
    private static final class FakeCalendar extends CalendarEntity {
        final List<CalendarEntry> created = new ArrayList<>();
        final List<String> asked = new ArrayList<>();
        @Nullable CalendarEvent event;

        @Override
        public String name() {
            return "C";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Long supportedFeatures() {
            return CalendarFeatures.CREATE_EVENT;
        }

        @Override
        public @Nullable CalendarEvent event() {
            return event;
        }

        @Override
        public CompletionStage<List<CalendarEvent>> events(Instant start, Instant end) {
            asked.add(start + " " + end);
            return Stages.done().thenApply(nothing -> event == null ? List.of() : List.of(event));
        }

        @Override
        public CompletionStage<?> createEvent(CalendarEntry entry) {
            created.add(entry);
            return Stages.done();
        }
    }

    private void add() {
        rig.hub.get(rig.open(CalendarDomain.DOMAIN, new PlainPlatform("calendar"), null).add(calendar));
    }

    private void create(Map<String, Object> when) {
        rig.hub.call(
                "calendar",
                "create_event",
                DataMap.of("entity_id", "calendar.c", "summary", "Party").with(DataMap.copyOf(when)));
    }

    private String refusal(Map<String, Object> when) {
        return assertThrows(HubException.class, () -> create(when)).getMessage();
    }

    private DataMap get(DataMap data) {
        return rig.hub
                .call(ServiceRequest.of("calendar", "get_events", data.with("entity_id", "calendar.c")).respond());
    }

    @Test
    void itIsOnWhileTheEventLasts() {
        Instant start = Instant.parse("2026-01-01T00:30:00Z");
        calendar.event = new CalendarEvent(
                CalendarSpan.Timed.of(start, Duration.ofHours(1)), "Dentist", null, "Town", null, null, null);
        add();
        List<String> shown = new ArrayList<>(List.of(rig.state("calendar.c")));

        for (int minutes : new int[] {29, 1, 59, 1}) {
            rig.hub.advance(Duration.ofMinutes(minutes));
            shown.add(rig.state("calendar.c"));
        }

        assertEquals(List.of("off", "off", "on", "on", "off"), shown);
        DataMap attributes = rig.hub.state("calendar.c").attributes();
        assertEquals(
                List.of(
                        "message", "all_day", "start_time", "end_time", "location", "description", "friendly_name",
                        "supported_features"),
                List.copyOf(attributes.keySet()));
        assertEquals("2026-01-01 01:30:00", attributes.get("start_time"));
        assertEquals("", attributes.get("description"));
    }

    @Test
    void anotherEventTurnsTheCalendarAtItsOwnTimes() {
        Instant midnight = Instant.parse("2026-01-01T00:00:00Z");
        calendar.event = CalendarEvent.of(CalendarSpan.Timed.of(midnight, Duration.ofHours(5)), "Long");
        add();
        calendar.event =
                CalendarEvent.of(CalendarSpan.Timed.of(midnight.plusSeconds(7200), Duration.ofHours(9)), "Later");
        calendar.writeState();

        String between = rig.state("calendar.c");
        rig.hub.advance(Duration.ofHours(6));

        assertEquals("off", between);
        assertEquals("on", rig.state("calendar.c"));
    }

    @Test
    void wholeDaysAreThoseOfTheHome() {
        calendar.event = CalendarEvent.of(
                new CalendarSpan.AllDay(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2)), "Holiday");
        add();

        rig.hub.advance(Duration.ofHours(22));
        String lastHour = rig.state("calendar.c");
        rig.hub.advance(Duration.ofHours(1));
        String begun = rig.state("calendar.c");
        rig.hub.advance(Duration.ofHours(24));

        assertEquals(List.of("off", "on", "off"), List.of(lastHour, begun, rig.state("calendar.c")));
        assertEquals("2026-01-03 00:00:00", rig.hub.state("calendar.c").attributes().get("end_time"));
        assertEquals(true, rig.hub.state("calendar.c").attributes().get("all_day"));
    }

    @Test
    void eventsAreCreatedInEachOfTheForms() {
        add();

        create(Map.of("start_date", "2026-03-28", "end_date", "2026-03-30"));
        create(Map.of("in", Map.of("weeks", 2)));
        create(Map.of("start_date_time", "2026-03-29 01:30:00", "end_date_time", "2026-03-29 03:30:00"));
        create(Map.of("start_date_time", "2026-03-29T01:30:00Z", "end_date_time", "2026-03-29T03:30:00Z"));

        assertEquals(
                List.of(
                        new CalendarSpan.AllDay(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30)),
                        new CalendarSpan.AllDay(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 16)),
                        // The clocks went forward in between, so it is one hour only.
                        CalendarSpan.Timed.of(Instant.parse("2026-03-29T00:30:00Z"), Duration.ofHours(1)),
                        CalendarSpan.Timed.of(Instant.parse("2026-03-29T01:30:00Z"), Duration.ofHours(2))),
                calendar.created.stream().map(CalendarEntry::span).toList());
    }

    @Test
    void eachRefusalNamesTheField() {
        add();

        assertTrue(refusal(Map.of()).contains("start_date_time"));
        assertTrue(refusal(Map.of("start_date", "2026-03-28")).contains("end_date"));
        assertTrue(refusal(Map.of("start_date", "2026-03-28", "end_date", "2026-03-28"))
                .contains("is not after 'start_date'"));
        assertTrue(refusal(Map.of("start_date_time", "2026-03-28 10:00:00", "end_date_time", "2026-03-28 10:00:00"))
                .contains("not a second or more after 'start_date_time'"));
        assertTrue(refusal(Map.of("start_date_time", "2026-03-28 10:00:00Z", "end_date_time", "2026-03-28 11:00:00"))
                .contains("another offset"));
        assertTrue(refusal(Map.of("in", Map.of("days", 1), "start_date", "2026-03-28", "end_date", "2026-03-29"))
                .contains("'in'"));
        assertTrue(refusal(Map.of("in", Map.of("days", 1, "weeks", 1))).contains("weeks"));
        assertTrue(refusal(Map.of("start_date_time", "2026-03-29 02:30:00", "end_date_time", "2026-03-29 03:15:00"))
                .contains("the clocks change"));
        assertEquals(List.of(), calendar.created);
    }

    @Test
    void eventsAreListedInTheHomesTime() {
        calendar.event = new CalendarEvent(
                CalendarSpan.Timed.of(Instant.parse("2026-07-01T10:00:00Z"), Duration.ofMinutes(90)),
                "Lunch", null, "Town", "uid", null, "FREQ=DAILY");
        add();

        DataMap answer = get(DataMap.of("start_date_time", "2026-07-01 00:00:00", "duration", DataMap.of("days", 1)));

        assertEquals(List.of("2026-06-30T22:00:00Z 2026-07-01T22:00:00Z"), calendar.asked);
        assertEquals(
                DataMap.of("calendar.c", DataMap.of("events", List.of(DataMap.builder()
                        .put("start", "2026-07-01T12:00:00+02:00")
                        .put("end", "2026-07-01T13:30:00+02:00")
                        .put("summary", "Lunch")
                        .put("location", "Town")
                        .build()))),
                answer);
    }

    @Test
    void aSpanToListNeedsOneEndAfterItsStart() {
        add();

        String none = assertThrows(HubException.class, () -> get(DataMap.of())).getMessage();
        String zero = assertThrows(HubException.class, () -> get(DataMap.of("duration", 0))).getMessage();
        String backwards = assertThrows(
                HubException.class,
                () -> get(DataMap.of(
                        "start_date_time", "2026-07-01 00:00:00", "end_date_time", "2026-06-01 00:00:00")))
                .getMessage();
        DataMap past = get(DataMap.of("end_date_time", "2025-06-01 00:00:00"));

        assertTrue(none.contains("duration"), none);
        assertTrue(zero.contains("longer than 0"), zero);
        assertTrue(backwards.contains("is not after 'start_date_time'"), backwards);
        assertEquals(DataMap.of("calendar.c", DataMap.of("events", List.of())), past);
    }
}
