package dev.hearth.api;

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
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The hub as one integration sees it. Each integration has its own: what is registered through it is known to be that
 * integration's, so that a stall is reported under its name and everything goes when it is unloaded.
 *
 * <p>Unless a method says otherwise, call it on the loop; another thread gets
 * {@link WrongThreadException} at once and enters with {@link Loop#call}.
 */
public interface Hub {
    /** The domain of the integration this view belongs to. Any thread. */
    String integration();

    /** The loop, its timers and its workers. Any thread. */
    Loop loop();

    /** Events. Any thread may ask for it; see there for who may call what. */
    EventBus bus();

    /** The present state of everything. */
    StateMachine states();

    /** What can be done. */
    ServiceRegistry services();

    /** Announcing and hearing of things that are not in the configuration. */
    Discovery discovery();

    /** Where the home is and how it measures. Any thread. */
    CoreConfig config();

    /** Where the hub is in its life. Any thread. */
    HubState state();

    /** The domains that are set up, and {@code platform.domain} for each platform, such as {@code demo.light}. */
    Set<String> components();

    /**
     * Makes a context for something that begins here.
     *
     * @param parent what led to it
     * @param userId who did it
     */
    Context newContext(@Nullable Context parent, @Nullable String userId);

    /** A place to share objects between integrations under agreed names; gone when the integration is unloaded. */
    HubData data();

    /**
     * A document that outlives a restart. Asking again for the same key gives the same one.
     *
     * @throws HubException {@code store_taken} when another integration has it
     */
    Store store(StoreKey key);

    /** What is remembered of entities, devices, areas and floors. */
    Registries registries();

    /** The entities that run. */
    EntityDirectory entities();

    /** What is answered over HTTP. */
    Routes routes();

    /** What clients can ask for over the WebSocket API. */
    Commands commands();

    /** Values as JSON. Any thread. */
    Json json();

    /**
     * The home and the hub as clients see them: {@code location_name}, {@code latitude}, {@code unit_system},
     * {@code components}, {@code version} and so on. Home Assistant: {@code Config.as_dict}.
     */
    DataMap info();

    /**
     * Opens a list of items that clients edit, the whole of a document.
     *
     * @return completes when it has been read, and fails as {@link Store#load} does. An item in the file that has no id is
     *     logged, left out and kept in the file
     */
    CompletionStage<StoredCollection> collection(StoreKey key, ItemKind kind);

    /** Whoever provides the contract, or null when no loaded integration does. */
    <T> @Nullable T capability(Class<T> contract);

    /**
     * Offers an implementation of a contract of {@code api-spi} to everyone.
     *
     * @throws HubException {@code capability_taken} when another integration provides it already
     */
    <T> Subscription provide(Class<T> contract, T implementation);

    /**
     * Adds a job for the very beginning of the end, while everything still works: all are started together when the
     * hub is told to stop, and have 20 s.
     */
    Subscription onShutdown(Task<?> job);

    /**
     * Calls back when the integration is unloaded while the hub runs, or at the very end when the hub stops: the moment
     * to let go of what the hub does not know of, such as a thread. Nothing can be registered any more then.
     */
    Subscription onUnload(Runnable callback);

    /** Chance, from the hub's seed. */
    RandomGenerator random();

    /** The integration's own logger, named as the configuration names it. Any thread. */
    Logger logger();

    /**
     * Stops the hub. Any thread. A second call while it stops does nothing.
     *
     * @param exitCode the exit code of the process; {@link #EXIT_RESTART} asks to be started again
     * @return completes when the hub has stopped, on the thread that ended the loop
     */
    CompletionStage<Void> stop(int exitCode);

    /** The exit code that asks whoever started the process to start it again. */
    int EXIT_RESTART = 100;
}
