package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A calendar with one event of an hour, which began or will begin half an hour from the start. */
final class DemoCalendar extends CalendarEntity {
    private static final Duration LENGTH = Duration.ofHours(1);

    private final String name;
    private final Duration untilStart;
    private @Nullable CalendarEvent event;

    private DemoCalendar(String name, Duration untilStart) {
        this.name = name;
        this.untilStart = untilStart;
    }

    static List<DemoCalendar> all() {
        return List.of(
                new DemoCalendar("Calendar 1", Duration.ofMinutes(30)),
                new DemoCalendar("Calendar 2", Duration.ofMinutes(-30)));
    }

    static DemoCalendar numbered(int number) {
        return new DemoCalendar("Demo " + number, Duration.ofMinutes(30));
    }

    @Override
    public CompletionStage<?> addedToHub() {
        CalendarSpan span = CalendarSpan.Timed.of(hub().loop().time().now().plus(untilStart), LENGTH);
        event = untilStart.isNegative()
                ? CalendarEvent.of(span, "Current Event")
                : new CalendarEvent(
                        span, "Future Event", "Future Description", "Future Location", null, null, null);
        return Stages.done();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable CalendarEvent event() {
        return event;
    }

    @Override
    public CompletionStage<List<CalendarEvent>> events(Instant start, Instant end) {
        ZoneId home = hub().config().timeZone();
        boolean within = event != null
                && event.span().begins(home).isBefore(end)
                && !event.span().ends(home).isBefore(start);
        return Stages.done().thenApply(nothing -> within && event != null ? List.of(event) : List.of());
    }
}
