package dev.hearth.api.domain.date;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import java.time.LocalDate;
import java.util.List;

/** The entity domain {@code date}. */
public final class DateDomain {
    private static final Field<LocalDate> DATE = Field.required("date", Schemas.date())
            .doc("The date it shall have.")
            .example("2022/11/01")
            .form(FieldForm.titled("Date"));

    /** The domain with its service {@code set_value}. */
    public static final EntityDomain<DateEntity> DOMAIN = EntityDomain.of("date", "Date", DateEntity.class)
            .serving(List.of(
                    EntityService.<DateEntity, LocalDate>of(
                            "set_value",
                            Schemas.map(DATE).as(data -> data.get(DATE)),
                            DateEntity::setValue)
                            .described("Set date", "Sets a date.")))
            .reproducedBy((wanted, present, options) -> ReproductionCalls.setting("date", "set_value", "date", wanted,
                    present));

    private DateDomain() {}
}
