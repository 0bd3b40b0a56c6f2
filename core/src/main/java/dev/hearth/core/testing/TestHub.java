package dev.hearth.core.testing;

import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.auth.Login;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateMachine;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HomeConfiguration;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.HomeServices;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.setup.Setup;
import dev.hearth.core.setup.SetupListener;
import dev.hearth.core.setup.SetupPlan;
import dev.hearth.core.setup.SetupReport;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.store.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hub for a test: the real one, on a loop that the test turns and a clock that it moves. The thread that makes it is
 * the loop's thread, so the test calls everything directly.
 *
 * {@snippet :
 * try (TestHub hub = TestHub.create()) {
 *     hub.states().set("light.kitchen", "on");
 *     hub.advance(Duration.ofMinutes(5));
 *     assertEquals("on", hub.state("light.kitchen").value());
 * }
 * }
 *
 * <p>{@link #close} stops the hub and checks that nothing is left behind.
 */
public final class TestHub implements AutoCloseable {
    private final VirtualLoop loop;
    private final CoreHub core;
    private final Hub hub;
    private final Catalogue catalogue = new Catalogue();
    private final EntityComponents entities;
    private final Setup setup;
    private final Storage storage;
    private @Nullable Path folder;

    private TestHub(Instant start, CoreConfig config, long seed, Storage storage) {
        this.storage = storage;
        loop = new VirtualLoop(new VirtualTime(start), seed);
        core = new CoreHub(loop, config, seed, storage);
        core.notifications();
        hub = core.viewOf(core.ownerOf("test"));
        entities = new EntityComponents(core, entityId -> DataMap.of());
        setup = new Setup(core, catalogue, entities, SetupListener.NONE);
        setup.reloads().readWith(this::plan);
        HomeServices.register(core, entities, setup.reloads());
        get(entities.prepare());
    }

    /** A hub at midnight UTC of 1 January 2026, in Amsterdam, with seed 0. */
    public static TestHub create() {
        return create(Instant.parse("2026-01-01T00:00:00Z"), defaultConfig(), 0);
    }

    /** A hub at another moment, with another configuration or another seed. */
    public static TestHub create(Instant start, CoreConfig config, long seed) {
        return new TestHub(start, config, seed, new MemoryStorage());
    }

    /**
     * A hub that finds what an earlier one has stored, or what a test has put there: the same home after a restart.
     *
     * {@snippet :
     * try (TestHub after = TestHub.create(before.storage(), before.loop().time().now())) {
     *     …
     * }
     * }
     */
    public static TestHub create(Storage storage, Instant start) {
        return new TestHub(start, defaultConfig(), 0, storage);
    }

    /** The configuration of {@link #create()}: metric, Amsterdam, no folder. */
    public static CoreConfig defaultConfig() {
        return new CoreConfig(
                "Home",
                52.37,
                4.89,
                3,
                100,
                UnitSystem.METRIC,
                ZoneId.of("Europe/Amsterdam"),
                "EUR",
                "NL",
                "en",
                null,
                null,
                List.of(),
                List.of(),
                Path.of("config"));
    }

    /** Makes an integration one of those at hand, as if its jar were there. */
    public TestHub install(Integration integration) {
        catalogue.add(Installed.of(integration, "test", true));
        return this;
    }

    /**
     * Reads a {@code configuration.yaml}, applies its {@code homeassistant:} section and sets up what it asks for.
     * Time does not pass meanwhile.
     *
     * @return how it went; what is wrong with the configuration is in {@link #problems}
     */
    public SetupReport setUp(String yaml) {
        SetupPlan plan = plan(yaml);
        HomeConfiguration home = plan.configuration().home();
        core.home(home.fromYaml() ? home : home.with(core.config()));
        get(core.storedHome().load());
        entities.customize(home.customize()::attributesFor);
        return get(setup.run(plan));
    }

    /** Reads a {@code configuration.yaml} and plans what it asks for, as {@code check-config} does. */
    public SetupPlan plan(String yaml) {
        write(yaml);
        return plan(catalogue);
    }

    private SetupPlan plan(Catalogue integrations) {
        return SetupPlan.make(
                integrations, new ConfigLoader(folder(), name -> null).load(integrations));
    }

    /** Replaces {@code configuration.yaml} without reading it, as its owner does before calling a reload service. */
    public void write(String yaml) {
        try {
            Files.writeString(folder().resolve(ConfigLoader.FILE), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the test's configuration", e);
        }
    }

    /** Where its documents lie: in memory, unless it was given another place. */
    public Storage storage() {
        return storage;
    }

    /** The configuration folder, made when it is first asked for and deleted at the end. */
    public Path folder() {
        Path made = folder;
        if (made == null) {
            try {
                made = Files.createTempDirectory("hearth-test");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make a folder for the test's configuration", e);
            }
            folder = made;
        }
        return made;
    }

    /** What is wrong with a {@code configuration.yaml}, a line for each problem. */
    public List<String> problems(String yaml) {
        return plan(yaml).configuration().problems().list().stream()
                .map(Problem::line)
                .toList();
    }

    /** The set-up, for integrations that come and go. */
    public Setup setup() {
        return setup;
    }

    /** The entities. */
    public EntityComponents entities() {
        return entities;
    }

    /** The hub as the integration {@code test} sees it. */
    public Hub hub() {
        return hub;
    }

    /** The hub as any other integration sees it. */
    public Hub viewOf(String integration) {
        return core.viewOf(core.ownerOf(integration));
    }

    /** The hub behind the views. */
    public CoreHub core() {
        return core;
    }

    /** The loop. */
    public VirtualLoop loop() {
        return loop;
    }

    /** The bus. */
    public EventBus bus() {
        return hub.bus();
    }

    /** The states. */
    public StateMachine states() {
        return hub.states();
    }

    /** The services. */
    public ServiceRegistry services() {
        return hub.services();
    }

    /**
     * The state of an entity.
     *
     * @throws AssertionError when it has none, naming those that there are
     */
    public State state(String entityId) {
        State state = states().get(entityId);
        if (state == null) {
            throw new AssertionError("no state " + entityId + "; there are "
                    + states().all().stream().map(State::entityId).sorted().toList());
        }
        return state;
    }

    /** Calls a service and turns the loop until it is done; its failure comes out as it is. */
    public @Nullable DataMap call(String domain, String service, DataMap data) {
        return call(ServiceRequest.of(domain, service, data));
    }

    /** As {@link #call(String, String, DataMap)}. */
    public @Nullable DataMap call(ServiceRequest request) {
        return get(services().call(request));
    }

    /**
     * Sends a request to the routes and turns the loop until it is answered.
     *
     * @param login who asks; null for nobody
     */
    public HttpResponse answer(TestRequest request, @Nullable Login login) {
        return get(hub.routes().answer(request, login));
    }

    /** Opens a web socket and turns the loop until the hub has said what it says first. */
    public TestSocket socket(String path) {
        SocketHandler handler = hub.routes().socket(path);
        if (handler == null) {
            throw new AssertionError("nobody takes web sockets under " + path);
        }
        TestSocket socket = new TestSocket(this, handler);
        runUntilIdle();
        return socket;
    }

    /** Collects the events of a type from now on. */
    public List<Event> collect(String type) {
        List<Event> events = new ArrayList<>();
        if (type.equals(EventTypes.STATE_REPORTED)) {
            bus().listen(type, data -> true, events::add); // it wants a filter, which events without data never pass
        } else {
            bus().listen(type, events::add);
        }
        return events;
    }

    /** Starts the hub, as after the set-up: fires the events of the start and waits until it runs. */
    public void start() {
        get(core.life().start());
    }

    /** Turns the loop until the stage is complete, without letting time pass; its failure comes out as it is. */
    public <T extends @Nullable Object> T get(CompletionStage<T> stage) {
        try {
            return loop.get(stage);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Runs everything that can run without time passing. */
    public void runUntilIdle() {
        loop.runUntilIdle();
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        loop.advance(duration);
    }

    /**
     * Stops the hub and checks what must hold after every test: nothing pending, no timer, no listener, no service.
     *
     * @throws AssertionError saying what was left behind
     */
    @Override
    public void close() {
        if (loop.isClosed()) {
            return;
        }
        deleteFolder();
        loop.runUntilIdle();
        List<String> pending = loop.pendingTasks();
        CompletionStage<Void> stopped = core.stop(0);
        boolean more = true;
        while (more && !loop.isClosed()) {
            more = loop.advanceToNextTimer();
        }
        if (!stopped.toCompletableFuture().isDone()) {
            throw new AssertionError("the hub did not stop");
        }
        if (!pending.isEmpty()) {
            throw new AssertionError("still pending at the end of the test: " + pending);
        }
        if (loop.liveTimers() > 0) {
            throw new AssertionError(loop.liveTimers() + " timers outlived their owners");
        }
    }

    private void deleteFolder() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the test's configuration", e);
        }
    }
}
