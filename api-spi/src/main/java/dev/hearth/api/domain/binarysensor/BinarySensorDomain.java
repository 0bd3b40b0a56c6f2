package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The entity domain {@code binary_sensor}. */
public final class BinarySensorDomain {
    /** The domain; it has no services. */
    public static final EntityDomain<BinarySensorEntity> DOMAIN = new EntityDomain<>(
            "binary_sensor",
            "Binary sensor",
            BinarySensorEntity.class,
            EntityDomain.DEFAULT_SCAN_INTERVAL,
            List.of());

    private BinarySensorDomain() {}
}
