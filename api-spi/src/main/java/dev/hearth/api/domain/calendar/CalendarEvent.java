package dev.hearth.api.domain.calendar;

import dev.hearth.api.data.DataMap;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar. One that recurs is listed once for each time, with its rule carried along as the calendar
 * wrote it; the hub does not work out recurrences. Home Assistant: {@code CalendarEvent}.
 *
 * @param span when it is
 * @param summary its title
 * @param uid tells it apart in its calendar; null in a calendar that cannot change events
 * @param recurrenceId which time of a recurring event it is
 * @param rrule the rule of a recurring event, as in RFC 5545
 */
public record CalendarEvent(
        CalendarSpan span,
        String summary,
        @Nullable String description,
        @Nullable String location,
        @Nullable String uid,
        @Nullable String recurrenceId,
        @Nullable String rrule) {

    /** An event with a title and nothing more. */
    public static CalendarEvent of(CalendarSpan span, String summary) {
        return new CalendarEvent(span, summary, null, null, null, null, null);
    }

    /** Whether it takes whole days. */
    public boolean allDay() {
        return span instanceof CalendarSpan.AllDay;
    }

    /** As {@code calendar.get_events} lists it. */
    DataMap listed(ZoneId home) {
        return DataMap.builder(5)
                .put("start", span.startText(home))
                .put("end", span.endText(home))
                .put("summary", summary)
                .putIfPresent("description", description)
                .putIfPresent("location", location)
                .build();
    }
}
