package dev.hearth.schedule;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What is written about a schedule. Home Assistant: {@code schedule.BASE_SCHEMA} and {@code SCHEDULE_SCHEMA}. */
record ScheduleConfig(@Nullable String name, @Nullable String icon, Week week) implements HelperConfig {
    private static final Map<DayOfWeek, Field<List<TimeRange>>> DAYS = days();

    private static final EntityDomain<Schedule> DOMAIN = EntityDomain.of(
            Schedule.DOMAIN, "Schedule", Schedule.class)
            .serving(List.of(EntityService.<Schedule, Section>of(
                    "get_schedule",
                    Schemas.map(),
                    (schedule, data) -> CompletableFuture.completedStage(schedule.week().told()))
                    .responding(SupportsResponse.ONLY)
                    .described("Get schedule", "Answers with the times of one or more schedules.")));

    static final HelperKind<ScheduleConfig, Schedule> KIND = HelperKind.of(
            DOMAIN,
            fields(),
            (name, section) -> new ScheduleConfig(name, section.find(HelperFields.ICON), week(section)),
            ScheduleConfig::stored,
            true,
            Schedule::new);

    private static Map<DayOfWeek, Field<List<TimeRange>>> days() {
        Map<DayOfWeek, Field<List<TimeRange>>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(
                    day,
                    Field.optional(Week.nameOf(day), TimeRange.DAY)
                            .orElse(List.of())
                            .doc("The times of each " + Week.titleOf(day) + " at which it is on.")
                            .example(List.of(DataMap.of("from", "08:00:00", "to", "12:30:00"))));
        }
        return days;
    }

    private static MapSchema fields() {
        MapSchema fields = Schemas.map(HelperFields.ICON);
        for (Field<List<TimeRange>> day : DAYS.values()) {
            fields = fields.plus(Schemas.map(day));
        }
        return fields;
    }

    private static Week week(Section section) {
        Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
        DAYS.forEach((day, field) -> days.put(day, section.get(field)));
        return new Week(days);
    }

    private DataMap stored() {
        return DataMap.builder(8)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .putAll(week.stored())
                .build();
    }
}
