package dev.hearth.api.domain.datetime;

import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import java.util.List;

/** The entity domain {@code datetime}. */
public final class DateTimeDomain {
    private static final Field<DateTimeValue> MOMENT = Field.required("datetime", Schemas.dateTime())
            .doc("The date and time it shall have, by the clock of the home unless an offset is written.")
            .example("2023-10-07T21:35:22")
            .form(FieldForm.titled("Date & Time"));

    /** The domain with its service {@code set_value}. */
    public static final EntityDomain<DateTimeEntity> DOMAIN =
            EntityDomain.of("datetime", "Date/time", DateTimeEntity.class)
                    .serving(List.of(
                            EntityService.<DateTimeEntity, DateTimeValue>of(
                                    "set_value",
                                    Schemas.map(MOMENT).as(data -> data.get(MOMENT)),
                                    DateTimeEntity::set)
                                    .described("Set date/time", "Sets a date with a time of day.")))
                    .reproducedBy((wanted, present, options) -> ReproductionCalls.setting("datetime", "set_value",
                            "datetime", wanted, present));

    private DateTimeDomain() {}
}
