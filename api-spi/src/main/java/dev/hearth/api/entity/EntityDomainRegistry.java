package dev.hearth.api.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entity domains at hand: those that every hub knows, and those that integrations bring as long as they are there.
 * A capability that every hub provides itself. Loop only.
 */
public interface EntityDomainRegistry {
    /** The domain with that name, or null. */
    @Nullable
    EntityDomain<?> find(String name);

    /** All of them, those that every hub knows first; a copy. */
    List<EntityDomain<?>> all();
}
