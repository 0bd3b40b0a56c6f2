package dev.hearth.core.boot;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.log.Logging;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HomeConfiguration;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.plugin.PluginProblem;
import dev.hearth.core.plugin.Plugins;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.HomeServices;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.setup.Setup;
import dev.hearth.core.setup.SetupListener;
import dev.hearth.core.setup.SetupPlan;
import dev.hearth.core.setup.SetupReport;
import dev.hearth.core.store.StorageFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a hub together: finds the integrations, reads the configuration, plans, and, if asked to, starts. On the thread
 * that calls, which may block; never the loop.
 */
public final class Boot {
    private Boot() {}

    /**
     * What to boot.
     *
     * @param configFolder where {@code configuration.yaml} is
     * @param pluginsFolder where jars are dropped; it need not exist
     * @param safeMode leave the plugins folder alone
     * @param stallThreshold how long a callback may hold the loop of a hub that runs before it is reported
     * @param seed what the hub's chance grows from
     * @param leftOut domains of components that are checked and not set up
     */
    public record Options(
            Path configFolder,
            Path pluginsFolder,
            boolean safeMode,
            Duration stallThreshold,
            long seed,
            Set<String> leftOut) {
        /** Copies the domains. */
        public Options {
            leftOut = Set.copyOf(leftOut);
        }

        /** Options to set up everything. */
        public Options(
                Path configFolder, Path pluginsFolder, boolean safeMode, Duration stallThreshold, long seed) {
            this(configFolder, pluginsFolder, safeMode, stallThreshold, seed, Set.of());
        }

        /** The same, leaving something out. */
        public Options without(String domain) {
            return new Options(configFolder, pluginsFolder, safeMode, stallThreshold, seed, Set.of(domain));
        }
    }

    /** The integrations at hand, and what is wrong with those that are not. */
    public record Found(Catalogue catalogue, List<PluginProblem> problems) {}

    /** A plan that was made and not carried out. The configuration's problems are in the plan. */
    public record Checked(SetupPlan plan, Catalogue catalogue, List<PluginProblem> pluginProblems) {}

    /** Looks which integrations there are. Starts nothing. */
    public static Found find(Options options) {
        return find(options, found -> found);
    }

    /**
     * Looks which integrations there are, and has something done with them while their classes can be loaded. Starts
     * nothing.
     */
    public static <T> T find(Options options, Function<Found, T> use) {
        try (Plugins plugins = plugins(options)) {
            return use.apply(find(options, plugins));
        }
    }

    /** Reads the configuration and plans, as {@link #start} does, and starts nothing. */
    public static Checked check(Options options) {
        return find(
                options,
                found -> new Checked(plan(options, found.catalogue()), found.catalogue(), found.problems()));
    }

    private static Plugins plugins(Options options) {
        return new Plugins(options.pluginsFolder(), Boot.class.getClassLoader());
    }

    private static Found find(Options options, Plugins plugins) {
        Catalogue catalogue = new Catalogue();
        List<PluginProblem> problems = new ArrayList<>(plugins.addBundled(catalogue));
        if (!options.safeMode()) {
            problems.addAll(plugins.addDropped(catalogue));
        }
        return new Found(catalogue, List.copyOf(problems));
    }

    private static SetupPlan plan(Options options, Catalogue catalogue) {
        HubConfiguration configuration =
                new ConfigLoader(options.configFolder(), System::getenv).load(catalogue);
        return SetupPlan.make(catalogue, configuration).without(options.leftOut());
    }

    /**
     * Starts a hub. Returns when it has begun; {@link RunningHub#started} tells when it runs.
     *
     * @param listener told of the set-up's progress, on the loop
     * @param logging what the log can be told; null if nothing
     * @throws RuntimeException whatever went wrong; nothing is left running then
     */
    public static RunningHub start(Options options, SetupListener listener, @Nullable Logging logging) {
        Plugins plugins = plugins(options);
        try {
            Found found = find(options, plugins);
            SetupPlan plan = plan(options, found.catalogue());
            return start(options, listener, logging, plugins, found, plan);
        } catch (RuntimeException | Error e) {
            plugins.close();
            throw e;
        }
    }

    /**
     * Sets up one component of a home that does not run, has something done with it, and stops. No entity is made, no
     * state restored, and nothing of what else the home keeps is touched. Waits until it is done.
     *
     * @param domain the component, which must do without others
     * @param job on the loop
     * @throws RuntimeException what the job failed with
     */
    public static <T> T once(Options options, String domain, Function<Hub, CompletionStage<T>> job) {
        try (Plugins plugins = plugins(options)) {
            Found found = find(options, plugins);
            Installed installed = found.catalogue().holderOf(domain);
            if (installed == null) {
                throw new HubException(
                        "not_found", "the integration '" + domain + "' is not installed; this command needs it");
            }
            SetupPlan plan = plan(options, found.catalogue()).only(installed);
            ThreadLoop loop = ThreadLoop.started();
            CoreHub hub = new CoreHub(
                    loop,
                    plan.configuration().home().core(),
                    options.seed(),
                    new StorageFolder(options.configFolder().resolve(".storage")));
            try {
                return loop.ownedBy(loop.hubOwner())
                        .call(() -> once(hub, found.catalogue(), plan, job))
                        .thenCompose(stage -> stage)
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                throw Stages.cause(e) instanceof RuntimeException failure ? failure : e;
            } finally {
                hub.viewOf(loop.hubOwner()).stop(0).toCompletableFuture().join();
            }
        }
    }

    private static <T> CompletionStage<T> once(
            CoreHub hub, Catalogue catalogue, SetupPlan plan, Function<Hub, CompletionStage<T>> job) {
        hub.home(plan.configuration().home());
        hub.notifications();
        EntityComponents entities = new EntityComponents(hub, plan.configuration().home().customize()::attributesFor);
        return new Setup(hub, catalogue, entities, SetupListener.NONE)
                .run(plan)
                .thenCompose(report -> job.apply(hub.viewOf(hub.loop().hubOwner())));
    }

    private static RunningHub start(
            Options options,
            SetupListener listener,
            @Nullable Logging logging,
            Plugins plugins,
            Found found,
            SetupPlan plan) {
        ThreadLoop loop = ThreadLoop.started();
        try {
            return start(options, listener, logging, plugins, found, plan, loop);
        } catch (RuntimeException | Error e) {
            loop.close();
            throw e;
        }
    }

    private static RunningHub start(
            Options options,
            SetupListener listener,
            @Nullable Logging logging,
            Plugins plugins,
            Found found,
            SetupPlan plan,
            ThreadLoop loop) {
        HomeConfiguration home = plan.configuration().home();
        CoreHub hub = new CoreHub(
                loop, home.core(), options.seed(), new StorageFolder(options.configFolder().resolve(".storage")));
        StallWatch watch = new StallWatch(loop, options.stallThreshold());
        watch.begin();
        EntityComponents entities = new EntityComponents(hub, home.customize()::attributesFor);
        // Not a task: the start waits until no task is pending, and would wait for itself.
        CompletionStage<SetupReport> started = loop.ownedBy(loop.hubOwner())
                .call(() -> begin(options, hub, found.catalogue(), entities, plan, plugins, listener, logging, watch))
                .thenCompose(stage -> stage);
        CompletionStage<Integer> exitCode = hub.life().stopped().thenApply(code -> {
            watch.close();
            plugins.close();
            return code;
        });
        return new RunningHub(hub, plan.configuration(), found.problems(), entities, started, exitCode);
    }

    private static CompletionStage<SetupReport> begin(
            Options options,
            CoreHub hub,
            Catalogue catalogue,
            EntityComponents entities,
            SetupPlan plan,
            Plugins plugins,
            SetupListener listener,
            @Nullable Logging logging,
            StallWatch watch) {
        hub.home(plan.configuration().home());
        hub.notifications();
        if (logging != null) {
            hub.viewOf(hub.loop().hubOwner()).provide(Logging.class, logging);
        }
        Setup setup = new Setup(hub, catalogue, entities, listener);
        setup.reloads().readWith(present -> plan(options, present));
        HomeServices.register(hub, entities, setup.reloads());
        return hub.storedHome().load().thenCompose(loaded -> entities.prepare())
                .thenCompose(ready -> setup.run(plan))
                .thenCompose(report -> hub.life().start().thenApply(running -> {
                    watch.hubRuns();
                    if (!options.safeMode()) {
                        plugins.watch(hub, setup);
                    }
                    return report;
                }));
    }
}
