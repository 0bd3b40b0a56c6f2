package dev.hearth.api.domain.valve;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The entity domain {@code valve}. */
public final class ValveDomain {
    private static final String NAME = "valve";
    private static final String CURRENT_POSITION = "current_position";
    private static final Field<Integer> POSITION = Field.required("position", Schemas.intRange(0, 100))
            .doc("How far it shall be open, in per cent; 0 is closed.")
            .form(FieldForm.of("Position", Selector.number(0, 100).with("unit_of_measurement", "%")));

    /** The domain with the services that open, close, stop and toggle valves. */
    public static final EntityDomain<ValveEntity> DOMAIN = EntityDomain.of(NAME, "Valve", ValveEntity.class)
            .every(Duration.ofSeconds(15))
            .serving(List.of(
                    plain("open_valve", ValveEntity::open)
                            .needing(ValveFeatures.OPEN)
                            .described("Open", "Opens a valve."),
                    plain("close_valve", ValveEntity::close)
                            .needing(ValveFeatures.CLOSE)
                            .described("Close", "Closes a valve."),
                    EntityService.<ValveEntity, Section>of(
                            "set_valve_position",
                            Schemas.map(POSITION),
                            (valve, data) -> valve.setValvePosition(data.get(POSITION)))
                            .needing(ValveFeatures.SET_POSITION)
                            .described("Set position", "Opens or closes a valve as far as asked for."),
                    plain("stop_valve", ValveEntity::stopValve)
                            .needing(ValveFeatures.STOP)
                            .described("Stop", "Stops a valve where it is."),
                    plain("toggle", ValveEntity::toggle)
                            .needing(ValveFeatures.OPEN | ValveFeatures.CLOSE)
                            .described(
                                    "Toggle", "Opens a valve if it is closed, else closes it; stops it if it moves.")))
            .reproducedBy((wanted, present, options) -> reproduce(wanted, present));

    private ValveDomain() {}

    private static EntityService<ValveEntity, Section> plain(
            String name, Function<ValveEntity, CompletionStage<?>> action) {
        return EntityService.of(name, Schemas.map(), (valve, data) -> action.apply(valve));
    }

    private static List<ServiceRequest> reproduce(State wanted, State present) {
        Object position = wanted.attributes().get(CURRENT_POSITION);
        if (present.value().equals(wanted.value())
                && Objects.equals(present.attributes().get(CURRENT_POSITION), position)) {
            return List.of();
        }
        DataMap valve = DataMap.of("entity_id", wanted.entityId());
        return switch (wanted.value()) {
            case "closed", "closing" -> List.of(ServiceRequest.of(NAME, "close_valve", valve));
            case "open", "opening" -> List.of(
                    position != null && present.attributes().containsKey(CURRENT_POSITION)
                            ? ServiceRequest.of(NAME, "set_valve_position", valve.with("position", position))
                            : ServiceRequest.of(NAME, "open_valve", valve));
            default -> List.of();
        };
    }
}
