package dev.hearth.core.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.RelayedEntity;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.registry.EntityNaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One entity domain while the hub runs: its entities by id, its platforms, its services. Loop only.
 *
 * @param <E> the type its entities extend
 */
public final class EntityComponent<E extends Entity> {
    private final EntityComponents components;
    private final EntityDomain<E> domain;
    private final Map<String, AddedEntity> entities = new LinkedHashMap<>();
    private final Set<EntityPlatform> platforms = new LinkedHashSet<>();
    private final Map<UniqueId, AddedEntity> uniqueIds = new HashMap<>();
    private final Map<AddedEntity, UniqueId> uniqueIdOf = new HashMap<>();

    private final List<Subscription> services = new ArrayList<>();

    private record UniqueId(String integration, String id) {}

    EntityComponent(EntityComponents components, EntityDomain<E> domain) {
        this.components = components;
        this.domain = domain;
    }

    /** Registers the services of the domain, in the hub's own name: they outlive every platform. */
    void registerServices() {
        ServiceRegistry services =
                hub().services().ownedBy(hub().loop().hubOwner());
        for (EntityService<E, ?> service : domain.services()) {
            register(services, service);
        }
    }

    private <T> void register(ServiceRegistry services, EntityService<E, T> service) {
        EntityServiceRun<E, T> run = new EntityServiceRun<>(this, service);
        this.services.add(services.register(
                domain.name(),
                service.name(),
                new ServiceDefinition<>(
                        Targeted.schema(service.schema()),
                        run::call,
                        service.supportsResponse(),
                        service.title(),
                        service.description(),
                        target(service))));
    }

    private DataMap target(EntityService<E, ?> service) {
        DataMap entities = DataMap.of("domain", List.of(domain.name()));
        if (!service.requiredFeatures().isEmpty()) {
            entities = entities.with("supported_features", service.requiredFeatures());
        }
        return DataMap.of("entity", List.of(entities));
    }

    boolean isOf(EntityDomain<?> asked) {
        return domain.equals(asked);
    }

    /** Ends it with all its entities and services, because whoever brought the domain is unloaded. */
    CompletionStage<Void> close() {
        services.forEach(Subscription::cancel);
        return Stages.all(List.copyOf(platforms).stream().map(EntityPlatform::close).toList());
    }

    EntityComponents components() {
        return components;
    }

    CoreHub hub() {
        return components.hub();
    }

    String name() {
        return domain.name();
    }

    String type() {
        return domain.type().getSimpleName();
    }

    /**
     * A place for the entities of a platform.
     *
     * @throws HubException when the platform cannot say how it wants to be polled, or says what cannot be
     */
    EntityPlatform open(
            Platform<?> platform, Owner owner, Hub view, @Nullable Duration scanInterval, @Nullable String namespace) {
        Duration ownInterval = ask(owner, "scanInterval()", platform::scanInterval);
        int parallel = ask(owner, "parallelUpdates()", platform::parallelUpdates);
        Duration interval =
                scanInterval != null ? scanInterval : ownInterval != null ? ownInterval : domain.scanInterval();
        if (!interval.isPositive()) {
            throw new HubException(
                    "invalid_platform",
                    label(owner) + " is to be polled every " + interval.toMillis() / 1e3
                            + " s; the scan interval must be above zero");
        }
        EntityPlatform opened = new EntityPlatform(this, owner, view, interval, namespace, parallel);
        platforms.add(opened);
        return opened;
    }

    private <T extends @Nullable Object> T ask(Owner owner, String what, Supplier<T> question) {
        Culprit before = hub().loop().enter(new PlatformQuestion(owner, what + " of " + label(owner)));
        try {
            return question.get();
        } catch (Throwable e) {
            throw new HubException(
                    "invalid_platform",
                    label(owner) + " failed in " + what + " with " + e.getClass().getName() + ": "
                            + messageOf(e),
                    e);
        } finally {
            hub().loop().leave(before);
        }
    }

    private record PlatformQuestion(Owner owner, String label) implements Culprit {}

    private String label(Owner owner) {
        return "the " + name() + " platform of " + owner;
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException e) { // its text is foreign code too
            return null;
        }
    }

    // ---- its entities ----

    boolean accepts(Entity entity) {
        return domain.type().isInstance(entity) || entity instanceof RelayedEntity;
    }

    /** The entity, which is none of those that are only relayed, as the type of the domain. */
    E typed(AddedEntity entity) {
        return domain.type().cast(entity.entity());
    }

    /** The entity with that id, or null. */
    @Nullable
    AddedEntity find(String entityId) {
        return entities.get(entityId);
    }

    /** Its entities, in the order they came; a copy. */
    public List<Entity> entities() {
        return entities.values().stream().map(AddedEntity::entity).toList();
    }

    /** Its entities, in the order they came. */
    Collection<AddedEntity> all() {
        return Collections.unmodifiableCollection(entities.values());
    }

    /**
     * Finds out the id of a new entity.
     *
     * @throws HubException when its unique id is taken, or it suggests an id of another domain
     */
    KnownEntity identify(AddedEntity added, @Nullable String namespace) {
        Entity entity = added.entity();
        String integration = added.owner().name();
        String suggested = entity.suggestedEntityId();
        if (suggested != null && !EntityId.domainOf(suggested.toLowerCase(Locale.ROOT)).equals(name())) {
            throw new HubException(
                    "wrong_domain",
                    "it suggests the entity id " + suggested + ", but an entity of this platform is a " + name()
                            + ".…");
        }
        String objectId = EntityNames.objectId(entity, integration, namespace);
        String uniqueId = entity.uniqueId();
        if (uniqueId == null) {
            return new KnownEntity(freeId(objectId), null, null, false);
        }
        UniqueId key = new UniqueId(integration, uniqueId);
        if (uniqueIds.putIfAbsent(key, added) != null) {
            throw EntityPlatform.duplicate(name(), integration, uniqueId);
        }
        uniqueIdOf.put(added, key);
        return components.entries().entryOf(name(), integration, uniqueId, entity, objectId, this::freeId);
    }

    private String freeId(String objectId) {
        return EntityNaming.freeId(
                name(),
                objectId,
                id -> hub().states().available(id)
                        && hub().registries().entities().find(id) == null);
    }

    /** Finds an entity under its new id from now on. */
    void rename(AddedEntity entity, KnownEntity entry) {
        entities.remove(entity.entityId(), entity);
        entities.put(entry.entityId(), entity);
        entity.follow(entry);
    }

    void enter(AddedEntity entity) {
        entities.put(entity.entityId(), entity);
    }

    void forget(AddedEntity entity) {
        String id = entity.idIfKnown();
        if (id != null) {
            entities.remove(id, entity);
        }
        UniqueId key = uniqueIdOf.remove(entity);
        if (key != null) {
            uniqueIds.remove(key);
        }
    }

    // ---- its platforms ----

    void forget(EntityPlatform platform) {
        platforms.remove(platform);
    }

    @SuppressWarnings("ReferenceEquality") // books are not values
    List<EntityPlatform> platformsOf(Owner owner) {
        List<EntityPlatform> found = new ArrayList<>();
        for (EntityPlatform platform : platforms) {
            if (platform.owner() == owner) {
                found.add(platform);
            }
        }
        return found;
    }
}
