package dev.hearth.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.SetupPlan;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.PluginJar;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to jars that come, change and go while the hub runs. */
class HotPlugTest {
    private static final Duration TWO_LOOKS = PluginWatcher.INTERVAL.multipliedBy(2);

    @TempDir Path folder;

    @TempDir Path elsewhere;

    @TempDir Path config;

    private final TestHub hub = TestHub.create();
    private final LogLines log = LogLines.of("core.plugins");
    private Plugins plugins;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(config.resolve(ConfigLoader.FILE), "");
    }

    @AfterEach
    void close() {
        hub.close();
        if (plugins != null) {
            plugins.close();
        }
        log.close();
    }

    private void boot() {
        boot(Integration.class.getClassLoader());
    }

    private void boot(ClassLoader hubLoader) {
        Catalogue catalogue = hub.setup().catalogue();
        plugins = new Plugins(folder, hubLoader);
        plugins.addBundled(catalogue);
        plugins.addDropped(catalogue);
        hub.get(hub.setup().run(plan(catalogue)));
        hub.start();
        hub.setup().reloads().readWith(this::plan);
        plugins.watch(hub.core(), hub.setup());
    }

    private SetupPlan plan(Catalogue catalogue) {
        return SetupPlan.make(catalogue, new ConfigLoader(config, name -> null).load(catalogue));
    }

    private Path jar() {
        return folder.resolve("porch.jar");
    }

    // Says its version in a state.
    private static PluginJar porch(String version) {
        return Sources.component(
                "porch",
                version,
                "hub.states().set(\"porch.version\", \"" + version + "\");",
                "hub.states().set(\"porch.version\", \"unloaded " + version + "\");");
    }

    private String version() {
        return hub.states().get("porch.version") == null ? "none" : hub.state("porch.version").value();
    }

    // A copy with another time, as a copy made later has; file systems are not exact enough to rely on the real one.
    private void drop(Path jar, Path to) throws IOException {
        Files.copy(jar, to, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(
                to, FileTime.fromMillis(hub.loop().time().epochMicros() / 1_000));
    }

    @Test
    void jarThatComesIsSetUpAndUnloadedWhenItGoes() throws IOException {
        boot();

        porch("1.2").write(jar());
        hub.advance(TWO_LOOKS);
        String whileThere = version();
        boolean component = hub.core().components().contains("porch");
        Files.delete(jar());
        hub.advance(TWO_LOOKS);

        assertEquals("1.2", whileThere);
        assertTrue(component);
        assertTrue(log.has("plugged in Porch 1.2 (porch) from " + jar()), () -> log.all().toString());
        assertEquals("unloaded 1.2", version());
        assertFalse(hub.core().components().contains("porch"));
        assertTrue(log.has("unplugged Porch 1.2 (porch), from " + jar()));
    }

    @Test
    void jarThatIsReplacedIsSwapped() throws IOException {
        porch("1.0").write(jar());
        boot();
        String before = version();

        drop(porch("2.0").write(elsewhere.resolve("new.jar")), jar());
        hub.advance(TWO_LOOKS);

        assertEquals("1.0", before);
        assertEquals("2.0", version());
        assertTrue(log.has(jar() + " was replaced"));
    }

    @Test
    void jarThatIsDeletedAndCopiedAnewWithinALookIsReplacedNotUnplugged() throws IOException {
        porch("1.0").write(jar());
        boot();
        hub.advance(TWO_LOOKS);

        Files.delete(jar());
        hub.advance(PluginWatcher.INTERVAL);
        String between = version();
        drop(porch("2.0").write(elsewhere.resolve("new.jar")), jar());
        hub.advance(TWO_LOOKS);

        assertEquals("1.0", between);
        assertEquals("2.0", version());
    }

    @Test
    void halfCopiedJarIsWaitedForWithoutAWord() throws IOException {
        boot();
        byte[] whole = Files.readAllBytes(porch("1.2").write(elsewhere.resolve("whole.jar")));

        for (int part = 1; part <= 4; part++) {
            Files.write(jar(), Arrays.copyOf(whole, whole.length * part / 5));
            hub.advance(TWO_LOOKS);
        }
        boolean complained = log.has("porch");
        Files.write(jar(), whole);
        hub.advance(TWO_LOOKS);

        assertFalse(complained);
        assertEquals("1.2", version());
    }

    @Test
    void jarThatNeverBecomesReadableIsReportedOnceAndLoadedWhenItIsPutRight() throws IOException {
        boot();

        Files.writeString(jar(), "not a jar");
        hub.advance(Duration.ofMinutes(10));
        long complaints = log.count("is not a jar");
        List<PersistentNotifications.Notification> shown = hub.core().notifications().all();
        drop(porch("1.2").write(elsewhere.resolve("good.jar")), jar());
        hub.advance(TWO_LOOKS);

        assertEquals(1, complaints);
        assertEquals(1, shown.size());
        assertTrue(shown.getFirst().message().contains("porch.jar"));
        assertEquals("1.2", version());
        assertEquals(List.of(), hub.core().notifications().all());
    }

    @Test
    void replacementThatCannotBeUsedLeavesTheFormerOneRunning() throws IOException {
        porch("1.0").write(jar());
        boot();

        Files.writeString(jar(), "half a download");
        hub.advance(Duration.ofMinutes(1));

        assertEquals("1.0", version());
        assertTrue(log.has("goes on until the hub is restarted"));
    }

    @Test
    void pluginThatIsNotConfiguredWaitsAndSaysSo() throws IOException {
        boot();

        Sources.configured("porch", "1.2", "hub.states().set(\"porch.version\", \"1.2\");").write(jar());
        hub.advance(TWO_LOOKS);

        assertEquals("none", version());
        assertTrue(log.has("the configuration does not mention it"));
    }

    @Test
    void pluginWhoseSectionIsWrongIsToldWhatAndWhere() throws IOException {
        boot();
        Files.writeString(config.resolve(ConfigLoader.FILE), "attic:\nporch: a text\n");

        Sources.configured("porch", "1.2", "hub.states().set(\"porch.version\", \"1.2\");").write(jar());
        hub.advance(TWO_LOOKS);

        assertEquals("none", version());
        assertTrue(log.has("configuration.yaml:2:8: porch: "), () -> log.all().toString());
        assertTrue(log.has("its configuration is wrong, see above"), () -> log.all().toString());
        assertFalse(log.has("does not mention it"));
        assertFalse(log.has("attic"));
    }

    @Test
    void configurationIsReadAgainForAJarThatComes() throws IOException {
        boot();
        Files.writeString(config.resolve(ConfigLoader.FILE), "porch:\n");

        Sources.configured("porch", "1.2", "hub.states().set(\"porch.version\", \"1.2\");").write(jar());
        hub.advance(TWO_LOOKS);

        assertEquals("1.2", version());
    }

    @Test
    void bundledIntegrationGivesWayToADroppedJarAndComesBackWhenThatGoes() throws IOException {
        Path bundled = porch("1.0 bundled").write(elsewhere.resolve("bundled.jar"));
        try (URLClassLoader hubLoader =
                new URLClassLoader(new URL[] {bundled.toUri().toURL()}, Integration.class.getClassLoader())) {
            boot(hubLoader);
            String before = version();
            drop(porch("2.0").write(elsewhere.resolve("new.jar")), jar());
            hub.advance(TWO_LOOKS);
            String during = version();
            Files.delete(jar());
            hub.advance(TWO_LOOKS);

            assertEquals("1.0 bundled", before);
            assertEquals("2.0", during);
            assertEquals("1.0 bundled", version());
            assertTrue(log.has("in the place of the bundled one"));
            assertTrue(log.has("the bundled Porch 1.0 bundled (porch) is back"));
        }
    }

    @Test
    void pluginWithTheDomainPluginsComesAndGoesLikeAnyOther() throws IOException {
        boot();
        Path plugin = folder.resolve("plugins.jar");
        Sources.component("plugins", "1", "", "").write(plugin);
        hub.advance(TWO_LOOKS);

        Files.delete(plugin);
        hub.advance(TWO_LOOKS);
        porch("1.2").write(jar());
        hub.advance(TWO_LOOKS);

        assertTrue(log.has("unplugged Plugins 1 (plugins)"), () -> log.all().toString());
        assertEquals("1.2", version());
    }

    @Test
    void secondJarWithTheSameDomainTakesOverWhenTheFirstGoes() throws IOException {
        boot();
        porch("1.0").write(folder.resolve("a.jar"));
        porch("2.0").write(folder.resolve("b.jar"));
        hub.advance(TWO_LOOKS);
        String first = version();

        Files.delete(folder.resolve("a.jar"));
        hub.advance(TWO_LOOKS.plus(TWO_LOOKS));

        assertEquals("1.0", first);
        assertTrue(log.has("porch is provided twice"));
        assertEquals("2.0", version());
        assertEquals(List.of(), hub.core().notifications().all());
    }

    @Test
    void folderWithAJarAndItsLibrariesIsPluggedInAndSwappedWhenALibraryChanges() throws IOException {
        boot();
        Path lib = Files.createDirectories(folder.resolve("porch").resolve("lib"));
        Path library = lib.resolve("library.jar");
        library("1").write(library);
        Sources.component("porch", "1", "hub.states().set(\"porch.version\", shared.Library.version());", "")
                .against(library)
                .write(folder.resolve("porch").resolve("porch.jar"));
        hub.advance(TWO_LOOKS);
        String before = version();

        drop(library("2").write(elsewhere.resolve("library.jar")), library);
        hub.advance(TWO_LOOKS);

        assertEquals("library 1", before);
        assertEquals("library 2", version());
    }

    private static PluginJar library(String version) {
        return new PluginJar()
                .source("shared.Library",
                        "package shared; public class Library { public static String version() { return \"library "
                                + version + "\"; } }");
    }

    @Test
    void everythingThePluginRegisteredIsTakenBack() throws IOException {
        boot();
        Registry before = Registry.of(hub);

        Busy.jar().write(folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS);
        Registry during = Registry.of(hub);
        Files.delete(folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS);
        hub.advance(UnloadCheck.FIRST);

        assertFalse(before.equals(during));
        assertTrue(during.services().contains("busy"));
        assertTrue(during.entities() > 0);
        assertEquals(before, Registry.of(hub));
        assertNull(hub.states().get("sensor.busy"));
    }

    /** What integrations can register, counted; the sensors are the hub's own. */
    private record Registry(
            int timers, String listeners, String services, String components, String owners, int pending,
            boolean capability, int entities) {
        static Registry of(TestHub hub) {
            return new Registry(
                    hub.loop().liveTimers(),
                    hub.bus().listenerCounts().toString(),
                    hub.services().all().keySet().toString(),
                    hub.core().components().stream().filter(name -> !name.equals("sensor")).toList().toString(),
                    hub.core().owners().toString(),
                    hub.loop().pendingTasks().size(),
                    hub.hub().capability(Runnable.class) != null,
                    hub.entities().count());
        }
    }

    @Test
    void pluginWhoseEntityHangsIsUnpluggedAllTheSameAndItsWorkerInterrupted() throws IOException, InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        System.getProperties().put("dev.hearth.test.interrupted", interrupted);
        Sources.component("porch", "1", "hub.discovery().loadPlatform(\"sensor\", \"porch\", DataMap.of());", "", """
                @Override
                public List<Platform<?>> platforms() {
                    return List.of(new Platform<DataMap>() {
                        @Override
                        public String domain() {
                            return "sensor";
                        }

                        @Override
                        public Schema<DataMap> schema() {
                            return Schemas.dataMap();
                        }

                        @Override
                        public CompletionStage<?> setup(Hub hub, DataMap config, EntityAdder entities) {
                            return Stages.done();
                        }

                        @Override
                        public CompletionStage<?> discovered(Hub hub, DataMap found, EntityAdder entities) {
                            CompletableFuture<Object> answer = new CompletableFuture<>();
                            hub.loop().worker("socket", () -> {
                                try {
                                    new CountDownLatch(1).await();
                                } catch (InterruptedException e) {
                                    ((CountDownLatch) System.getProperties().remove("dev.hearth.test.interrupted"))
                                            .countDown();
                                }
                                return null;
                            });
                            return entities.add(new SensorEntity() {
                                @Override
                                public String name() {
                                    return "Porch";
                                }

                                @Override
                                public Object nativeValue() {
                                    return 23;
                                }

                                @Override
                                public CompletionStage<?> willRemoveFromHub() {
                                    return answer;
                                }
                            });
                        }
                    });
                }
                """).write(jar());
        boot();
        String before = hub.state("sensor.porch").value();

        Files.delete(jar());
        hub.advance(TWO_LOOKS);
        boolean early = log.has("unplugged Porch");
        hub.advance(Duration.ofSeconds(10));

        assertEquals("23", before);
        assertFalse(early);
        assertTrue(log.has("unplugged Porch 1 (porch)"), () -> log.all().toString());
        assertNull(hub.states().get("sensor.porch"));
        interrupted.await();
    }

    @Test
    void callOfAServiceFailsWhenItsIntegrationIsUnloadedMeanwhile() throws IOException {
        boot();
        Busy.jar().write(folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS);
        CompletionStage<?> call = hub.services().call(ServiceRequest.of("busy", "forever", DataMap.of()));

        Files.delete(folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS);

        HubException thrown = assertThrows(HubException.class, () -> hub.get(call));
        assertEquals("integration_unloaded", thrown.code());
    }

    @Test
    void classesLeaveMemoryAHundredTimesInARow() throws IOException, InterruptedException {
        boot();
        Path jar = Busy.jar().write(elsewhere.resolve("busy.jar"));
        ReferenceQueue<ClassLoader> cleared = new ReferenceQueue<>();
        for (int round = 0; round < 100; round++) {
            WeakReference<ClassLoader> loader = plugInAndOut(jar, cleared);

            int number = round;
            assertTrue(
                    leavesMemory(loader, cleared),
                    () -> "still in memory after round " + number + UnloadCheck.holders(loader, hub.core().owners()));
        }
        hub.advance(UnloadCheck.FIRST.plus(UnloadCheck.SECOND));
        assertFalse(log.has("still in memory"));
    }

    private WeakReference<ClassLoader> plugInAndOut(Path jar, ReferenceQueue<ClassLoader> cleared) throws IOException {
        drop(jar, folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS.plus(PluginWatcher.INTERVAL));
        assertEquals("1", hub.state("busy.counter").value());
        assertEquals("23", hub.state("sensor.busy").value());
        assertEquals("here", hub.state("gizmo.busy").value());
        Object capability = hub.hub().capability(Runnable.class);
        assertNotNull(capability);
        Files.delete(folder.resolve("busy.jar"));
        hub.advance(TWO_LOOKS);
        return new WeakReference<>(capability.getClass().getClassLoader(), cleared);
    }

    // The worker was interrupted and ends in its own time, and what it posts at its end waits in the inbox until the loop
    // is turned; the compiler may look at a class for a while on a busy machine too. What stays for good fails all the
    // same.
    private boolean leavesMemory(WeakReference<ClassLoader> loader, ReferenceQueue<ClassLoader> cleared)
            throws InterruptedException {
        for (int attempt = 0; attempt < 120; attempt++) {
            hub.runUntilIdle();
            System.gc();
            if (cleared.remove(500) != null) {
                return loader.refersTo(null);
            }
        }
        return false;
    }

    @Test
    void threadThatKeepsThePluginInMemoryIsNamed() throws IOException, InterruptedException {
        Sources.component(
                "porch",
                "1",
                """
                        Thread thread = new Thread(() -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }, "porch reader");
                        thread.setDaemon(true);
                        thread.start();
                        """,
                "")
                .write(jar());
        boot();

        Files.delete(jar());
        hub.advance(TWO_LOOKS.plus(UnloadCheck.FIRST).plus(UnloadCheck.SECOND));

        assertTrue(
                log.has(jar()
                        + " was unplugged, but its classes are still in memory; held by the thread \"porch reader\" at"
                        + " porch.jar//porch.Main"),
                () -> log.all().toString());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("porch reader")) {
                thread.interrupt();
                thread.join();
            }
        }
    }

    @Test
    void workerThatDoesNotEndIsNamed() throws IOException {
        Sources.component(
                "porch",
                "1",
                """
                        CountDownLatch end = new CountDownLatch(1);
                        hub.data().put(new HubData.Key<>("porch.end", CountDownLatch.class), end);
                        hub.loop().worker("reader", () -> {
                            while (end.getCount() > 0) {
                                try {
                                    end.await();
                                } catch (InterruptedException e) {
                                    hub.logger().debug("does not care");
                                }
                            }
                            return null;
                        });
                        """,
                "")
                .write(jar());
        boot();
        CountDownLatch end = hub.hub().data().get(new HubData.Key<>("porch.end", CountDownLatch.class));

        Files.delete(jar());
        hub.advance(TWO_LOOKS.plus(UnloadCheck.FIRST).plus(UnloadCheck.SECOND));
        end.countDown();

        assertTrue(
                log.has("still in memory; held by the thread \"porch/reader\" at porch.jar//porch.Main"),
                () -> log.all().toString());
    }

    @Test
    void privateCopiesAreDeletedWithThePluginAndTheirFolderAtTheEnd() throws IOException {
        boot();
        porch("1.2").write(jar());
        hub.advance(TWO_LOOKS);
        int copies = copies();

        Files.delete(jar());
        hub.advance(TWO_LOOKS);
        int afterUnplugging = copies();
        hub.close();
        plugins.close();

        assertEquals(1, copies);
        assertEquals(0, afterUnplugging);
        assertFalse(Files.exists(plugins.copies()));
        plugins = null;
    }

    private int copies() throws IOException {
        try (Stream<Path> files = Files.list(plugins.copies())) {
            return (int) files.count();
        }
    }
}
