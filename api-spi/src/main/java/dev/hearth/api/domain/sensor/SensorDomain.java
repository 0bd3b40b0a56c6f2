package dev.hearth.api.domain.sensor;

import dev.hearth.api.entity.EntityDomain;

/** The entity domain {@code sensor}. */
public final class SensorDomain {
    /** The domain; it has no services. */
    public static final EntityDomain<SensorEntity> DOMAIN = EntityDomain.of("sensor", "Sensor", SensorEntity.class);

    private SensorDomain() {}
}
