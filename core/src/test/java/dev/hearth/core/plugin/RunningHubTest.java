package dev.hearth.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.boot.Boot;
import dev.hearth.core.boot.RunningHub;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.SetupListener;
import dev.hearth.core.testing.PluginJar;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that come and go on the loop of a running hub, by the machine's clock. */
class RunningHubTest {
    private static final String NOTES = "dev.hearth.test.notes";
    private static final String CLEARED = "dev.hearth.test.cleared";

    @TempDir Path folder;

    @TempDir Path config;

    private final BlockingQueue<Object> notes = new LinkedBlockingQueue<>();
    private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(config.resolve(ConfigLoader.FILE), "");
        System.getProperties().put(NOTES, notes);
        System.getProperties().put(CLEARED, cleared);
    }

    @AfterEach
    void forget() {
        System.getProperties().remove(NOTES);
        System.getProperties().remove(CLEARED);
    }

    // Tells its class loader when it is set up and its version when it is unloaded.
    private static PluginJar porch(String version) {
        String note =
                "@SuppressWarnings(\"unchecked\") Queue<Object> notes = (Queue<Object>) System.getProperties().get(\""
                        + NOTES + "\");";
        return Sources.component(
                "porch",
                version,
                note + "notes.add(new java.lang.ref.WeakReference<>(getClass().getClassLoader(),"
                        + " (java.lang.ref.ReferenceQueue<Object>) System.getProperties().get(\"" + CLEARED + "\")));",
                note + "notes.add(\"" + version + "\");");
    }

    private RunningHub start() {
        return Boot.start(
                new Boot.Options(config, folder, false, Duration.ofSeconds(1), 0), SetupListener.NONE, null);
    }

    @Test
    void jarThatIsDroppedReplacedAndDeletedRunsIsSwappedAndLeaves() throws Exception {
        Path jar = folder.resolve("porch.jar");
        RunningHub hub = start();
        hub.started().toCompletableFuture().join();

        porch("1").write(jar);
        WeakReference<?> first = (WeakReference<?>) notes.take();
        porch("20").write(jar);
        Object unloadedFirst = notes.take();
        WeakReference<?> second = (WeakReference<?>) notes.take();
        Files.delete(jar);
        Object unloadedSecond = notes.take();

        assertEquals("1", unloadedFirst);
        assertEquals("20", unloadedSecond);
        assertTrue(leavesMemory(first));
        assertTrue(leavesMemory(second));
        hub.stop(0).toCompletableFuture().join();
    }

    @Test
    void jarThatWasThereAtTheStartLeavesMemoryToo() throws Exception {
        Path jar = porch("1").write(folder.resolve("porch.jar"));
        RunningHub hub = start();
        hub.started().toCompletableFuture().join();
        WeakReference<?> loader = (WeakReference<?>) notes.take();

        Files.delete(jar);
        notes.take();

        assertTrue(leavesMemory(loader));
        hub.stop(0).toCompletableFuture().join();
    }

    // The hub closes the loader a moment after unload() has returned, so one collection may come too early.
    private boolean leavesMemory(WeakReference<?> loader) throws InterruptedException {
        for (int attempt = 0; attempt < 20 && !loader.refersTo(null); attempt++) {
            System.gc();
            cleared.remove(250);
        }
        return loader.refersTo(null);
    }
}
