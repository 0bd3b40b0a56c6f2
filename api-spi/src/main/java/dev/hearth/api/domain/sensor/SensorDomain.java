package dev.hearth.api.domain.sensor;

import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The entity domain {@code sensor}. */
public final class SensorDomain {
    /** The domain; it has no services. */
    public static final EntityDomain<SensorEntity> DOMAIN = new EntityDomain<>(
            "sensor", "Sensor", SensorEntity.class, EntityDomain.DEFAULT_SCAN_INTERVAL, List.of());

    private SensorDomain() {}
}
