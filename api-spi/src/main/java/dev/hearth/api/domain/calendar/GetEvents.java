package dev.hearth.api.domain.calendar;

import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A call of {@code calendar.get_events}: from now or a moment on, for some time or until a moment. */
record GetEvents(@Nullable DateTimeValue start, @Nullable DateTimeValue end, @Nullable Duration duration) {
    private static final OptionalField<DateTimeValue> START = Field.optional("start_date_time", Schemas.dateTime())
            .doc("Events that are over by then are left out; without it, those that are over by now.")
            .example("2022-03-22 20:00:00")
            .form(FieldForm.titled("Start time"));
    private static final OptionalField<DateTimeValue> END = Field.optional("end_date_time", Schemas.dateTime())
            .doc("Events that begin then or later are left out. Not together with duration.")
            .example("2022-03-22 22:00:00")
            .form(FieldForm.titled("End time"));
    private static final OptionalField<Duration> DURATION = Field.optional(
            "duration", Schemas.timePeriod().check("a period longer than 0", period -> period.isPositive()))
            .doc("How much time from the start on to look at. Not together with end_date_time.")
            .form(FieldForm.of("Duration", Selector.of("duration")));

    static final Schema<GetEvents> SCHEMA = Schemas.map(START, END, DURATION)
            .atLeastOne(END.key(), DURATION.key())
            .atMostOne(END.key(), DURATION.key())
            .converted(GetEvents::read);

    private static @Nullable GetEvents read(Section data, ConfigNode node, Problems problems) {
        DateTimeValue start = data.find(START);
        DateTimeValue end = data.find(END);
        if (start != null
                && end != null
                && Objects.equals(start.offset(), end.offset())
                && !end.local().isAfter(start.local())) {
            problems.in(END.key())
                    .error(data.nodeOf(END), data.nodeOf(END).describe() + " is not after 'start_date_time'");
            return null;
        }
        return new GetEvents(start, end, data.find(DURATION));
    }

    CompletionStage<DataMap> carryOut(CalendarEntity calendar) {
        ZoneId home = calendar.hub().config().timeZone();
        Instant from = start == null ? calendar.hub().loop().time().now() : start.toInstant(home);
        Instant until = until(from, home);
        CompletionStage<List<CalendarEvent>> events = until.isAfter(from)
                ? calendar.events(from, until)
                : Stages.done().thenApply(nothing -> List.of());
        return events.thenApply(found -> DataMap.of(
                "events", found.stream().map(event -> event.listed(home)).toList()));
    }

    private Instant until(Instant from, ZoneId home) {
        if (duration != null) {
            return from.plus(duration);
        }
        return end == null ? from : end.toInstant(home);
    }
}
