package dev.hearth.api.domain.calendar;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.service.ServiceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A call of {@code calendar.create_event}. */
record CreateEvent(String summary, String description, @Nullable String location, When when) {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LATEST = 1_000_000;

    /** When the event shall be, as far as it can be said without knowing where and when the call is. */
    private sealed interface When {
        /** Whole days. */
        record Days(LocalDate start, LocalDate end) implements When {}

        /** One moment to another. */
        record Moments(DateTimeValue start, DateTimeValue end) implements When {}

        /** The whole day so many days from today. */
        record In(int days) implements When {}
    }

    private static final Field<String> SUMMARY = Field.required("summary", Schemas.string())
            .doc("The title of the event.")
            .example("Department Party")
            .form(FieldForm.titled("Summary"));
    private static final Field<String> DESCRIPTION = Field.optional("description", Schemas.string())
            .doc("More about the event than its title says.")
            .example("Meeting to provide technical review for 'Phoenix' design.")
            .form(FieldForm.titled("Description"))
            .orElse("");
    private static final OptionalField<DateTimeValue> START_TIME = Field.optional(
            "start_date_time", Schemas.dateTime())
            .doc("When the event begins. Goes with end_date_time.")
            .example("2022-03-22 20:00:00")
            .form(FieldForm.titled("Start time"));
    private static final OptionalField<DateTimeValue> END_TIME = Field.optional("end_date_time", Schemas.dateTime())
            .doc("When the event is over. Goes with start_date_time.")
            .example("2022-03-22 22:00:00")
            .form(FieldForm.titled("End time"));
    private static final OptionalField<LocalDate> START_DATE = Field.optional("start_date", Schemas.date())
            .doc("The first day of an event of whole days. Goes with end_date.")
            .example("2022-03-22")
            .form(FieldForm.titled("Start date"));
    private static final OptionalField<LocalDate> END_DATE = Field.optional("end_date", Schemas.date())
            .doc("The day after the last of an event of whole days. Goes with start_date.")
            .example("2022-03-23")
            .form(FieldForm.titled("End date"));
    private static final OptionalField<Integer> DAYS = Field.optional("days", Schemas.intRange(0, LATEST))
            .doc("In how many days.");
    private static final OptionalField<Integer> WEEKS =
            Field.optional("weeks", Schemas.intRange(0, LATEST / DAYS_OF_A_WEEK)).doc("In how many weeks.");
    private static final OptionalField<Integer> IN = Field.optional(
            "in",
            Schemas.map(DAYS, WEEKS)
                    .atLeastOne(DAYS.key(), WEEKS.key())
                    .atMostOne(DAYS.key(), WEEKS.key())
                    .as(CreateEvent::daysFromToday))
            .doc("In how many days or weeks an event of one whole day is.")
            .example("{\"days\": 2} or {\"weeks\": 2}")
            .form(FieldForm.titled("In"));
    private static final OptionalField<String> LOCATION = Field.optional("location", Schemas.string())
            .doc("Where the event is.")
            .example("Conference Room - F123, Bldg. 002")
            .form(FieldForm.titled("Location"));

    static final Schema<CreateEvent> SCHEMA = Schemas.map(
            SUMMARY, DESCRIPTION, START_TIME, END_TIME, START_DATE, END_DATE, IN, LOCATION)
            .atLeastOne(START_DATE.key(), START_TIME.key(), IN.key())
            .atMostOne(START_DATE.key(), START_TIME.key(), IN.key())
            .together(START_DATE.key(), END_DATE.key())
            .together(START_TIME.key(), END_TIME.key())
            .converted(CreateEvent::read);

    private static Integer daysFromToday(Section in) {
        Integer days = in.find(DAYS);
        Integer weeks = in.find(WEEKS);
        return days != null ? days : weeks == null ? 0 : weeks * DAYS_OF_A_WEEK;
    }

    private static @Nullable CreateEvent read(Section data, ConfigNode node, Problems problems) {
        When when = when(data, problems);
        return when == null
                ? null
                : new CreateEvent(data.get(SUMMARY), data.get(DESCRIPTION), data.find(LOCATION), when);
    }

    private static @Nullable When when(Section data, Problems problems) {
        LocalDate firstDay = data.find(START_DATE);
        LocalDate endDay = data.find(END_DATE);
        if (firstDay != null && endDay != null) {
            return endDay.isAfter(firstDay)
                    ? new When.Days(firstDay, endDay)
                    : refuse(data, END_DATE, "is not after 'start_date'", problems);
        }
        DateTimeValue start = data.find(START_TIME);
        DateTimeValue end = data.find(END_TIME);
        if (start != null && end != null) {
            if (!Objects.equals(start.offset(), end.offset())) {
                return refuse(data, END_TIME, "has another offset from UTC than 'start_date_time'", problems);
            }
            return end.local().isBefore(start.local().plusSeconds(1))
                    ? refuse(data, END_TIME, "is not a second or more after 'start_date_time'", problems)
                    : new When.Moments(start, end);
        }
        Integer days = data.find(IN);
        return days == null ? null : new When.In(days);
    }

    private static @Nullable When refuse(Section data, FieldSpec<?> field, String why, Problems problems) {
        ConfigNode written = data.nodeOf(field);
        problems.in(field.key()).error(written, written.describe() + " " + why);
        return null;
    }

    CompletionStage<?> carryOut(CalendarEntity calendar) {
        return calendar.createEvent(new CalendarEntry(span(calendar), summary, description, location, null));
    }

    private CalendarSpan span(CalendarEntity calendar) {
        ZoneId home = calendar.hub().config().timeZone();
        return switch (when) {
            case When.Days days -> new CalendarSpan.AllDay(days.start(), days.end());
            case When.In in -> {
                LocalDate day = LocalDate.ofInstant(calendar.hub().loop().time().now(), home).plusDays(in.days());
                yield new CalendarSpan.AllDay(day, day.plusDays(1));
            }
            case When.Moments moments -> timed(moments.start().toInstant(home), moments.end().toInstant(home));
        };
    }

    // When the clocks change, two times that follow each other on the clock may not do so in truth.
    private static CalendarSpan timed(Instant start, Instant end) {
        if (!end.isAfter(start)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "'end_date_time' is " + end + ", not after 'start_date_time', " + start
                            + ", because the clocks change in between; write both with their offset from UTC");
        }
        return new CalendarSpan.Timed(start, end);
    }
}
