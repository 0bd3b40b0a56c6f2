package dev.hearth.api.domain.light;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;

/** The entity domain {@code light}. */
public final class LightDomain {
    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<LightEntity> DOMAIN = EntityDomain.of("light", "Light", LightEntity.class)
            .serving(LightServices.all())
            .grouped(GroupStates.ON_OFF);

    private LightDomain() {}
}
