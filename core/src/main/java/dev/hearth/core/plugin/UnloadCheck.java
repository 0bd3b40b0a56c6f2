package dev.hearth.core.plugin;

import dev.hearth.api.loop.Loop;
import dev.hearth.core.loop.Owner;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that a plugin that was taken out has left memory, or says who holds it. It looks twice, after 10 s and after
 * another minute, so that a thread on its way out is not blamed; if it is still there the garbage is collected first,
 * which costs the hub some tens of milliseconds, at most twice after somebody has changed the plugins folder. Loop only.
 */
final class UnloadCheck {
    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration SECOND = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger("core.plugins");

    private final Loop loop;
    private final Consumer<String> report;

    /** Checks on this loop and tells each leak to {@code report}. */
    UnloadCheck(Loop loop, Consumer<String> report) {
        this.loop = loop;
        this.report = report;
    }

    /**
     * Begins to check.
     *
     * @param name the jar, for people
     * @param loader its class loader; nobody else should refer to it by now
     * @param owners the books of its integrations, closed
     */
    void begin(String name, WeakReference<? extends ClassLoader> loader, List<Owner> owners) {
        loop.after(FIRST, () -> look(loader, owners, held -> {
            LOG.debug("{} is still in memory{}; looking again", name, held);
            loop.after(SECOND, () -> look(loader, owners, last -> report.accept(name
                    + " was unplugged, but its classes are still in memory" + last
                    + ". What it starts besides the hub's timers and workers it must end in unload(). Restarting the hub"
                    + " frees the memory")));
        }));
    }

    private void look(
            WeakReference<? extends ClassLoader> loader, List<Owner> owners, Consumer<String> found) {
        if (loader.refersTo(null)) {
            return;
        }
        loop.blocking(() -> {
            System.gc();
            return holders(loader, owners);
        }).whenComplete((held, failure) -> {
            if (held != null) {
                found.accept(held);
            } else if (failure != null) {
                LOG.warn("Whether a plugin has left memory could not be checked", failure);
            }
        });
    }

    // Null when it has left memory.
    @SuppressWarnings("ReferenceEquality") // a loader is itself
    static @Nullable String holders(WeakReference<? extends ClassLoader> reference, List<Owner> owners) {
        ClassLoader loader = reference.get();
        if (loader == null) {
            return null;
        }
        List<String> holders = new ArrayList<>();
        for (Owner owner : owners) {
            // Virtual threads are in no list of the JVM; the hub keeps its own.
            for (Thread thread : owner.threads()) {
                holders.add(describe(thread, thread.getStackTrace(), loader));
            }
        }
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            Thread thread = each.getKey();
            if (thread.getContextClassLoader() == loader
                    || thread.getClass().getClassLoader() == loader
                    || frame(each.getValue(), loader) != null) {
                holders.add(describe(thread, each.getValue(), loader));
            }
        }
        return holders.isEmpty()
                ? "; no thread of it is running, so something of the JVM or of a library refers to it"
                : "; held by " + String.join(", ", holders);
    }

    private static String describe(Thread thread, StackTraceElement[] stack, ClassLoader loader) {
        StackTraceElement frame = frame(stack, loader);
        return "the thread \"" + thread.getName() + "\"" + (frame == null ? "" : " at " + frame);
    }

    // Each plugin's loader has a name of its own, which the frames carry.
    private static @Nullable StackTraceElement frame(StackTraceElement[] stack, ClassLoader loader) {
        for (StackTraceElement frame : stack) {
            if (loader.getName() != null && loader.getName().equals(frame.getClassLoaderName())) {
                return frame;
            }
        }
        return null;
    }
}
