package dev.hearth.api.domain.event;

import dev.hearth.api.entity.EntityDomain;

/** The entity domain {@code event}, which has no services. */
public final class EventDomain {
    /** The domain. */
    public static final EntityDomain<EventEntity> DOMAIN = EntityDomain.of("event", "Event", EventEntity.class);

    private EventDomain() {}
}
