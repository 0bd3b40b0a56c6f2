package dev.hearth.core.setup;

import dev.hearth.api.Component;
import dev.hearth.api.Discovery;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Installation;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.ReloadableComponent;
import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigCheck;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityDomainRegistry;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.registry.Entries;
import dev.hearth.core.setup.SetupPlan.ComponentStep;
import dev.hearth.core.setup.SetupPlan.PlatformStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a {@link SetupPlan}: each component once, after those it depends on and beside those it does not, then
 * the platforms. What fails disables itself and is remembered for the owner; the rest goes on. Loop only.
 */
public final class Setup {
    private static final Logger LOG = LoggerFactory.getLogger("core.setup");
    private static final Duration PROGRESS = Duration.ofSeconds(1);

    private final CoreHub hub;
    private final Loop loop;
    private final Catalogue catalogue;
    private final EntityComponents entities;
    private final SetupListener listener;
    private final Attempts attempts;
    private final Reloads reloads;
    // What is done to an integration while the hub runs is done one after the other: the last of these, by domain.
    private final Map<String, CompletionStage<?>> turns = new HashMap<>();
    // By component: completes with whether it is set up.
    private final Map<String, CompletableFuture<Boolean>> begun = new LinkedHashMap<>();
    private final Map<String, Hub> views = new HashMap<>();
    private final Map<String, Duration> loaded = new LinkedHashMap<>();
    private final Map<String, List<Waiting>> waiting = new HashMap<>();
    private final Set<String> disabled = new TreeSet<>();
    // What the log has said last, so that it does not say it again with every jar that comes.
    private Set<String> told = Set.of();
    private final Map<String, String> failed = new LinkedHashMap<>();

    /** A set-up for a hub; becomes the hub's discovery too. */
    @SuppressWarnings("this-escape") // the hub only keeps it
    public Setup(CoreHub hub, Catalogue catalogue, EntityComponents entities, SetupListener listener) {
        this.hub = hub;
        this.loop = hub.loop().ownedBy(hub.loop().hubOwner());
        this.catalogue = catalogue;
        this.entities = entities;
        this.listener = listener;
        this.attempts = new Attempts(loop);
        this.reloads = new Reloads(hub, this);
        hub.discovery(owner -> new CoreDiscovery(this, hub, owner));
        hub.viewOf(hub.loop().hubOwner()).provide(Installation.class, new Present());
        hub.viewOf(hub.loop().hubOwner()).provide(ConfigCheck.class, reloads::check);
        hub.viewOf(hub.loop().hubOwner()).provide(EntityDomainRegistry.class, new EntityDomainRegistry() {
            @Override
            public @Nullable EntityDomain<?> find(String name) {
                return catalogue.entityDomain(name);
            }

            @Override
            public List<EntityDomain<?>> all() {
                return catalogue.entityDomains();
            }
        });
    }

    /** The integrations at hand, for everybody. */
    private final class Present implements Installation {
        @Override
        public List<Manifest> manifests() {
            loop.checkInLoop();
            return catalogue.all().stream()
                    .map(Installed::manifest)
                    .sorted(Comparator.comparing(Manifest::domain))
                    .toList();
        }

        @Override
        public @Nullable Manifest manifest(String domain) {
            loop.checkInLoop();
            Installed installed = catalogue.find(domain);
            return installed == null ? null : installed.manifest();
        }

        @Override
        public Map<String, Duration> setupTimes() {
            loop.checkInLoop();
            return new LinkedHashMap<>(loaded);
        }
    }

    /** The integrations at hand. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Reading the configuration again. */
    public Reloads reloads() {
        return reloads;
    }

    /**
     * Sets up what is planned and not set up yet.
     *
     * @return completes when everything has been set up, has failed or was abandoned
     */
    public CompletionStage<SetupReport> run(SetupPlan plan) {
        loop.checkInLoop();
        long start = loop.time().nanoTime();
        List<CompletionStage<?>> all = new ArrayList<>();
        plan.components().values().forEach(step -> all.add(setUp(plan, step)));
        plan.platforms().forEach(step -> all.add(setUp(plan.first(), step)));
        var progress = loop.every(PROGRESS, () -> tellWaiting(start));
        return Stages.all(all).handle((done, failure) -> {
            progress.cancel();
            Installed whose = plan.whose();
            if (whose == null) {
                disabled.clear();
            } else {
                disabled.removeAll(whose.names()); // of the others, what runs goes on
            }
            disabled.addAll(plan.disabled());
            notifyOwner();
            plan.components().values().forEach(step -> reloads.offer(step.installed()));
            plan.platforms().forEach(step -> reloads.offer(step.installed()));
            plan.disabled().forEach(this::offerMending);
            return new SetupReport(loaded, failed, since(start));
        });
    }

    // What is left out because its section is wrong can be set up without a restart when it is mended.
    private void offerMending(String name) {
        int dot = name.indexOf('.');
        Installed installed = dot < 0 ? catalogue.holderOf(name) : catalogue.find(name.substring(0, dot));
        if (installed != null) {
            reloads.offer(installed);
        }
    }

    private Duration since(long startNanos) {
        return Duration.ofNanos(loop.time().nanoTime() - startNanos);
    }

    private void tellWaiting(long start) {
        List<String> names = attempts.running();
        if (!names.isEmpty()) {
            listener.waiting(names, since(start));
        }
    }

    // ---- components ----

    private <C> CompletionStage<Boolean> setUp(SetupPlan plan, ComponentStep<C> step) {
        CompletableFuture<Boolean> present = begun.get(step.domain());
        if (present != null) {
            return present;
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        begun.put(step.domain(), done);
        List<CompletionStage<Boolean>> before = new ArrayList<>();
        for (String domain : plan.before(step.domain())) {
            ComponentStep<?> earlier = plan.components().get(domain);
            CompletionStage<Boolean> stage = earlier == null ? begun.get(domain) : setUp(plan, earlier);
            if (stage != null) {
                before.add(stage);
            }
        }
        Stages.all(before).thenRun(() -> {
            if (gone(step.installed())) {
                done.complete(false);
                return;
            }
            String missing = missing(step.installed());
            if (missing != null) {
                fail(step.domain(), "it needs " + missing + ", which could not be set up");
                done.complete(false);
                SetupPlan own = plan.only(step.installed()); // the whole plan would hold jars that are unplugged by then
                whenLoaded(missing, step.installed(), () -> {
                    begun.remove(step.domain());
                    setUp(own, step);
                });
            } else {
                start(step, done);
            }
        });
        return done;
    }

    // Those who needed something that was not ready, and is tried again, get their turn when it has come.
    private void whenLoaded(String needed, Installed installed, Runnable next) {
        waiting.computeIfAbsent(needed, name -> new ArrayList<>()).add(new Waiting(installed, next));
    }

    private record Waiting(Installed installed, Runnable next) {}

    // Unplugged while it waited for those it depends on; or the hub is told to stop, and nothing begins any more.
    private boolean gone(Installed installed) {
        return hub.life().ending() || !installed.equals(catalogue.find(installed.domain()));
    }

    // The first dependency that is a component and is not set up.
    private @Nullable String missing(Installed installed) {
        for (String needed : installed.manifest().dependencies()) {
            if (!catalogue.listsPlatforms(needed) && !hub.components().contains(needed)) {
                return needed;
            }
        }
        return null;
    }

    private <C> void start(ComponentStep<C> step, CompletableFuture<Boolean> done) {
        Owner owner = hub.ownerOf(step.installed().domain());
        Hub view = viewOf(owner);
        Entries entries = hub.registries().configEntries();
        if (step.installed().hasConfigEntry()) {
            Manifest manifest = step.installed().manifest();
            entries.ensure(manifest.domain(), manifest.name());
        }
        entries.state(step.domain(), ConfigEntry.SETUP_IN_PROGRESS);
        attempts.begin(
                step.domain(),
                owner,
                Attempts.Backoff.COMPONENT,
                () -> step.component().setup(view, step.config()),
                new Attempts.Outcome() {
                    @Override
                    public void succeeded(Duration took) {
                        entries.state(step.domain(), ConfigEntry.LOADED);
                        loaded(step.domain(), took);
                        done.complete(true);
                    }

                    @Override
                    public void failed(String reason) {
                        entries.state(step.domain(), ConfigEntry.SETUP_ERROR);
                        fail(step.domain(), reason);
                        done.complete(false);
                    }
                });
    }

    private Hub viewOf(Owner owner) {
        return views.computeIfAbsent(owner.name(), name -> hub.viewOf(owner));
    }

    private void loaded(String name, Duration took) {
        boolean late = failed.remove(name) != null;
        loaded.put(name, took);
        announce(name);
        listener.loaded(name, took);
        List<Waiting> next = waiting.remove(name);
        if (next != null) {
            next.forEach(each -> each.next().run());
        }
        if (late) {
            notifyOwner();
        }
    }

    private void announce(String name) {
        if (hub.addComponent(name)) {
            hub.bus().fire(EventTypes.COMPONENT_LOADED, DataMap.of("component", name), Origin.LOCAL, null);
        }
    }

    private void fail(String name, String reason) {
        failed.put(name, reason);
        listener.failed(name, reason);
    }

    // ---- platforms ----

    // Is not given the plan: what waits would hold it, and with it jars that were unplugged meanwhile.
    private <C> CompletionStage<?> setUp(Set<String> goFirst, PlatformStep<C> step) {
        List<CompletionStage<Boolean>> before = new ArrayList<>();
        for (String domain : goFirst) {
            CompletableFuture<Boolean> first = begun.get(domain);
            if (first != null) {
                before.add(first);
            }
        }
        for (Component<?> component : step.installed().components()) {
            CompletableFuture<Boolean> own = begun.get(component.domain());
            if (own != null) {
                before.add(own);
            }
        }
        Manifest manifest = step.installed().manifest();
        Stream.concat(manifest.dependencies().stream(), manifest.afterDependencies().stream())
                .map(begun::get)
                .filter(Objects::nonNull)
                .forEach(before::add);
        String name = step.installed().domain() + "." + step.entry().domain();
        return Stages.all(before).thenCompose(ready -> {
            if (gone(step.installed())) {
                return Stages.done();
            }
            String missing = missing(step.installed());
            if (missing != null) {
                fail(name, "it needs " + missing + ", which could not be set up");
                whenLoaded(missing, step.installed(), () -> setUp(goFirst, step));
                return Stages.done();
            }
            return setUp(
                    name,
                    step.installed(),
                    step.platform(),
                    step.entry().scanInterval(),
                    step.entry().entityNamespace(),
                    (view, adder) -> step.platform().setup(view, step.config(), adder));
        }).exceptionally(thrown -> {
            Throwable cause = Stages.cause(thrown);
            if (!failed.containsKey(name)) { // it did not come so far as to be attempted
                hub.ownerOf(step.installed().domain()).logger().error("{} could not be set up", name, cause);
                fail(name, String.valueOf(cause.getMessage()));
            }
            return null;
        });
    }

    /** Starts a platform, from a configured entry or from a discovery. */
    @FunctionalInterface
    interface PlatformStart {
        /** Calls the platform. */
        CompletionStage<?> start(Hub view, EntityAdder adder);
    }

    private CompletionStage<Void> setUp(
            String name,
            Installed installed,
            Platform<?> platform,
            @Nullable Duration scanInterval,
            @Nullable String namespace,
            PlatformStart start) {
        EntityDomain<?> domain = catalogue.entityDomain(platform.domain());
        if (domain == null) {
            return Stages.failed(new HubException("not_found", "there is no entity domain " + platform.domain()));
        }
        Owner owner = hub.ownerOf(installed.domain());
        Hub view = viewOf(owner);
        EntityAdder adder = entities.open(domain, platform, owner, view, scanInterval, namespace);
        announce(domain.name());
        CompletableFuture<Void> done = new CompletableFuture<>();
        attempts.begin(
                name, owner, Attempts.Backoff.PLATFORM, () -> start.start(view, adder), new Attempts.Outcome() {
                    @Override
                    public void succeeded(Duration took) {
                        loaded(name, took);
                        done.complete(null);
                    }

                    @Override
                    public void failed(String reason) {
                        fail(name, reason);
                        done.completeExceptionally(new HubException("setup_failed", name + ": " + reason));
                    }
                });
        return done;
    }

    /** See {@link Discovery#loadPlatform}. */
    CompletionStage<Void> discovered(String domainName, String platformName, DataMap discovered) {
        Installed installed = catalogue.find(platformName);
        Platform<?> platform = installed == null ? null : installed.platform(domainName);
        if (installed == null || platform == null) {
            return Stages.failed(new HubException(
                    "not_found",
                    "no integration " + platformName + " with a " + domainName + " platform is installed"));
        }
        String name = platformName + "." + domainName;
        return setUp(
                name, installed, platform, null, null, (view, adder) -> platform.discovered(view, discovered, adder));
    }

    /** Sets up a component that somebody asks for by name, with the defaults of its schema; true if it is set up. */
    CompletionStage<Boolean> wanted(String domain) {
        CompletableFuture<Boolean> present = begun.get(domain);
        if (present != null) {
            return present;
        }
        Installed installed = catalogue.holderOf(domain);
        Component<?> component = installed == null ? null : installed.component(domain);
        if (installed == null || component == null) {
            return CompletableFuture.completedStage(false);
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        begun.put(domain, done);
        startWithDefaults(domain, installed, component, done);
        return done;
    }

    private <C> void startWithDefaults(
            String domain, Installed installed, Component<C> component, CompletableFuture<Boolean> done) {
        C config;
        try {
            config = component.schema().parse(Map.of());
        } catch (HubException e) {
            fail(domain, "it was asked for but is not configured: " + e.getMessage());
            done.complete(false);
            return;
        }
        start(new ComponentStep<>(domain, installed, component, config), done);
    }

    // ---- coming and going while the hub runs ----

    /**
     * Sets up one integration that has just come into the catalogue.
     *
     * @param plan made from the configuration as it is now, with the integration in the catalogue
     */
    public CompletionStage<SetupReport> plug(SetupPlan plan, Installed installed) {
        return inTurn(installed, () -> run(plan.only(installed)));
    }

    /**
     * Takes one integration down: its entities, its components, then whatever it has registered.
     *
     * @return completes when nothing of it is left on the loop
     */
    public CompletionStage<Void> unplug(Installed installed) {
        reloads.withdraw(installed);
        return inTurn(
                installed,
                () -> takeDown(
                        installed,
                        () -> Stages.all(installed.domains().stream()
                                .map(entities::retire)
                                .toList())));
    }

    /**
     * Has an integration take what a new plan says of it, see {@link ReloadableComponent}, or takes it down and sets it up
     * again. Its entity domains stay; those that depend on it are left alone.
     */
    CompletionStage<SetupReport> replace(Installed installed, SetupPlan plan) {
        return inTurn(installed, () -> {
            if (gone(installed)) {
                return Stages.failed(new HubException(
                        "not_found",
                        installed.domain() + " was unplugged or replaced while the configuration was read"));
            }
            SetupPlan own = plan.only(installed);
            return takesChanges(installed, own)
                    ? change(installed, own)
                    : takeDown(installed, Stages::done).thenCompose(done -> run(own));
        });
    }

    private boolean takesChanges(Installed installed, SetupPlan own) {
        return !own.components().isEmpty()
                && own.platforms().isEmpty()
                && installed.platforms().stream().noneMatch(Platform::configurable)
                && installed.components().stream()
                        .allMatch(component -> component instanceof ReloadableComponent<?>
                                && own.components().containsKey(component.domain())
                                && hub.components().contains(component.domain()));
    }

    private CompletionStage<SetupReport> change(Installed installed, SetupPlan own) {
        long start = loop.time().nanoTime();
        Map<String, String> refused = new LinkedHashMap<>();
        List<CompletionStage<?>> all = new ArrayList<>();
        own.components().values().forEach(step -> all.add(change(step, refused)));
        return Stages.all(all).thenApply(done -> {
            disabled.removeAll(installed.names());
            notifyOwner();
            return new SetupReport(loaded, refused, since(start));
        });
    }

    private <C> CompletionStage<?> change(ComponentStep<C> step, Map<String, String> refused) {
        if (!(step.component() instanceof ReloadableComponent<C> component)) {
            return Stages.done();
        }
        Owner owner = hub.ownerOf(step.installed().domain());
        return attempts.once(
                step.domain() + " (reloading)",
                owner,
                () -> component.reload(viewOf(owner), step.config()),
                reason -> refused.put(step.domain(), reason));
    }

    private <T> CompletionStage<T> inTurn(Installed installed, Supplier<CompletionStage<T>> work) {
        loop.checkInLoop();
        String domain = installed.domain();
        CompletionStage<?> before = turns.getOrDefault(domain, Stages.done());
        CompletionStage<T> mine = before.handle((done, failure) -> domain).thenCompose(done -> work.get());
        turns.put(domain, mine);
        mine.whenComplete((done, failure) -> turns.remove(domain, mine));
        return mine;
    }

    private CompletionStage<Void> takeDown(Installed installed, Supplier<CompletionStage<Void>> last) {
        Owner owner = hub.ownerOf(installed.domain());
        Hub view = viewOf(owner);
        List<CompletionStage<?>> all = new ArrayList<>();
        for (Component<?> component : installed.components()) {
            if (hub.components().contains(component.domain())) {
                all.add(attempts.once(
                        installed.domain() + " (unloading)", owner, () -> component.unload(view)));
            }
        }
        return Stages.all(all)
                .handle((done, failure) -> Stages.done())
                .thenCompose(done -> entities.removeAll(owner))
                .thenCompose(done -> last.get())
                .whenComplete((done, failure) -> forget(installed, owner));
    }

    private void forget(Installed installed, Owner owner) {
        hub.registries().configEntries().state(installed.domain(), ConfigEntry.NOT_LOADED);
        attempts.cancel(owner);
        hub.closeOwner(owner);
        views.remove(owner.name());
        waiting.values().forEach(each -> each.removeIf(one -> one.installed().equals(installed)));
        for (String name : installed.names()) {
            hub.removeComponent(name);
            begun.remove(name);
            loaded.remove(name);
            failed.remove(name);
            disabled.remove(name);
        }
    }

    // ---- what the owner of the home is told ----

    private void notifyOwner() {
        Set<String> names = new TreeSet<>(disabled);
        names.addAll(failed.keySet());
        if (names.isEmpty()) {
            hub.notifications().dismiss("invalid_config");
            told = names;
            return;
        }
        StringBuilder message = new StringBuilder("These integrations and platforms could not be set up:\n\n");
        for (String name : names) {
            String reason = failed.get(name);
            message.append("- ").append(name).append(": ");
            message.append(reason != null ? reason : "its configuration is wrong").append('\n');
        }
        message.append("\nThe log and `hearth check-config` say where and why.");
        hub.notifications().create(message.toString(), "Invalid config", "invalid_config");
        if (!names.equals(told)) {
            LOG.warn("Not set up: {}. Everything else works", String.join(", ", names));
        }
        told = names;
    }
}
