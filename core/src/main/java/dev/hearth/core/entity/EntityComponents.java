package dev.hearth.core.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDirectory;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All entities of the hub, by domain. A domain is set up, services and all, when it is first asked for; a platform of it
 * then gets a place for its entities. Loop only.
 */
public final class EntityComponents {
    private static final Logger LOG = LoggerFactory.getLogger("core.entity");

    private final CoreHub hub;
    private final EntityEntries entries;
    private final TargetResolver targets;
    private final RegisteredEntities registered;
    private final RestoredStates restored;
    private final Map<String, EntityComponent<?>> components = new LinkedHashMap<>();
    private Function<String, DataMap> customize;
    private int customRevision;

    /** Entities as the hub's registries know them. */
    public EntityComponents(CoreHub hub, Function<String, DataMap> customize) {
        this.hub = hub;
        this.customize = customize;
        this.registered = new RegisteredEntities(this, hub);
        this.entries = registered;
        this.targets = new RegistryTargets(hub::registries);
        this.restored = new RestoredStates(this);
        hub.entities(new Directory());
    }

    /**
     * As told.
     *
     * @param customize what the owner lays over the attributes of an entity, by its id; asked once for each entity
     * @param entries remembers entities
     * @param targets finds the entities of devices, areas, floors and labels
     */
    public EntityComponents(
            CoreHub hub, Function<String, DataMap> customize, EntityEntries entries, TargetResolver targets) {
        this.hub = hub;
        this.customize = customize;
        this.entries = entries;
        this.targets = targets;
        this.registered = new RegisteredEntities(this, hub);
        this.restored = new RestoredStates(this);
        hub.entities(new Directory());
    }

    /** Reads what must be there before any entity is added: the registries and the last states. Once. */
    public CompletionStage<Void> prepare() {
        hub.loop().checkInLoop();
        return hub.registries().load().thenCompose(loaded -> {
            registered.begin();
            return restored.begin();
        });
    }

    /** Writes down the states that outlive a restart, without waiting for the next time. */
    public CompletionStage<Void> saveStates() {
        hub.loop().checkInLoop();
        return restored.save();
    }

    /** The domain as it runs, set up if it was not. */
    @SuppressWarnings("unchecked") // under a domain's name stands the component made for it
    public <E extends Entity> EntityComponent<E> of(EntityDomain<E> domain) {
        hub.loop().checkInLoop();
        EntityComponent<?> present = components.get(domain.name());
        if (present != null) {
            return (EntityComponent<E>) present;
        }
        EntityComponent<E> made = new EntityComponent<>(this, domain);
        components.put(domain.name(), made);
        made.registerServices();
        return made;
    }

    /**
     * A place for the entities of one platform entry.
     *
     * @param owner the integration
     * @param view the integration's view of the hub
     * @param scanInterval from the configuration, null to leave it to the domain
     * @param namespace what object ids begin with, null for nothing
     */
    public EntityAdder open(
            EntityDomain<?> domain,
            Platform<?> platform,
            Owner owner,
            Hub view,
            @Nullable Duration scanInterval,
            @Nullable String namespace) {
        return of(domain).open(platform, owner, view, scanInterval, namespace);
    }

    /** Removes all entities of an integration; those that take too long are named and given up. */
    public CompletionStage<Void> removeAll(Owner owner) {
        hub.loop().checkInLoop();
        List<CompletionStage<Void>> all = new ArrayList<>();
        for (EntityComponent<?> component : components.values()) {
            for (EntityPlatform platform : component.platformsOf(owner)) {
                all.add(platform.close());
            }
        }
        return Stages.all(all);
    }

    /** Ends a domain that an integration brought: its services, and whoever's entities are in it. */
    public CompletionStage<Void> retire(EntityDomain<?> domain) {
        hub.loop().checkInLoop();
        EntityComponent<?> component = components.get(domain.name());
        if (component == null || !component.isOf(domain)) {
            return Stages.done();
        }
        components.remove(domain.name());
        hub.removeComponent(domain.name());
        return component.close();
    }

    /** The entity with that id, or null. */
    public @Nullable Entity find(String entityId) {
        hub.loop().checkInLoop();
        AddedEntity found = added(entityId.toLowerCase(Locale.ROOT));
        return found == null ? null : found.entity();
    }

    /** The same with what the hub knows about it; the id in lower case. */
    @Nullable
    AddedEntity added(String id) {
        int dot = id.indexOf('.');
        EntityComponent<?> component = dot < 0 ? null : components.get(id.substring(0, dot));
        return component == null ? null : component.find(id);
    }

    /** The entities for everybody. */
    private final class Directory implements EntityDirectory {
        @Override
        public @Nullable Entity find(String entityId) {
            return EntityComponents.this.find(entityId);
        }

        @Override
        public Map<String, String> sources() {
            hub.loop().checkInLoop();
            Map<String, String> sources = new LinkedHashMap<>();
            forEach(each -> {
                String entityId = each.entity().entityId();
                if (entityId != null) {
                    sources.put(entityId, each.platform().owner().name());
                }
            });
            return sources;
        }

        @Override
        public ResolvedTarget resolve(Target target, boolean primaryOnly) {
            hub.loop().checkInLoop();
            return targets().resolve(target, primaryOnly);
        }
    }

    /** How many entities there are. */
    public int count() {
        hub.loop().checkInLoop();
        return components.values().stream().mapToInt(each -> each.all().size()).sum();
    }

    /** Replaces what the owner lays over the attributes; entities take it with their next write. */
    public void customize(Function<String, DataMap> newCustomize) {
        hub.loop().checkInLoop();
        customize = newCustomize;
        customRevision++;
    }

    /** Writes the states of all entities anew, because something that lies over them has changed. */
    public void writeAll() {
        hub.loop().checkInLoop();
        forEach(AddedEntity::write);
    }

    /** Does something with each entity. */
    void forEach(Consumer<AddedEntity> action) {
        components.values().forEach(each -> List.copyOf(each.all()).forEach(action));
    }

    /** Makes an entity follow its entry, which has another id perhaps. */
    void rename(AddedEntity entity, KnownEntity entry) {
        EntityComponent<?> component = components.get(EntityId.domainOf(entry.entityId()));
        if (component != null) {
            component.rename(entity, entry);
        }
    }

    RegisteredEntities registered() {
        return registered;
    }

    CoreHub hub() {
        return hub;
    }

    RestoredStates restored() {
        return restored;
    }

    EntityEntries entries() {
        return entries;
    }

    /** Finds the entities of targets. */
    public TargetResolver targets() {
        return targets;
    }

    int customRevision() {
        return customRevision;
    }

    DataMap customOf(String entityId) {
        return customize.apply(entityId);
    }

    Logger logger() {
        return LOG;
    }
}
