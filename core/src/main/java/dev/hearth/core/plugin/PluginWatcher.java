package dev.hearth.core.plugin;

import dev.hearth.api.Component;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Problem;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.setup.Setup;
import dev.hearth.core.setup.SetupPlan;
import dev.hearth.core.setup.SetupReport;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Follows the plugins folder of a running hub. Loop only; what reads files is done on workers.
 *
 * <p>It looks once a second, at names, sizes and times only. Notices of the operating system are not used: they do not
 * come from network mounts, may be lost, and say nothing that a look does not. A file counts when two looks in a row see
 * the same, so a copy on its way is waited for; it is gone when two looks miss it, so deleting and copying anew is a
 * replacement. A replacement that cannot be used leaves the former plugin running.
 */
final class PluginWatcher {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger("core.plugins");
    private static final String NOTIFICATION = "plugins";
    // No integration can have this domain, and so its books.
    private static final String OWNER = "core.plugins";

    private final CoreHub core;
    private final Loop loop;
    private final Setup setup;
    private final Catalogue catalogue;
    private final PluginDirectory directory;
    private final PluginLoader loader;
    private final Duration openLimit;
    private final Map<String, Installed> bundled;
    private final Map<Path, PluginSlot> slots;
    private final List<PluginProblem> bundledProblems;
    private final UnloadCheck unloadCheck;
    private boolean looking;
    private @Nullable String complaint;

    PluginWatcher(
            CoreHub core,
            Setup setup,
            PluginDirectory directory,
            PluginLoader loader,
            Duration openLimit,
            Map<String, Installed> bundled,
            Map<Path, PluginSlot> slots,
            List<PluginProblem> bundledProblems) {
        this.core = core;
        this.loop = core.ownerOf(OWNER).loop();
        this.setup = setup;
        this.catalogue = setup.catalogue();
        this.directory = directory;
        this.loader = loader;
        this.openLimit = openLimit;
        this.bundled = bundled;
        this.slots = slots;
        this.bundledProblems = bundledProblems;
        this.unloadCheck = new UnloadCheck(loop, LOG::warn);
    }

    /** Begins to look. */
    void start() {
        tellOwner();
        loop.every(INTERVAL, this::look);
    }

    /** An integration for people: {@code Porch 1.2 (porch)}. */
    static String describe(Installed installed) {
        return installed.manifest().name() + " " + installed.manifest().version() + " (" + installed.domain() + ")";
    }

    /** What is said of a plugin that does not come back from being opened. */
    static PluginLoader.Opened hangs(PluginFile file, Duration limit) {
        return new PluginLoader.Opened(
                null,
                PluginProblem.of(
                        file.path().toString(),
                        "provider_hangs",
                        "its provider does not come back from its constructor or manifest within "
                                + limit.toSeconds() + " s; such work belongs into setup()"));
    }

    /** What is said when opening it goes wrong in a way nobody has thought of. */
    static PluginLoader.Opened unexpected(PluginFile file, Throwable failure) {
        Throwable cause = Stages.cause(failure);
        return new PluginLoader.Opened(
                null,
                PluginProblem.of(
                        file.path().toString(), "failed", "cannot be opened: " + Providers.describe(cause), cause));
    }

    // ---- looking ----

    private void look() {
        if (looking || core.state().isStopping()) {
            return;
        }
        looking = true;
        loop.blocking(directory::scan).thenCompose(this::compare).whenComplete((done, failure) -> {
            looking = false;
            String now = failure == null ? null : Stages.cause(failure).toString();
            if (now != null && !now.equals(complaint)) {
                LOG.warn("The plugins folder {} cannot be read, all stays as it is: {}", directory.path(), now);
            }
            complaint = now;
        });
    }

    private CompletionStage<Void> compare(List<PluginFile> files) {
        Set<Path> present = new HashSet<>();
        files.forEach(file -> present.add(file.path()));
        for (PluginSlot slot : List.copyOf(slots.values())) {
            if (!present.contains(slot.path) && !slot.busy && slot.isGone()) {
                remove(slot);
            }
        }
        CompletionStage<Void> opened = Stages.done();
        for (PluginFile file : files) {
            PluginSlot slot = slots.computeIfAbsent(file.path(), PluginSlot::new);
            if (!slot.busy && slot.isReady(file)) {
                opened = opened.thenCompose(done -> open(slot, file));
            }
        }
        return opened;
    }

    // Completes when it has been opened; taking it in may take longer and holds up nobody else.
    private CompletionStage<Void> open(PluginSlot slot, PluginFile file) {
        slot.busy = true;
        CompletableFuture<PluginLoader.Opened> result = new CompletableFuture<>();
        Opening<PluginLoader.Opened> opening = new Opening<>(() -> loader.open(file));
        Subscription limit = loop.after(openLimit, () -> {
            result.complete(hangs(file, openLimit));
            opening.interrupt();
        });
        loop.blocking(opening::run).whenComplete((opened, failure) -> {
            limit.cancel();
            if (!result.complete(failure == null ? opened : unexpected(file, failure))
                    && failure == null
                    && opened.plugin() != null) {
                close(opened.plugin(), List.of()); // too late
            }
        });
        return result.thenAccept(opened -> opened(slot, file, opened));
    }

    private void opened(PluginSlot slot, PluginFile file, PluginLoader.Opened opened) {
        PluginProblem problem = opened.problem();
        Plugin plugin = opened.plugin();
        if (problem != null && mayStillCome(slot, problem)) {
            slot.busy = false;
            return;
        }
        slot.tried(file);
        slot.problems.clear();
        if (problem != null) {
            report(slot, problem);
        }
        if (plugin != null) {
            plugin.problems().forEach(each -> report(slot, each));
        }
        if (plugin == null || plugin.installed().isEmpty()) {
            if (!slot.plugged.isEmpty()) {
                LOG.warn("{}: what was there before it was replaced goes on until the hub is restarted", slot.path);
            }
            end(slot, plugin == null ? Stages.done() : close(plugin, List.of()));
        } else {
            end(slot, swap(slot, plugin));
        }
    }

    private static boolean mayStillCome(PluginSlot slot, PluginProblem problem) {
        return problem.code().equals(PluginProblem.CHANGING)
                || (problem.code().equals(PluginProblem.UNREADABLE) && !slot.isHopeless());
    }

    private void end(PluginSlot slot, CompletionStage<Void> changed) {
        changed.whenComplete((done, failure) -> {
            slot.busy = false;
            if (failure != null) {
                LOG.error("{} could not be changed", slot.path, Stages.cause(failure));
            }
            tellOwner();
        });
    }

    // ---- out and in ----

    private CompletionStage<Void> swap(PluginSlot slot, Plugin next) {
        List<Installed> out = List.copyOf(slot.plugged);
        if (!out.isEmpty()) {
            LOG.info("{} was replaced", slot.path);
        }
        return empty(slot)
                .thenCompose(done -> fill(slot, next))
                .thenCompose(done -> bringBackBundled(out))
                .thenRun(this::retryRefused);
    }

    private void remove(PluginSlot slot) {
        slot.busy = true;
        List<Installed> out = List.copyOf(slot.plugged);
        end(slot, empty(slot).thenCompose(done -> bringBackBundled(out)).thenRun(() -> {
            slots.remove(slot.path, slot);
            retryRefused();
        }));
    }

    private CompletionStage<Void> empty(PluginSlot slot) {
        Plugin plugin = slot.plugin;
        List<Owner> owners = new ArrayList<>();
        List<CompletionStage<?>> stages = new ArrayList<>();
        for (Installed installed : slot.plugged.reversed()) {
            catalogue.remove(installed);
            owners.add(core.ownerOf(installed.domain()));
            stages.add(setup.unplug(installed).whenComplete((done, failure) -> LOG.info(
                    "unplugged {}, from {}", describe(installed), slot.path)));
        }
        slot.plugged.clear();
        slot.plugin = null;
        return plugin == null ? Stages.done() : Stages.all(stages).thenCompose(done -> close(plugin, owners));
    }

    private CompletionStage<Void> close(Plugin plugin, List<Owner> owners) {
        String name = plugin.file().path().toString();
        WeakReference<ClassLoader> reference = new WeakReference<>(plugin.loader());
        return loop.blocking(() -> {
            plugin.close();
            return name;
        }).thenAccept(closed -> unloadCheck.begin(closed, reference, owners));
    }

    private CompletionStage<Void> fill(PluginSlot slot, Plugin plugin) {
        List<CompletionStage<?>> stages = new ArrayList<>();
        for (Installed installed : plugin.installed()) {
            try {
                Installed replaced = catalogue.add(installed);
                slot.plugged.add(installed);
                stages.add(unplugBundled(replaced)
                        .thenCompose(done -> plug(installed))
                        .thenAccept(how -> LOG.info(
                                "plugged in {} from {}{}{}",
                                describe(installed),
                                slot.path,
                                replaced == null ? "" : ", in the place of the bundled one",
                                how)));
            } catch (HubException e) {
                report(slot, PluginProblem.of(slot.path.toString(), e.code(), String.valueOf(e.getMessage())));
            }
        }
        if (slot.plugged.isEmpty()) {
            return close(plugin, List.of());
        }
        slot.plugin = plugin;
        return Stages.all(stages);
    }

    private CompletionStage<Void> unplugBundled(@Nullable Installed replaced) {
        return replaced == null ? Stages.done() : setup.unplug(replaced);
    }

    private CompletionStage<Void> bringBackBundled(List<Installed> out) {
        List<CompletionStage<?>> stages = new ArrayList<>();
        for (Installed installed : out) {
            Installed back = bundled.get(installed.domain());
            if (back != null && catalogue.find(back.domain()) == null) {
                catalogue.add(back);
                stages.add(plug(back).thenAccept(how -> LOG.info("the bundled {} is back{}", describe(back), how)));
            }
        }
        return Stages.all(stages);
    }

    // Answers how it went, to be appended to a line of the log.
    private CompletionStage<String> plug(Installed installed) {
        return setup.reloads()
                .read()
                .thenCompose(reading -> setup.plug(reading.plan(), installed)
                        .thenApply(report -> outcome(installed, reading.plan(), report)))
                .handle((outcome, failure) -> {
                    if (failure == null) {
                        return outcome;
                    }
                    String reason = Providers.describe(Stages.cause(failure));
                    LOG.error("{} could not be set up: {}", describe(installed), reason);
                    return "; it is not set up";
                });
    }

    private static String outcome(Installed installed, SetupPlan plan, SetupReport report) {
        List<String> components =
                installed.components().stream().map(Component::domain).toList();
        List<String> domains = installed.platforms().stream().map(Platform::domain).toList();
        HubConfiguration configuration = plan.configuration();
        Set<String> places = configuration.placesOf(installed.domain(), components, domains);
        boolean wrong = tellProblems(configuration.problemsIn(places));
        Set<String> names = new HashSet<>(components);
        domains.forEach(domain -> names.add(installed.domain() + "." + domain));
        if (names.stream().anyMatch(report.loaded()::containsKey)) {
            return "";
        }
        if (names.stream().anyMatch(report.failed()::containsKey)) {
            return "; it could not be set up";
        }
        if (wrong) {
            return "; it is not set up, because its configuration is wrong, see above";
        }
        return places.isEmpty() && configuration.readable()
                ? "; it is not set up, because the configuration does not mention it"
                : "; it is not set up, `hearth check-config` says why";
    }

    // Answers whether one of them keeps its section from being used.
    private static boolean tellProblems(List<Problem> problems) {
        problems.forEach(
                problem -> LOG.atLevel(problem.isError() ? Level.ERROR : Level.WARN).log("{}", problem.line()));
        return problems.stream().anyMatch(Problem::isError);
    }

    private void retryRefused() {
        slots.values().forEach(PluginSlot::tryAgainIfRefused);
    }

    // ---- telling ----

    private static void report(PluginSlot slot, PluginProblem problem) {
        slot.problems.add(problem);
        LOG.error("{}{}", problem.message(), problem.trace().isEmpty() ? "" : "\n" + problem.trace());
    }

    private void tellOwner() {
        List<PluginProblem> problems = new ArrayList<>(bundledProblems);
        slots.values().forEach(slot -> problems.addAll(slot.problems));
        if (problems.isEmpty()) {
            core.notifications().dismiss(NOTIFICATION);
            return;
        }
        StringBuilder message = new StringBuilder("These plugins cannot be used as they are:\n\n");
        problems.forEach(problem -> message.append("- ").append(problem.message()).append('\n'));
        core.notifications().create(message.toString(), "Plugins", NOTIFICATION);
    }
}
