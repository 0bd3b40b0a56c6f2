package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarSpan;
import dev.hearth.api.service.ServiceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarRoutesTest {
    private static final String FAMILY = "/api/calendars/calendar.family";
    private static final String JANUARY = FAMILY + "?start=2026-01-01T00:00:00Z&end=2026-02-01T00:00:00.000Z";

    private final FakeHome home = new FakeHome();
    private final Client client = new Client(home);
    private final Login stranger = client.user("stranger", (entityId, action) -> false);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void calendarsAreListedByName() {
        assertEquals(
                "200 [{\"name\":\"Family\",\"entity_id\":\"calendar.family\"}]", client.get("/api/calendars").line());
        assertEquals("200 []", client.get("/api/calendars", stranger).line());
    }

    @Test
    void eventsAreShownInTheTimeOfTheHome() {
        home.calendar.found = CompletableFuture.completedStage(List.of(
                CalendarEvent.of(
                        new CalendarSpan.Timed(
                                Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T11:00:00.25Z")),
                        "Dentist"),
                new CalendarEvent(
                        new CalendarSpan.AllDay(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7)),
                        "Epiphany", "Kings", "Home", "1", "2", "FREQ=YEARLY")));

        assertEquals(
                "200 [{\"start\":{\"dateTime\":\"2026-01-05T11:00:00+01:00\"},"
                        + "\"end\":{\"dateTime\":\"2026-01-05T12:00:00.250000+01:00\"},\"summary\":\"Dentist\","
                        + "\"description\":null,\"location\":null,\"uid\":null,\"recurrence_id\":null,\"rrule\":null},"
                        + "{\"start\":{\"date\":\"2026-01-06\"},\"end\":{\"date\":\"2026-01-07\"},"
                        + "\"summary\":\"Epiphany\",\"description\":\"Kings\",\"location\":\"Home\",\"uid\":\"1\","
                        + "\"recurrence_id\":\"2\",\"rrule\":\"FREQ=YEARLY\"}]",
                client.get(JANUARY).line());
    }

    @Test
    void theCalendarIsAskedForTheTimeBetween() {
        client.get(JANUARY);
        client.get(FAMILY + "?start=2026-01-01T12:00:00%2B05:00&end=2026-01-02");

        assertEquals(
                List.of(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-01-01T07:00:00Z"),
                        Instant.parse("2026-01-01T23:00:00Z")),
                home.calendar.asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            FAMILY,
            FAMILY + "?start=2026-01-01T00:00:00Z",
            FAMILY + "?start=yesterday&end=2026-01-01T00:00:00Z",
            FAMILY + "?start=2026-02-01T00:00:00Z&end=2026-01-01T00:00:00Z",
            FAMILY + "?start=2026-13-01&end=2027-01-01",
            "/api/calendars/calendar.none?start=2026-01-01&end=2026-01-02",
            "/api/calendars/camera.porch?start=2026-01-01&end=2026-01-02",
    })
    void aQuestionThatIsNoneIsRefused(String target) {
        assertEquals("400 400: Bad Request", client.get(target).line());
        assertEquals(List.of(), home.calendar.asked);
    }

    @Test
    void aCalendarThatFailsIsTold() {
        home.calendar.found = Stages.failed(new ServiceException(ServiceException.FAILED, "the cloud is away"));

        assertEquals(
                "500 {\"message\":\"Error reading events: the cloud is away\"}", client.get(JANUARY).line());
    }

    @Test
    void whoMayNotSeeTheCalendarDoesNot() {
        assertEquals("401 401: Unauthorized", client.get(JANUARY, stranger).line());
    }
}
