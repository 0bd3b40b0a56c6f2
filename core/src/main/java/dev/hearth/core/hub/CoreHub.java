package dev.hearth.core.hub;

import dev.hearth.api.Context;
import dev.hearth.api.Discovery;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.HubState;
import dev.hearth.api.auth.AuthSettings;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.HomeSettings;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.notify.NotifyServices;
import dev.hearth.api.entity.EntityDirectory;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.core.config.HomeConfiguration;
import dev.hearth.core.event.Contexts;
import dev.hearth.core.event.CoreEventBus;
import dev.hearth.core.http.CoreRoutes;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.registry.CoreRegistries;
import dev.hearth.core.service.CoreServiceRegistry;
import dev.hearth.core.state.CoreStateMachine;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.store.Storage;
import dev.hearth.core.store.Stores;
import dev.hearth.core.websocket.CoreCommands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * The hub: a loop and what lives on it. Loop only, but for what says otherwise.
 *
 * <p>It knows no integration by name. Whoever loads one asks for its {@link Owner} and hands it the {@link Hub} that
 * {@link #viewOf} makes.
 */
public final class CoreHub {
    private final CoreLoop loop;
    private final RandomGenerator random;
    private final Contexts contexts;
    private final CoreEventBus bus;
    private final CoreStateMachine states;
    private final CoreServiceRegistry services;
    private final Stores stores;
    private final CoreRoutes routes;
    private final CoreCommands commands;
    private final Lifecycle life;
    private @Nullable CoreRegistries registries;
    private @Nullable StoredHome storedHome;
    private final Capabilities capabilities = new Capabilities();
    private final SharedData data = new SharedData();
    private final Set<String> components = new LinkedHashSet<>();
    private final Map<String, Owner> owners = new LinkedHashMap<>();
    private @Nullable Function<Owner, Discovery> discovery;
    private EntityDirectory entities = NoEntities.INSTANCE;
    private boolean configFromYaml;
    // Replaced on the loop when the core configuration is applied; read by any thread.
    private volatile CoreConfig config;

    /** A hub that has not started and forgets everything when it ends. */
    public CoreHub(CoreLoop loop, CoreConfig config, long seed) {
        this(loop, config, seed, new MemoryStorage());
    }

    /**
     * A hub that has not started.
     *
     * @param seed what its chance grows from; two hubs with the same seed and the same inputs do the same
     * @param storage where that lies which outlives a restart
     */
    public CoreHub(CoreLoop loop, CoreConfig config, long seed, Storage storage) {
        this.loop = loop;
        this.config = config;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.contexts = new Contexts(random);
        this.bus = new CoreEventBus(loop, contexts);
        this.states = new CoreStateMachine(loop, bus, contexts);
        this.services = new CoreServiceRegistry(loop, bus, contexts);
        this.routes = new CoreRoutes(loop);
        this.commands = new CoreCommands(loop);
        this.stores = new Stores(loop, storage, this::tellCorrupt);
        this.life = new Lifecycle(loop, bus, stores, this::interruptThreads, this::closeOwners);
    }

    /** The loop. Any thread. */
    public CoreLoop loop() {
        return loop;
    }

    /** The bus. */
    public CoreEventBus bus() {
        return bus;
    }

    /** The states. */
    public CoreStateMachine states() {
        return states;
    }

    /** The services. */
    public CoreServiceRegistry services() {
        return services;
    }

    /** What outlives a restart. */
    public Stores stores() {
        return stores;
    }

    /** What is remembered of entities, devices, areas and floors; nothing before it is loaded. */
    public CoreRegistries registries() {
        loop.checkInLoop();
        CoreRegistries present = registries;
        if (present == null) {
            present = new CoreRegistries(viewOf(loop.hubOwner()));
            registries = present;
        }
        return present;
    }

    /** What is answered over HTTP. */
    public CoreRoutes routes() {
        return routes;
    }

    /** What clients can ask for over the WebSocket API. */
    public CoreCommands commands() {
        return commands;
    }

    /** The entities that run. */
    EntityDirectory entities() {
        loop.checkInLoop();
        return entities;
    }

    /** Says who knows the entities; once. */
    public void entities(EntityDirectory newEntities) {
        entities = newEntities;
    }

    /** See {@link Hub#info}. */
    DataMap info() {
        loop.checkInLoop();
        return HomeInfo.of(config, configFromYaml, components, state());
    }

    /** Start and stop. */
    public Lifecycle life() {
        return life;
    }

    /** The core configuration. Any thread. */
    public CoreConfig config() {
        return config;
    }

    /** Replaces the core configuration. */
    public void config(CoreConfig newConfig) {
        loop.checkInLoop();
        config = newConfig;
    }

    /**
     * Takes over what the configuration says of the home.
     *
     * @param home its section {@code homeassistant:}
     */
    public void home(HomeConfiguration home) {
        loop.checkInLoop();
        config = home.core();
        configFromYaml = home.fromYaml();
        AuthSettings settings = new AuthSettings(home.authProviders(), home.authModules());
        if (capabilities.find(AuthSettings.class) == null) {
            capabilities.provide(loop.hubOwner(), AuthSettings.class, settings);
        }
    }

    boolean configFromYaml() {
        return configFromYaml;
    }

    /** What is kept of the home; nothing before it is loaded. */
    public StoredHome storedHome() {
        loop.checkInLoop();
        StoredHome present = storedHome;
        if (present == null) {
            present = new StoredHome(this, viewOf(loop.hubOwner()));
            storedHome = present;
            capabilities.provide(loop.hubOwner(), HomeSettings.class, present);
        }
        return present;
    }

    /** Where the hub is in its life. Any thread. */
    public HubState state() {
        return life.state();
    }

    /** Offers persistent notifications and the notify services, the contracts that every hub provides itself. */
    public PersistentNotifications notifications() {
        PersistentNotifications present = capabilities.find(PersistentNotifications.class);
        if (present != null) {
            return present;
        }
        Notifications made = new Notifications(viewOf(loop.hubOwner()));
        capabilities.provide(loop.hubOwner(), PersistentNotifications.class, made);
        capabilities.provide(
                loop.hubOwner(), NotifyServices.class, new NotifyByName(viewOf(loop.hubOwner()), made));
        return made;
    }

    private void tellCorrupt(String key, String message) {
        notifications().create(message, "A file is damaged", "storage_corruption_" + key);
    }

    /** See {@link Hub#capability}. */
    public <T> @Nullable T capability(Class<T> contract) {
        loop.checkInLoop();
        return capabilities.find(contract);
    }

    /** Whoever answers {@link Hub#discovery}; set once by the set-up. */
    public void discovery(Function<Owner, Discovery> newDiscovery) {
        discovery = newDiscovery;
    }

    Discovery discoveryFor(Owner owner) {
        if (discovery == null) {
            throw new HubException("no_discovery", owner + " asked for discovery, but this hub sets nothing up");
        }
        return discovery.apply(owner);
    }

    Capabilities capabilities() {
        return capabilities;
    }

    SharedData data() {
        return data;
    }

    RandomGenerator random() {
        return random;
    }

    Context newContext(@Nullable Context parent, @Nullable String userId) {
        loop.checkInLoop();
        return contexts.next(loop.time().epochMicros(), parent == null ? null : parent.id(), userId);
    }

    // ---- who is there ----

    /** The domains and platforms that are set up. A copy. */
    public Set<String> components() {
        loop.checkInLoop();
        return Collections.unmodifiableSet(new LinkedHashSet<>(components));
    }

    /** Enters a domain or {@code domain.platform} as set up; answers whether it was new. */
    public boolean addComponent(String name) {
        loop.checkInLoop();
        return components.add(name);
    }

    /** Strikes one out. */
    public void removeComponent(String name) {
        loop.checkInLoop();
        components.remove(name);
    }

    /** The books of an integration, opened when first asked for and again after they were closed. */
    public Owner ownerOf(String integration) {
        loop.checkInLoop();
        Owner owner = owners.get(integration);
        if (owner == null || owner.closed()) {
            owner = loop.newOwner(integration);
            owners.put(integration, owner);
        }
        return owner;
    }

    /** Everybody who has books, in the order they came. A copy. */
    public List<Owner> owners() {
        loop.checkInLoop();
        return List.copyOf(owners.values());
    }

    /** Takes back all that an integration has registered and forgets it. */
    public void closeOwner(Owner owner) {
        owner.close();
        data.removeAll(owner);
        owners.remove(owner.name(), owner);
    }

    private void interruptThreads() {
        loop.hubOwner().interruptThreads();
        owners.values().forEach(Owner::interruptThreads);
    }

    private void closeOwners() {
        List<Owner> all = new ArrayList<>(owners.values());
        Collections.reverse(all);
        all.forEach(this::closeOwner);
    }

    /** The hub as that integration sees it. */
    public Hub viewOf(Owner owner) {
        return new OwnedHub(this, owner);
    }

    /** Stops the hub. Any thread. */
    public CompletionStage<Void> stop(int exitCode) {
        return life.stop(exitCode);
    }
}
