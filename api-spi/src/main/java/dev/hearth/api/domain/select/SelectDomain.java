package dev.hearth.api.domain.select;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;

/** The entity domain {@code select}. */
public final class SelectDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final Field<String> OPTION = Field.required("option", Schemas.string())
            .doc("The option to choose.")
            .example("\"Item A\"")
            .form(FieldForm.titled("Option"));
    private static final Field<Boolean> CYCLE = Field.optional("cycle", Schemas.bool())
            .orElse(true)
            .doc("Whether the first option follows the last.")
            .form(FieldForm.titled("Cycle"));
    private static final MapSchema MOVING = Schemas.map(CYCLE);

    /** The domain with its services, which choose an option by name or by its place. */
    public static final EntityDomain<SelectEntity> DOMAIN = EntityDomain.of("select", "Select", SelectEntity.class)
            .serving(services())
            .reproducedBy(SelectDomain::reproduce);

    private SelectDomain() {}

    private static List<EntityService<SelectEntity, ?>> services() {
        return List.of(
                EntityService.<SelectEntity, Section>of(
                        "select_first", NOTHING, (select, nothing) -> select.selectFirst())
                        .described("First", "Chooses the first option."),
                EntityService.<SelectEntity, Section>of(
                        "select_last", NOTHING, (select, nothing) -> select.selectLast())
                        .described("Last", "Chooses the last option."),
                EntityService.<SelectEntity, Section>of(
                        "select_next", MOVING, (select, data) -> select.selectNext(data.get(CYCLE)))
                        .described("Next", "Chooses the option behind the present one."),
                EntityService.<SelectEntity, String>of(
                        "select_option",
                        Schemas.map(OPTION).as(data -> data.get(OPTION)),
                        SelectEntity::select)
                        .described("Select", "Chooses an option."),
                EntityService.<SelectEntity, Section>of(
                        "select_previous", MOVING, (select, data) -> select.selectPrevious(data.get(CYCLE)))
                        .described("Previous", "Chooses the option before the present one."));
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls("select", wanted, present);
        if (wanted.value().equals(present.value())) {
            return List.of();
        }
        if (present.attributes().get("options") instanceof List<?> offered && !offered.contains(wanted.value())) {
            throw new IllegalArgumentException(
                    "its state '" + wanted.value() + "' is none of the options " + offered);
        }
        calls.call("select_option", DataMap.of("option", wanted.value()));
        return calls.requests();
    }
}
