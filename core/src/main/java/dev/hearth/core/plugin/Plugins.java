package dev.hearth.core.plugin;

import dev.hearth.api.HubException;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.setup.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The integrations that come in jars: those bundled with the hub, on its class path, and those dropped into the plugins
 * folder, each in a class loader of its own. Used in this order:
 *
 * <ol>
 *   <li>{@link #addBundled} and {@link #addDropped} fill the catalogue before the hub runs, on the thread that boots;
 *   <li>{@link #watch}, on the loop, follows the folder while it runs;
 *   <li>{@link #close}, on any thread once the hub has stopped, deletes the private copies of the jars.
 * </ol>
 */
public final class Plugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("core.plugins");

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(30);

    private final Duration openLimit;
    private final PluginDirectory directory;
    private final ClassLoader hub;
    private final PluginCopies copies;
    private final PluginLoader loader;
    private final Map<String, Installed> bundled = new LinkedHashMap<>();
    private final Map<Path, PluginSlot> slots = new TreeMap<>();
    private final List<PluginProblem> bundledProblems = new ArrayList<>();

    /**
     * Opens nothing yet.
     *
     * @param folder the plugins folder; it need not exist
     * @param hub the hub's own class loader: where bundled integrations are, and what plugins share
     */
    public Plugins(Path folder, ClassLoader hub) {
        this(folder, hub, OPEN_LIMIT, Path.of(System.getProperty("java.io.tmpdir")));
    }

    Plugins(Path folder, ClassLoader hub, Duration openLimit, Path temporary) {
        this.openLimit = openLimit;
        this.directory = new PluginDirectory(folder);
        this.hub = hub;
        this.copies = new PluginCopies(temporary);
        this.loader = new PluginLoader(copies, hub);
    }

    /**
     * Enters the bundled integrations.
     *
     * @return what is wrong with some of them
     */
    public List<PluginProblem> addBundled(Catalogue catalogue) {
        Found found = Providers.bundled(hub);
        bundledProblems.addAll(found.problems());
        for (Installed installed : found.installed()) {
            try {
                catalogue.add(installed);
                bundled.put(installed.domain(), installed);
            } catch (HubException e) {
                bundledProblems.add(PluginProblem.of(installed.origin(), e.code(), String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(bundledProblems);
    }

    /**
     * Enters the integrations of the plugins folder, in the order of the file names, over bundled ones of the same
     * domain. A jar that cannot be used stops no other.
     *
     * @return what is wrong with some of them
     */
    public List<PluginProblem> addDropped(Catalogue catalogue) {
        List<PluginProblem> problems = new ArrayList<>();
        try {
            for (PluginFile file : directory.scan()) {
                PluginSlot slot = new PluginSlot(file.path());
                slots.put(file.path(), slot);
                add(catalogue, slot, file);
                problems.addAll(slot.problems);
            }
        } catch (IOException e) {
            problems.add(PluginProblem.of(
                    directory.path().toString(), "unreadable_folder", "the plugins folder cannot be read: " + e));
        }
        return problems;
    }

    private void add(Catalogue catalogue, PluginSlot slot, PluginFile file) {
        slot.tried(file);
        PluginLoader.Opened opened = open(file);
        if (opened.problem() != null) {
            slot.problems.add(opened.problem());
        }
        Plugin plugin = opened.plugin();
        if (plugin == null) {
            return;
        }
        slot.problems.addAll(plugin.problems());
        for (Installed installed : plugin.installed()) {
            try {
                Installed replaced = catalogue.add(installed);
                slot.plugged.add(installed);
                LOG.info(
                        "found {} in {}{}",
                        PluginWatcher.describe(installed),
                        installed.origin(),
                        replaced == null ? "" : ", in the place of the bundled one");
            } catch (HubException e) {
                slot.problems.add(PluginProblem.of(installed.origin(), e.code(), String.valueOf(e.getMessage())));
            }
        }
        if (slot.plugged.isEmpty()) {
            plugin.close();
        } else {
            slot.plugin = plugin;
        }
    }

    /** Where the private copies are. */
    Path copies() throws IOException {
        return copies.folder();
    }

    // On a thread of its own, because a constructor that never returns must not keep the hub from starting.
    private PluginLoader.Opened open(PluginFile file) {
        FutureTask<PluginLoader.Opened> task = new FutureTask<>(() -> loader.open(file));
        Thread thread = Thread.ofVirtual().name("open " + file.name()).start(task);
        try {
            return task.get(openLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return PluginWatcher.hangs(file, openLimit);
        } catch (ExecutionException e) {
            return PluginWatcher.unexpected(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException("interrupted", "the start was interrupted while " + file.path() + " was opened", e);
        }
    }

    /**
     * Follows the plugins folder from now on: what comes is set up if it is configured or needs no configuration, what
     * is replaced is swapped, what goes is taken down. On the loop, after the set-up of the start. It ends with the hub.
     */
    public void watch(CoreHub core, Setup setup) {
        core.loop().checkInLoop();
        new PluginWatcher(core, setup, directory, loader, openLimit, bundled, slots, bundledProblems).start();
    }

    /** Deletes the private copies, once nothing of the plugins is used any more. Blocking; any thread. */
    @Override
    public void close() {
        slots.values().stream().map(slot -> slot.plugin).forEach(plugin -> {
            if (plugin != null) {
                plugin.close();
            }
        });
        copies.delete();
    }
}
