package dev.hearth.example.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.NotReadyException;
import dev.hearth.api.Platform;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.state.State;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Example Light against a bridge on a loopback socket. */
@Timeout(60)
class ExampleLightTest {
    private FakeBridge bridge;

    @BeforeEach
    void startBridge() throws Exception {
        bridge = new FakeBridge();
    }

    @AfterEach
    void stopBridge() throws Exception {
        bridge.close();
    }

    private DataMap entry(String password) {
        return DataMap.of("host", "127.0.0.1")
                .with("port", (long) bridge.port())
                .with("username", "paulus")
                .with("password", password);
    }

    /** Sets up the platform from an entry, as the hub does. Loop only. */
    private static CompletionStage<?> setUp(CoreHub core, Hub view, DataMap entry) {
        Platform<?> platform = new ExampleLightIntegration().platforms().getFirst();
        EntityAdder adder = new EntityComponents(core, id -> DataMap.of())
                .open(LightDomain.DOMAIN, platform, core.ownerOf(view.integration()), view, null, null);
        return setUp(platform, view, entry, adder);
    }

    private static <C> CompletionStage<?> setUp(Platform<C> platform, Hub view, DataMap entry, EntityAdder adder) {
        return platform.setup(view, platform.schema().parse(entry), adder);
    }

    private void setUp(TestHub hub, String password) {
        hub.start();
        hub.get(setUp(hub.core(), hub.viewOf("example_light"), entry(password)));
    }

    @Test
    void lampsOfTheBridgeAppearAsTheyAre() {
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "pw");

            State porch = hub.state("light.porch");
            State hall = hub.state("light.hall");

            assertEquals("off", porch.value());
            assertEquals("on", hall.value());
            assertEquals(128L, hall.attributes().get("brightness"));
            assertEquals("Hall", hall.attributes().get("friendly_name"));
            assertEquals(List.of("brightness"), hall.attributes().get("supported_color_modes"));
        }
    }

    @Test
    void turningOnReachesTheLamp() {
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "pw");

            hub.call("light", "turn_on", DataMap.of("entity_id", "light.porch", "brightness", 40L));

            assertEquals("on\t40", bridge.lamp("Porch"));
            assertEquals("on", hub.state("light.porch").value());
            assertEquals(40L, hub.state("light.porch").attributes().get("brightness"));
        }
    }

    @Test
    void turningOnWithoutBrightnessIsFull() {
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "pw");

            hub.call("light", "turn_on", DataMap.of("entity_id", "light.porch"));

            assertEquals("on\t255", bridge.lamp("Porch"));
        }
    }

    @Test
    void turningOffReachesTheLamp() {
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "pw");

            hub.call("light", "turn_off", DataMap.of("entity_id", "light.hall"));

            assertEquals("off\t128", bridge.lamp("Hall"));
            assertEquals("off", hub.state("light.hall").value());
        }
    }

    @Test
    void pollShowsWhatSomebodyElseDid() {
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "pw");
            bridge.switchByHand("Hall", "off\t10");

            hub.advance(Duration.ofSeconds(30));

            assertEquals("off", hub.state("light.hall").value());
        }
    }

    @Test
    void failedLoginLogsAnErrorAndAddsNothing() {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("example_light");
        Handler handler = recordingInto(logged);
        logger.addHandler(handler);
        try (TestHub hub = TestHub.create()) {
            setUp(hub, "wrong");

            assertEquals(List.of(), hub.states().entityIds("light"));
            assertEquals(1, logged.size());
            assertEquals(Level.SEVERE, logged.getFirst().getLevel());
            assertTrue(logged.getFirst().getMessage().contains("refuses the user paulus"));
            assertFalse(logged.getFirst().getMessage().contains("wrong"));
        } finally {
            logger.removeHandler(handler);
        }
    }

    private static Handler recordingInto(List<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void silentBridgeIsTriedAgainLater() throws Exception {
        bridge.close();
        try (TestHub hub = TestHub.create()) {
            NotReadyException thrown = assertThrows(NotReadyException.class, () -> setUp(hub, "pw"));

            assertTrue(thrown.getMessage().startsWith("the bridge 127.0.0.1 does not answer"), thrown.getMessage());
        }
    }

    @Test
    void slowLampDoesNotHoldUpTheHub() throws Exception {
        ThreadLoop thread = ThreadLoop.started();
        CoreHub core = new CoreHub(thread, TestHub.defaultConfig(), 0);
        Loop loop = thread.ownedBy(thread.hubOwner());
        try {
            Hub view = loop.await(loop.call(() -> core.viewOf(core.ownerOf("example_light"))));
            loop.await(loop.call(() -> setUp(core, view, entry("pw"))).thenCompose(stage -> stage));
            FakeBridge.Holding slow = bridge.hold("SET");

            CompletableFuture<?> call = loop.call(() -> view.services()
                    .call("light", "turn_on", DataMap.of("entity_id", "light.porch")))
                    .thenCompose(stage -> stage)
                    .toCompletableFuture();
            slow.awaitArrival();
            String meanwhile = loop.await(loop.call(() -> view.states().get("light.porch").value()));
            boolean doneMeanwhile = call.isDone();
            slow.release();
            loop.await(call);

            assertEquals("off", meanwhile);
            assertFalse(doneMeanwhile);
            assertEquals("on", loop.await(loop.call(() -> view.states().get("light.porch").value())));
        } finally {
            core.stop(0).toCompletableFuture().join();
        }
    }

    @Test
    void integrationIsFoundByItsProviderFile() {
        List<Integration> found =
                ServiceLoader.load(Integration.class).stream().map(ServiceLoader.Provider::get).toList();

        assertInstanceOf(ExampleLightIntegration.class, found.getFirst());
        assertEquals("example_light", found.getFirst().manifest().domain());
    }
}
