package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;

/** The entity domain {@code binary_sensor}. */
public final class BinarySensorDomain {
    /** The domain; it has no services. */
    public static final EntityDomain<BinarySensorEntity> DOMAIN =
            EntityDomain.of("binary_sensor", "Binary sensor", BinarySensorEntity.class)
                    .grouped(GroupStates.ON_OFF);

    private BinarySensorDomain() {}
}
