package dev.hearth.core.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubState;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.SystemTime;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void startAndStopFireTheirEventsInTheStatesTheyBelongTo() {
        TestHub hub = TestHub.create();
        List<String> seen = new ArrayList<>();
        for (String type : List.of(
                EventTypes.CORE_CONFIG_UPDATED,
                EventTypes.HOMEASSISTANT_START,
                EventTypes.HOMEASSISTANT_STARTED,
                EventTypes.HOMEASSISTANT_STOP,
                EventTypes.HOMEASSISTANT_FINAL_WRITE,
                EventTypes.HOMEASSISTANT_CLOSE)) {
            hub.bus().listen(type, event -> seen.add(hub.core().state() + " " + type));
        }

        hub.start();
        hub.close();

        assertEquals(
                List.of(
                        "STARTING core_config_updated",
                        "STARTING homeassistant_start",
                        "RUNNING core_config_updated",
                        "RUNNING homeassistant_started",
                        "STOPPING homeassistant_stop",
                        "FINAL_WRITE homeassistant_final_write",
                        "NOT_RUNNING homeassistant_close"),
                seen);
        assertEquals(HubState.STOPPED, hub.core().state());
    }

    @Test
    void startWaitsFifteenSecondsForWhatItBegan() {
        try (TestHub hub = TestHub.create()) {
            CompletableFuture<String> slow = new CompletableFuture<>();
            hub.bus().listen(EventTypes.HOMEASSISTANT_START, event -> hub.hub().loop().task(() -> slow));
            hub.core().life().start();

            hub.advance(Duration.ofSeconds(14));
            HubState before = hub.core().state();
            hub.advance(Duration.ofSeconds(1));

            assertEquals(HubState.STARTING, before);
            assertEquals(HubState.RUNNING, hub.core().state());
            slow.complete("done");
        }
    }

    @Test
    void stopGoesOnWhenAStageHangs() {
        TestHub hub = TestHub.create();
        hub.start();
        Duration begin = Duration.ofNanos(hub.loop().time().nanoTime());
        hub.hub().onShutdown(CompletableFuture::new);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        hub.core().life().stopped().thenAccept(exit::complete);

        hub.core().stop(100);
        hub.core().stop(7);
        hub.advance(Duration.ofSeconds(20 + 100 + 60 + 30));

        assertEquals(100, exit.join());
        assertEquals(HubState.STOPPED, hub.core().state());
        assertTrue(Duration.ofNanos(hub.loop().time().nanoTime()).minus(begin).compareTo(Duration.ofSeconds(210)) <= 0);
    }

    @Test
    void hubToldToStopDoesNotStartAnyMore() {
        TestHub hub = TestHub.create();
        List<Event> starts = hub.collect(EventTypes.HOMEASSISTANT_START);
        hub.hub().onShutdown(CompletableFuture::new);
        hub.core().stop(0);
        hub.runUntilIdle();

        CompletionStage<Void> started = hub.core().life().start();
        hub.advance(Duration.ofMinutes(4));

        assertTrue(started.toCompletableFuture().isCompletedExceptionally());
        assertEquals(List.of(), starts);
        assertEquals(HubState.STOPPED, hub.core().state());
    }

    @Test
    void blockingFunctionEndsWhenTheThreadsAreInterrupted() throws InterruptedException {
        ThreadLoop loop = new ThreadLoop(new SystemTime());
        loop.start();
        CoreHub core = new CoreHub(loop, TestHub.defaultConfig(), 0);
        Owner owner = core.loop().hubOwner();
        CountDownLatch blocks = new CountDownLatch(1);
        CompletionStage<String> blocked = owner.loop().blocking(() -> {
            blocks.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        assertTrue(blocks.await(20, TimeUnit.SECONDS));

        owner.interruptThreads();

        assertThrows(ExecutionException.class, () -> blocked.toCompletableFuture().get(20, TimeUnit.SECONDS));
        core.stop(0).toCompletableFuture().join();
    }

    @Test
    void restartServiceStopsWithTheExitCodeThatAsksForIt() {
        TestHub hub = TestHub.create();
        hub.write("");
        hub.start();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        hub.core().life().stopped().thenAccept(exit::complete);

        hub.call("homeassistant", "restart", DataMap.of());
        hub.runUntilIdle();

        assertEquals(100, exit.join());
    }

    @Test
    void closeEventIsNotForThoseWhoListenToEverything() {
        TestHub hub = TestHub.create();
        List<String> seen = new ArrayList<>();
        hub.bus().listen(EventBus.MATCH_ALL, event -> seen.add(event.type()));

        hub.start();
        hub.close();

        assertTrue(seen.contains(EventTypes.HOMEASSISTANT_FINAL_WRITE));
        assertEquals(false, seen.contains(EventTypes.HOMEASSISTANT_CLOSE));
    }
}
