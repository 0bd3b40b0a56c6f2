package dev.hearth.api.domain.zone;

import dev.hearth.api.entity.EntityDomain;

/** The entity domain {@code zone}. */
public final class ZoneDomain {
    /** The domain, which has no services for its entities. */
    public static final EntityDomain<ZoneEntity> DOMAIN = EntityDomain.of("zone", "Zone", ZoneEntity.class);

    private ZoneDomain() {}
}
