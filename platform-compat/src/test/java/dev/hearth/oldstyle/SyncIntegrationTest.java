package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.NotReadyException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.compat.AddDevices;
import dev.hearth.compat.SyncComponent;
import dev.hearth.compat.SyncPlatform;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import dev.hearth.compat.entity.SyncSensor;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Blocking components and platforms, as the hub sees them. */
@Timeout(60)
class SyncIntegrationTest {
    /** Answers as it is told. */
    private static final class Answering implements SyncComponent<DataMap> {
        private final boolean answer;
        private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        private boolean unloaded;

        Answering(boolean answer) {
            this.answer = answer;
        }

        @Override
        public String domain() {
            return "old_style";
        }

        @Override
        public Schema<DataMap> schema() {
            return Schemas.dataMap();
        }

        @Override
        public boolean setup(BlockingHub hub, DataMap config) {
            threads.add(Thread.currentThread());
            hub.states().set("old.style", "ready");
            return answer;
        }

        @Override
        public void unload(BlockingHub hub) {
            threads.add(Thread.currentThread());
            unloaded = true;
        }
    }

    private static OldStyle with(ThreadKind threads, SyncComponent<?> component) {
        return new OldStyle(threads, List.of(component), List.of());
    }

    private static <C> CompletionStage<?> setUp(Component<C> component, Hub view) {
        return component.setup(view, component.schema().parse(DataMap.of()));
    }

    @Test
    void componentThatAnswersTrueIsSetUp() {
        try (TestHub hub = TestHub.create()) {
            Answering component = new Answering(true);

            hub.get(setUp(with(ThreadKind.VIRTUAL, component).components().getFirst(), hub.viewOf("old_style")));

            assertEquals("ready", hub.state("old.style").value());
            assertTrue(component.threads.getFirst().isVirtual());
        }
    }

    @Test
    void componentThatAnswersFalseFailedToInitialize() {
        try (TestHub hub = TestHub.create()) {
            Component<?> component = with(ThreadKind.VIRTUAL, new Answering(false)).components().getFirst();

            HubException failed =
                    assertThrows(HubException.class, () -> hub.get(setUp(component, hub.viewOf("old_style"))));

            assertEquals("setup_failed", failed.code());
            assertTrue(failed.getMessage().contains("old_style failed to initialize"), failed.getMessage());
        }
    }

    @Test
    void componentIsUnloadedOnAWorker() {
        try (TestHub hub = TestHub.create()) {
            Answering component = new Answering(true);
            Component<?> adapted = with(ThreadKind.VIRTUAL, component).components().getFirst();
            Hub view = hub.viewOf("old_style");
            hub.get(setUp(adapted, view));

            hub.get(adapted.unload(view));

            assertTrue(component.unloaded);
            assertTrue(component.threads.getLast().isVirtual());
        }
    }

    @Test
    void componentAndPlatformShareTheOneThread() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Answering component = new Answering(true);
        OldStyle integration = new OldStyle(
                ThreadKind.ONE_PLATFORM_THREAD,
                List.of(component),
                List.of(OldStyle.platform("sensor", (hub, add, found) -> {
                    threads.add(Thread.currentThread());
                    add.add(new Thermometer(threads));
                })));
        try (TestHub hub = TestHub.create()) {
            awaitOutside(hub, setUp(integration.components().getFirst(), hub.viewOf("old_style")));
            awaitOutside(hub, integration.setUp(hub));

            threads.addAll(component.threads);

            assertEquals("23", hub.state("sensor.thermometer").value());
            assertEquals(1, threads.stream().distinct().count());
            assertFalse(threads.getFirst().isVirtual());
        }
    }

    /** Turns the loop until a thread that is not the loop's own has completed the stage. */
    private static void awaitOutside(TestHub hub, CompletionStage<?> stage) {
        while (!stage.toCompletableFuture().isDone()) {
            hub.loop().awaitPost();
        }
        hub.get(stage);
    }

    private static final class Thermometer extends SyncSensor {
        private final List<Thread> threads;

        Thermometer(List<Thread> threads) {
            this.threads = threads;
        }

        @Override
        public String name() {
            return "Thermometer";
        }

        @Override
        public Integer state() {
            threads.add(Thread.currentThread());
            return 23;
        }
    }

    @Test
    void failureOfThePlatformKeepsItsKind() {
        try (TestHub hub = TestHub.create()) {
            NotReadyException original = new NotReadyException("no answer");
            OldStyle integration = OldStyle.with("sensor", (old, add, found) -> {
                throw original;
            });

            assertSame(original, assertThrows(NotReadyException.class, () -> hub.get(integration.setUp(hub))));
        }
    }

    @Test
    void discoveredPlatformIsToldWhatWasFound() {
        try (TestHub hub = TestHub.create()) {
            List<DataMap> told = new ArrayList<>();
            OldStyle integration = OldStyle.with("sensor", (old, add, found) -> told.add(found));

            hub.get(integration.discovered(hub, DataMap.of("host", "192.0.2.7")));

            assertEquals(List.of(DataMap.of("host", "192.0.2.7")), told);
        }
    }

    @Test
    void platformThatNeedsConfigurationCannotBeDiscovered() {
        try (TestHub hub = TestHub.create()) {
            OldStyle integration = new OldStyle(ThreadKind.VIRTUAL, List.of(), List.of(new NeedsHost()));

            InvalidConfigException refused = assertThrows(
                    InvalidConfigException.class, () -> hub.get(integration.discovered(hub, DataMap.of())));

            assertTrue(refused.getMessage().contains("host"), refused.getMessage());
        }
    }

    private static final class NeedsHost implements SyncPlatform<Section> {
        @Override
        public String domain() {
            return "sensor";
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map(Field.required("host", Schemas.string()));
        }

        @Override
        public void setupPlatform(BlockingHub hub, Section config, AddDevices addDevices, DataMap discoveryInfo) {
            throw new AssertionError("not reached");
        }
    }
}
