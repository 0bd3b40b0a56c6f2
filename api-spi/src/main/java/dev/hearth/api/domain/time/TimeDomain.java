package dev.hearth.api.domain.time;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import java.time.LocalTime;
import java.util.List;

/** The entity domain {@code time}. */
public final class TimeDomain {
    private static final Field<LocalTime> TIME = Field.required("time", Schemas.time())
            .doc("The time of day it shall have.")
            .example("22:15")
            .form(FieldForm.titled("Time"));

    /** The domain with its service {@code set_value}. */
    public static final EntityDomain<TimeEntity> DOMAIN = EntityDomain.of("time", "Time", TimeEntity.class)
            .serving(List.of(
                    EntityService.<TimeEntity, LocalTime>of(
                            "set_value",
                            Schemas.map(TIME).as(data -> data.get(TIME)),
                            TimeEntity::setValue)
                            .described("Set Time", "Sets a time of day.")))
            .reproducedBy((wanted, present, options) -> ReproductionCalls.setting("time", "set_value", "time", wanted,
                    present));

    private TimeDomain() {}
}
