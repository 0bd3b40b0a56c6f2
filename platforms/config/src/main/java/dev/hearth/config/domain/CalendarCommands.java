package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEntry;
import dev.hearth.api.domain.calendar.CalendarEventId;
import dev.hearth.api.domain.calendar.CalendarFeatures;
import dev.hearth.api.domain.calendar.CalendarSpan;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code calendar/event/create}, {@code update} and {@code delete}. Home Assistant: {@code components.calendar}. */
final class CalendarCommands {
    private static final Schema<Object> WHEN = Schemas.oneOf(Schemas.date(), Schemas.dateTime());
    private static final Field<Object> START = Field.required("dtstart", WHEN);
    private static final Field<Object> END = Field.required("dtend", WHEN);
    private static final Field<String> SUMMARY = Field.required("summary", Schemas.string());
    private static final OptionalField<String> DESCRIPTION = Field.optional("description", Schemas.string());
    private static final OptionalField<String> LOCATION = Field.optional("location", Schemas.string());
    private static final OptionalField<String> RULE = Field.optional("rrule", Schemas.string());
    private static final Field<Section> EVENT =
            Field.required("event", Schemas.map(START, END, SUMMARY, DESCRIPTION, LOCATION, RULE));
    private static final Field<String> UID = Field.required("uid", Schemas.string());
    private static final OptionalField<String> RECURRENCE = Field.optional("recurrence_id", Schemas.string());
    private static final OptionalField<String> RANGE = Field.optional("recurrence_range", Schemas.string());

    private CalendarCommands() {}

    static void add(Hub hub) {
        hub.commands()
                .add(Command.of(
                        "calendar/event/create",
                        Schemas.map(DomainCommands.ENTITY_ID, EVENT),
                        call -> answered(calendar(hub, call, CalendarFeatures.CREATE_EVENT, "new events")
                                .createEvent(entry(hub, call)))));
        hub.commands()
                .add(Command.of(
                        "calendar/event/update",
                        Schemas.map(DomainCommands.ENTITY_ID, UID, RECURRENCE, RANGE, EVENT),
                        call -> answered(calendar(hub, call, CalendarFeatures.UPDATE_EVENT, "changes of events")
                                .updateEvent(id(call), entry(hub, call)))));
        hub.commands()
                .add(Command.of(
                        "calendar/event/delete",
                        Schemas.map(DomainCommands.ENTITY_ID, UID, RECURRENCE, RANGE),
                        call -> answered(calendar(hub, call, CalendarFeatures.DELETE_EVENT, "deleting events")
                                .deleteEvent(id(call)))));
    }

    private static CompletionStage<?> answered(CompletionStage<?> done) {
        return done.thenApply(nothing -> null);
    }

    private static CalendarEntity calendar(Hub hub, CommandCall<Section> call, long feature, String what) {
        CalendarEntity calendar = DomainCommands.named(hub, call, CalendarEntity.class, Action.CONTROL);
        DomainCommands.checkSupports(calendar, feature, what);
        return calendar;
    }

    // An empty text of a client's form means nothing.
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static CalendarEventId id(CommandCall<Section> call) {
        return new CalendarEventId(
                call.data().get(UID),
                given(call.data().find(RECURRENCE)),
                given(call.data().find(RANGE)));
    }

    private static CalendarEntry entry(Hub hub, CommandCall<Section> call) {
        Section event = call.data().get(EVENT);
        return new CalendarEntry(
                span(event.get(START), event.get(END), hub.config().timeZone()),
                event.get(SUMMARY),
                given(event.find(DESCRIPTION)),
                given(event.find(LOCATION)),
                given(event.find(RULE)));
    }

    private static CalendarSpan span(Object start, Object end, ZoneId home) {
        if (start instanceof LocalDate first && end instanceof LocalDate last) {
            if (last.isAfter(first)) {
                return new CalendarSpan.AllDay(first, last);
            }
        } else if (start instanceof DateTimeValue first && end instanceof DateTimeValue last) {
            Instant begins = first.toInstant(home);
            Instant ends = last.toInstant(home);
            if (ends.isAfter(begins)) {
                return new CalendarSpan.Timed(begins, ends);
            }
        } else {
            throw new HubException("invalid_format", "'dtstart' and 'dtend' must both be days or both be times");
        }
        throw new HubException("invalid_format", "'dtend' must be after 'dtstart'");
    }
}
