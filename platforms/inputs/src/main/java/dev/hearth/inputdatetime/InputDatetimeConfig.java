package dev.hearth.inputdatetime;

import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a date or time. Home Assistant: {@code input_datetime.STORAGE_FIELDS}.
 *
 * @param initial what it is after each start, in the form of the state; null or empty for what it was before
 */
record InputDatetimeConfig(
        @Nullable String name,
        @Nullable String icon,
        boolean hasDate,
        boolean hasTime,
        @Nullable String initial)
        implements HelperConfig {
    private static final int LAST_YEAR = 9999;

    private static final Field<Boolean> HAS_DATE = Field.optional("has_date", Schemas.bool())
            .orElse(false)
            .doc("Whether it has a date.")
            .example(true);
    private static final Field<Boolean> HAS_TIME = Field.optional("has_time", Schemas.bool())
            .orElse(false)
            .doc("Whether it has a time of day.")
            .example(true);
    private static final OptionalField<String> INITIAL = Field.optional("initial", Schemas.string())
            .doc("What it is after each start: YYYY-MM-DD HH:MM:SS, or one of the two parts if it has only one."
                    + " Without it, it is what it was before, or today at midnight.")
            .example("2026-12-24 18:00:00");

    private static final MapSchema FIELDS =
            Schemas.map(HAS_DATE, HAS_TIME, HelperFields.ICON, INITIAL).checked(InputDatetimeConfig::check);

    private static final Schema<LocalDate> A_DATE = Schemas.date()
            .check("a date such as 2026-12-24", InputDatetimeConfig::isCalendarYear);
    private static final Schema<LocalTime> A_TIME = Schemas.time()
            .check("a time of day such as '07:30:15', without fractions",
                    time -> time.truncatedTo(ChronoUnit.SECONDS).equals(time));
    private static final Schema<DateTimeValue> A_DATE_AND_TIME = Schemas.oneOf(
            Schemas.dateTime()
                    .check("a date and time such as '2026-12-24 18:00:00'",
                            both -> isCalendarYear(both.local().toLocalDate())),
            A_DATE.as(date -> new DateTimeValue(date.atStartOfDay(), null)));

    private static final OptionalField<LocalDate> DATE = Field.optional("date", A_DATE)
            .doc("The date it shall have.")
            .example("\"2019-04-20\"")
            .form(FieldForm.of("Date", Selector.text()));
    private static final OptionalField<LocalTime> TIME = Field.optional("time", A_TIME)
            .doc("The time of day it shall have.")
            .example("\"05:04:20\"")
            .form(FieldForm.of("Time", Selector.of("time")));
    private static final OptionalField<DateTimeValue> DATETIME = Field.optional("datetime", A_DATE_AND_TIME)
            .doc("The date and time it shall have.")
            .example("\"2019-04-20 05:04:20\"")
            .form(FieldForm.of("Date & time", Selector.text()));
    private static final OptionalField<Double> TIMESTAMP = Field.optional("timestamp", Schemas.number())
            .doc("The moment it shall have, in seconds since 1970.")
            .form(FieldForm.of("Timestamp", Selector.number(0, Long.MAX_VALUE).with("mode", "box")));

    private static final MapSchema SET = Schemas.map(DATE, TIME, DATETIME, TIMESTAMP)
            .atLeastOne(DATE.key(), TIME.key(), DATETIME.key(), TIMESTAMP.key())
            .atMostOne(DATE.key(), DATETIME.key(), TIMESTAMP.key())
            .atMostOne(TIME.key(), DATETIME.key(), TIMESTAMP.key());

    private static final EntityDomain<InputDatetime> DOMAIN = EntityDomain.of(
            InputDatetime.DOMAIN, "Input datetime", InputDatetime.class)
            .reproducedBy(InputDatetimeConfig::reproduce)
            .serving(List.of(EntityService.<InputDatetime, Section>of(
                    "set_datetime", SET, InputDatetimeConfig::set)
                    .described("Set", "Sets the date, the time of day or both.")));

    static final HelperKind<InputDatetimeConfig, InputDatetime> KIND = HelperKind.of(
            DOMAIN, FIELDS, InputDatetimeConfig::of, InputDatetimeConfig::stored, false, InputDatetime::new);

    /**
     * What a text says.
     *
     * @param date null for a text without one
     * @param time null for a text without one
     * @param offset null for a text without one, which is meant as the clocks at home show it
     */
    record Given(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {}

    private static InputDatetimeConfig of(@Nullable String name, Section section) {
        return new InputDatetimeConfig(
                name,
                section.find(HelperFields.ICON),
                section.get(HAS_DATE),
                section.get(HAS_TIME),
                section.find(INITIAL));
    }

    private static void check(Section section, Problems problems) {
        boolean hasDate = section.get(HAS_DATE);
        boolean hasTime = section.get(HAS_TIME);
        if (!hasDate && !hasTime) {
            String message =
                    "it has neither a date nor a time of day; write 'has_date: true', 'has_time: true' or both";
            problems.in(HAS_DATE.key()).error(section.nodeOf(HAS_DATE), message);
            return;
        }
        String initial = section.find(INITIAL);
        if (initial != null && !initial.isEmpty()) {
            given(hasDate, hasTime).validate(section.nodeOf(INITIAL), problems.in(INITIAL.key()));
        }
    }

    // How what it has is written.
    private static Schema<Given> given(boolean hasDate, boolean hasTime) {
        if (!hasTime) {
            return A_DATE.as(date -> new Given(date, null, null));
        }
        return hasDate
                ? A_DATE_AND_TIME.as(both -> new Given(
                        both.local().toLocalDate(), both.local().toLocalTime(), both.offset()))
                : A_TIME.as(time -> new Given(null, time, null));
    }

    /** Whether Home Assistant's calendar has the year. */
    static boolean isCalendarYear(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
    }

    /** What it is after each start; null for what it was before. */
    @Nullable
    Given initialValue() {
        return initial == null ? null : read(initial);
    }

    /** What a text in the form of its state says; null for one in another form. */
    @Nullable
    Given read(String text) {
        try {
            return given(hasDate, hasTime).parse(text);
        } catch (InvalidConfigException inAnotherForm) {
            return null;
        }
    }

    private static CompletionStage<?> set(InputDatetime input, Section data) {
        Double timestamp = data.find(TIMESTAMP);
        DateTimeValue both = data.find(DATETIME);
        if (timestamp != null) {
            return input.set(timestamp);
        }
        return both != null
                ? input.set(both.local().toLocalDate(), both.local().toLocalTime())
                : input.set(data.find(DATE), data.find(TIME));
    }

    private DataMap stored() {
        return DataMap.builder(4)
                .put(HAS_DATE.key(), hasDate)
                .put(HAS_TIME.key(), hasTime)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .putIfPresent(INITIAL.key(), initial)
                .build();
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        boolean hasDate = Boolean.TRUE.equals(present.attributes().get(HAS_DATE.key()));
        boolean hasTime = Boolean.TRUE.equals(present.attributes().get(HAS_TIME.key()));
        try {
            given(hasDate, hasTime).parse(wanted.value());
        } catch (InvalidConfigException e) {
            throw new IllegalArgumentException("its state: " + e.getMessage(), e);
        }
        String field = hasDate ? hasTime ? DATETIME.key() : DATE.key() : TIME.key();
        return ReproductionCalls.setting(InputDatetime.DOMAIN, "set_datetime", field, wanted, present);
    }
}
