package dev.hearth.api.domain.number;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;

/** The entity domain {@code number}. */
public final class NumberDomain {
    private static final Field<Double> VALUE = Field.required("value", Schemas.number())
            .doc("The value it shall have, in the unit it is shown in.")
            .example(42)
            .form(FieldForm.of("Value", Selector.text()));

    /** The domain with its service {@code set_value}. */
    public static final EntityDomain<NumberEntity> DOMAIN = EntityDomain.of("number", "Number", NumberEntity.class)
            .serving(List.of(
                    EntityService.<NumberEntity, Double>of(
                            "set_value",
                            Schemas.map(VALUE).as(data -> data.get(VALUE)),
                            NumberEntity::setValue)
                            .described("Set", "Sets the value of a number.")))
            .reproducedBy(NumberDomain::reproduce);

    private NumberDomain() {}

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls("number", wanted, present);
        if (wanted.isKnown() && !wanted.value().equals(present.value())) {
            calls.call("set_value", DataMap.of("value", number(wanted.value())));
        }
        return calls.requests();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its state '" + text + "' is not a number", e);
        }
    }
}
