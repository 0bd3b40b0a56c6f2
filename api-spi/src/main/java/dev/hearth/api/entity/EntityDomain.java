package dev.hearth.api.entity;

import java.time.Duration;
import java.util.List;

/**
 * An entity domain, such as {@code light}: the type of its entities and what can be done with them. The hub sets it up
 * when a platform for it is configured or discovered.
 *
 * @param <E> the type its entities extend
 * @param name the part of the entity id before the dot
 * @param title its name for people
 * @param scanInterval how often entities that poll are updated, unless the configuration or the platform says otherwise
 */
public record EntityDomain<E extends Entity>(
        String name, String title, Class<E> type, Duration scanInterval, List<EntityService<E, ?>> services) {
    /** How often entities are polled where nobody has a better idea. */
    public static final Duration DEFAULT_SCAN_INTERVAL = Duration.ofSeconds(30);

    public EntityDomain {
        services = List.copyOf(services);
    }
}
