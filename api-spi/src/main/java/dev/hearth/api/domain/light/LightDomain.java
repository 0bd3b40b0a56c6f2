package dev.hearth.api.domain.light;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;

/** The entity domain {@code light}. */
public final class LightDomain {
    private static final double LONGEST_TRANSITION = 6553;
    private static final double NANOS = 1e9;

    /** How long a change takes: seconds, brought into 0 to 6553. */
    public static final Schema<Duration> TRANSITION = Schemas.number().as(LightDomain::transition);

    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<LightEntity> DOMAIN = EntityDomain.of("light", "Light", LightEntity.class)
            .serving(LightServices.all())
            .reproducedBy(LightReproduction::requests)
            .grouped(GroupStates.ON_OFF);

    private LightDomain() {}

    static Duration transition(double seconds) {
        return Duration.ofNanos(Math.round(Math.clamp(seconds, 0, LONGEST_TRANSITION) * NANOS));
    }
}
