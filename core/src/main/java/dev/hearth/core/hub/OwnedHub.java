package dev.hearth.core.hub;

import dev.hearth.api.Context;
import dev.hearth.api.Discovery;
import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDirectory;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.http.Routes;
import dev.hearth.api.json.Json;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.Task;
import dev.hearth.api.registry.Registries;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.state.StateMachine;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.websocket.Commands;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import dev.hearth.core.store.CoreStoredCollection;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The hub as one integration sees it. */
final class OwnedHub implements Hub {
    private final CoreHub hub;
    private final Owner owner;
    private final Loop loop;
    private final EventBus bus;
    private final StateMachine states;
    private final ServiceRegistry services;
    private final HubData data;
    private final Routes routes;
    private final Commands commands;

    OwnedHub(CoreHub hub, Owner owner) {
        this.hub = hub;
        this.owner = owner;
        this.loop = hub.loop().ownedBy(owner);
        this.bus = hub.bus().ownedBy(owner);
        this.states = hub.states().ownedBy(owner);
        this.services = hub.services().ownedBy(owner);
        this.data = hub.data().ownedBy(owner);
        this.routes = hub.routes().ownedBy(owner);
        this.commands = hub.commands().ownedBy(owner);
    }

    @Override
    public String integration() {
        return owner.name();
    }

    @Override
    public Loop loop() {
        return loop;
    }

    @Override
    public EventBus bus() {
        return bus;
    }

    @Override
    public StateMachine states() {
        return states;
    }

    @Override
    public ServiceRegistry services() {
        return services;
    }

    @Override
    public Discovery discovery() {
        return hub.discoveryFor(owner);
    }

    @Override
    public CoreConfig config() {
        return hub.config();
    }

    @Override
    public HubState state() {
        return hub.state();
    }

    @Override
    public Set<String> components() {
        return hub.components();
    }

    @Override
    public Context newContext(@Nullable Context parent, @Nullable String userId) {
        return hub.newContext(parent, userId);
    }

    @Override
    public HubData data() {
        loop.checkInLoop();
        return data;
    }

    @Override
    public Store store(StoreKey key) {
        return hub.stores().open(owner, key);
    }

    @Override
    public CompletionStage<StoredCollection> collection(StoreKey key, ItemKind kind) {
        return CoreStoredCollection.open(store(key), kind, logger());
    }

    @Override
    public Registries registries() {
        loop.checkInLoop();
        return hub.registries();
    }

    @Override
    public EntityDirectory entities() {
        return hub.entities();
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Json json() {
        return CoreJson.INSTANCE;
    }

    @Override
    public DataMap info() {
        return hub.info();
    }

    @Override
    public <T> @Nullable T capability(Class<T> contract) {
        return hub.capability(contract);
    }

    @Override
    public <T> Subscription provide(Class<T> contract, T implementation) {
        return hub.capabilities().provide(owner, contract, implementation);
    }

    @Override
    public Subscription onShutdown(Task<?> job) {
        return hub.life().onShutdown(owner, job);
    }

    @Override
    public Subscription onUnload(Runnable callback) {
        return new Unloading(owner, callback);
    }

    /** A callback for the moment when the owner's books are closed. */
    private static final class Unloading extends Registration {
        private final Runnable callback;

        Unloading(Owner owner, Runnable callback) {
            super(owner);
            this.callback = callback;
        }

        @Override
        protected void release() {
            if (!owner().closed()) {
                return; // taken back, not unloaded
            }
            try {
                callback.run();
            } catch (Throwable e) {
                owner().failed(this, e);
            }
        }

        @Override
        public String label() {
            return "the callback for unloading " + Labels.of(callback);
        }
    }

    @Override
    public RandomGenerator random() {
        loop.checkInLoop();
        return hub.random();
    }

    @Override
    public Logger logger() {
        return owner.logger();
    }

    @Override
    public CompletionStage<Void> stop(int exitCode) {
        return hub.stop(exitCode);
    }
}
