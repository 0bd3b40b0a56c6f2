package dev.hearth.api.domain.switches;

import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import java.util.List;

/** The entity domain {@code switch}. */
public final class SwitchDomain {
    private static final MapSchema NOTHING = Schemas.map();

    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<SwitchEntity> DOMAIN = EntityDomain.of("switch", "Switch", SwitchEntity.class)
            .grouped(GroupStates.ON_OFF)
            .serving(List.of(
                    EntityService.<SwitchEntity, Section>of("turn_on", NOTHING, (entity, data) -> entity.turnOn())
                            .described("Turn on", "Turns a switch on."),
                    EntityService.<SwitchEntity, Section>of("turn_off", NOTHING, (entity, data) -> entity.turnOff())
                            .described("Turn off", "Turns a switch off."),
                    EntityService.<SwitchEntity, Section>of("toggle", NOTHING, (entity, data) -> entity.toggle())
                            .described("Toggle", "Turns a switch off if it is on, else on.")));

    private SwitchDomain() {}
}
