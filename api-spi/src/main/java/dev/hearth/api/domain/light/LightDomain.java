package dev.hearth.api.domain.light;

import dev.hearth.api.entity.EntityDomain;

/** The entity domain {@code light}. */
public final class LightDomain {
    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<LightEntity> DOMAIN = new EntityDomain<>(
            "light", "Light", LightEntity.class, EntityDomain.DEFAULT_SCAN_INTERVAL, LightServices.all());

    private LightDomain() {}
}
