package dev.hearth.api.entity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity domain, such as {@code light}: the type of its entities and what can be done with them. The hub sets it up
 * when a platform for it is configured or discovered.
 *
 * @param <E> the type its entities extend
 * @param name the part of the entity id before the dot
 * @param title its name for people
 * @param scanInterval how often entities that poll are updated, unless the configuration or the platform says otherwise
 * @param reproduction how a scene brings its entities into a state; null where that makes no sense
 * @param groupStates what its states mean to a group; null where groups make no sense
 */
public record EntityDomain<E extends Entity>(
        String name,
        String title,
        Class<E> type,
        Duration scanInterval,
        List<EntityService<E, ?>> services,
        @Nullable Reproduction reproduction,
        @Nullable GroupStates groupStates) {
    /** How often entities are polled where nobody has a better idea. */
    public static final Duration DEFAULT_SCAN_INTERVAL = Duration.ofSeconds(30);

    public EntityDomain {
        services = List.copyOf(services);
    }

    /** A domain without services, polled at {@link #DEFAULT_SCAN_INTERVAL}. */
    public static <E extends Entity> EntityDomain<E> of(String name, String title, Class<E> type) {
        return new EntityDomain<>(name, title, type, DEFAULT_SCAN_INTERVAL, List.of(), null, null);
    }

    /** The same, polled that often. */
    public EntityDomain<E> every(Duration interval) {
        return new EntityDomain<>(name, title, type, interval, services, reproduction, groupStates);
    }

    /** The same with these services. */
    public EntityDomain<E> serving(List<EntityService<E, ?>> newServices) {
        return new EntityDomain<>(name, title, type, scanInterval, newServices, reproduction, groupStates);
    }

    /** The same, usable in scenes. */
    public EntityDomain<E> reproducedBy(Reproduction how) {
        return new EntityDomain<>(name, title, type, scanInterval, services, how, groupStates);
    }

    /** The same, usable in groups. */
    public EntityDomain<E> grouped(GroupStates states) {
        return new EntityDomain<>(name, title, type, scanInterval, services, reproduction, states);
    }
}
