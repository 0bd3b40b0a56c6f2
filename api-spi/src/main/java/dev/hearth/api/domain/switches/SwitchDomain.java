package dev.hearth.api.domain.switches;

import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;

/** The entity domain {@code switch}. */
public final class SwitchDomain {
    private static final MapSchema NOTHING = Schemas.map();

    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<SwitchEntity> DOMAIN = EntityDomain.of("switch", "Switch", SwitchEntity.class)
            .reproducedBy(SwitchDomain::requests)
            .grouped(GroupStates.ON_OFF)
            .serving(List.of(
                    EntityService.<SwitchEntity, Section>of("turn_on", NOTHING, (entity, data) -> entity.turnOn())
                            .described("Turn on", "Turns a switch on."),
                    EntityService.<SwitchEntity, Section>of("turn_off", NOTHING, (entity, data) -> entity.turnOff())
                            .described("Turn off", "Turns a switch off."),
                    EntityService.<SwitchEntity, Section>of("toggle", NOTHING, (entity, data) -> entity.toggle())
                            .described("Toggle", "Turns a switch off if it is on, else on.")));

    private SwitchDomain() {}

    private static List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        String service = switch (wanted.value()) {
            case States.ON -> "turn_on";
            case States.OFF -> "turn_off";
            default -> null;
        };
        return service == null || wanted.value().equals(present.value())
                ? List.of()
                : List.of(ServiceRequest.of("switch", service, DataMap.of())
                        .on(Target.entities(wanted.entityId())));
    }
}
