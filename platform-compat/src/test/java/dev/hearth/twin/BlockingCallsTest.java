package dev.hearth.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import dev.hearth.compat.blocking.Workers;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only calls that block can get wrong: waiting on the loop, waiting for ever, waiting for themselves. */
@Timeout(60)
class BlockingCallsTest {
    private static ServiceRequest ring() {
        return ServiceRequest.of("bell", "ring", DataMap.of());
    }

    // ---- on the loop ----

    @Test
    void callOnTheLoopFailsAtOnceAndNamesTheCaller() {
        try (TestHub hub = TestHub.create()) {
            BlockingHub blocking = new BlockingHub(hub.hub());

            WrongThreadException refused =
                    assertThrows(WrongThreadException.class, () -> new CarelessListener(blocking).react());

            assertTrue(refused.getMessage().contains("CarelessListener.react("), refused.getMessage());
            assertNull(hub.states().get("light.kitchen"));
        }
    }

    private record CarelessListener(BlockingHub hub) {
        void react() {
            hub.states().set("light.kitchen", "on");
        }
    }

    @Test
    void everyKindOfWaitingIsRefusedOnTheLoop() {
        try (TestHub hub = TestHub.create()) {
            BlockingHub blocking = new BlockingHub(hub.hub());

            assertThrows(WrongThreadException.class, () -> blocking.states().get("light.kitchen"));
            assertThrows(WrongThreadException.class, () -> blocking.bus().listen("doorbell", event -> {}));
            assertThrows(WrongThreadException.class, () -> blocking.services().call(ring()));
            assertThrows(WrongThreadException.class, () -> blocking.after(Duration.ofSeconds(1), now -> {}));
            assertThrows(WrongThreadException.class, () -> blocking.sleep(Duration.ofSeconds(1)));
            assertThrows(WrongThreadException.class, blocking::components);

            hub.runUntilIdle();
            assertFalse(hub.bus().listenerCounts().containsKey("doorbell"));
        }
    }

    @Test
    void firingDoesNotWaitSoTheLoopMayDoIt() {
        try (TestHub hub = TestHub.create()) {
            var heard = hub.collect("doorbell");

            new BlockingHub(hub.hub()).bus().fire("doorbell", DataMap.of("door", "front"));
            boolean waited = !heard.isEmpty();
            hub.runUntilIdle();

            assertFalse(waited);
            assertEquals(1, heard.size());
        }
    }

    @Test
    void listenersRunOffTheLoopAndMayBlock() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            CompletableFuture<Boolean> inLoop = new CompletableFuture<>();
            hub.bus().listen("doorbell", event -> {
                hub.states().set("bell.front", "rung");
                inLoop.complete(running.view().loop().inLoop());
            });

            hub.bus().fire("doorbell");

            assertFalse(inLoop.join());
            assertTrue(hub.states().is("bell.front", "rung"));
        }
    }

    // ---- many at once ----

    @Test
    void thousandVirtualThreadsCallAtOnce() throws Exception {
        try (RunningHub running = new RunningHub();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingHub hub = new BlockingHub(running.view());
            CountDownLatch begin = new CountDownLatch(1);
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String id = "sensor.number_" + i;
                calls.add(threads.submit(() -> {
                    begin.await();
                    hub.states().set(id, id);
                    return hub.states().get(id).value();
                }));
            }

            begin.countDown();

            for (int i = 0; i < 1_000; i++) {
                assertEquals("sensor.number_" + i, calls.get(i).get());
            }
            assertEquals(1_000, hub.states().count());
        }
    }

    // ---- the end ----

    @Test
    void callsThatWaitFailWhenTheHubStops() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Throwable>> calls = new ArrayList<>();
            try (RunningHub running = new RunningHub()) {
                BlockingHub hub = new BlockingHub(running.view());
                CountDownLatch called = new CountDownLatch(50);
                hub.call(() -> running.view()
                        .services()
                        .register("bell", "ring", ServiceDefinition.untyped(call -> {
                            called.countDown();
                            return new CompletableFuture<>();
                        })));
                for (int i = 0; i < 50; i++) {
                    calls.add(threads.submit(() -> {
                        try {
                            hub.services().call(ring());
                            return null;
                        } catch (Throwable e) {
                            return e;
                        }
                    }));
                }
                called.await();
                running.core().loop().close().toCompletableFuture().join();
            }

            for (Future<Throwable> call : calls) {
                assertInstanceOf(LoopClosedException.class, call.get());
            }
        }
    }

    @Test
    void sleeperWakesWhenItsIntegrationIsUnloaded() throws Exception {
        try (RunningHub running = new RunningHub();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingHub hub = new BlockingHub(running.viewOf("lamp"));
            CountDownLatch sleeping = new CountDownLatch(1);
            Future<HubException> sleeper = threads.submit(() -> {
                hub.call(() -> {
                    sleeping.countDown();
                    return true;
                });
                return assertThrows(HubException.class, () -> hub.sleep(Duration.ofHours(1)));
            });

            sleeping.await();
            running.unload("lamp");

            assertEquals("integration_unloaded", sleeper.get().code());
        }
    }

    @Test
    void workerIsToldWhenItsIntegrationIsUnloaded() throws Exception {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.viewOf("lamp"));
            CountDownLatch working = new CountDownLatch(1);
            CompletableFuture<Throwable> told = new CompletableFuture<>();
            hub.bus().listen("doorbell", event -> {
                working.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    told.complete(e);
                }
            });

            hub.bus().fire("doorbell");
            working.await();
            running.unload("lamp");

            assertInstanceOf(InterruptedException.class, told.join());
        }
    }

    @Test
    void cancellingAfterTheEndDoesNothing() {
        var kept = new ArrayList<Subscription>();
        try (RunningHub running = new RunningHub()) {
            kept.add(new BlockingHub(running.view()).bus().listen("doorbell", event -> {}));
        }

        kept.forEach(Subscription::cancel);
    }

    // ---- errors ----

    @Test
    void checkedFailureIsKeptAsTheCause() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            IOException original = new IOException("the wire is cut");
            hub.services().register("bell", "ring", call -> {
                throw original;
            });

            HubException thrown = assertThrows(HubException.class, () -> hub.services().call(ring()));

            assertSame(original, thrown.getCause());
        }
    }

    @Test
    void interruptedCallerIsToldAndKeepsItsFlag() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            Thread.currentThread().interrupt();

            HubException thrown = assertThrows(HubException.class, () -> hub.sleep(Duration.ofHours(1)));

            assertEquals("interrupted", thrown.code());
            assertTrue(Thread.interrupted());
        }
    }

    // ---- queues ----

    @Test
    void listenerThatIsTooSlowMissesTheOldest() {
        try (TestHub test = TestHub.create()) {
            BlockingHub hub = new BlockingHub(test.hub());
            List<Object> heard = Collections.synchronizedList(new ArrayList<>());
            test.hub().loop().blocking(() -> hub.bus()
                    .listen("count", event -> heard.add(event.data().asMap().get("n"))));
            test.runUntilIdle();

            for (long n = 0; n < 2_000; n++) {
                test.bus().fire("count", DataMap.of("n", n));
            }
            test.runUntilIdle();

            assertEquals(1_025, heard.size());
            assertEquals(0L, heard.getFirst());
            assertEquals(976L, heard.get(1));
            assertEquals(1_999L, heard.getLast());
        }
    }

    @Test
    void roundThatComesTooEarlyIsSkipped() {
        try (TestHub test = TestHub.create()) {
            BlockingHub hub = new BlockingHub(test.hub());
            List<Object> rounds = Collections.synchronizedList(new ArrayList<>());
            test.hub().loop().blocking(() -> hub.every(Duration.ofSeconds(10), now -> {
                rounds.add(now);
                hub.sleep(Duration.ofSeconds(25));
            }));

            test.advance(Duration.ofSeconds(60));

            assertEquals(2, rounds.size());
            test.advance(Duration.ofSeconds(8));
        }
    }

    // ---- one thread ----

    @Test
    void oneThreadRunsEverythingOfTheIntegration() {
        try (RunningHub running = new RunningHub()) {
            Hub view = running.view();
            BlockingHub hub = new BlockingHub(view,
                    Workers.of(view, ThreadKind.ONE_PLATFORM_THREAD, getClass().getClassLoader()));
            List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
            hub.bus().listen("doorbell", event -> threads.add(Thread.currentThread()));
            hub.states().track("bell.front", change -> threads.add(Thread.currentThread()));
            hub.services().register("bell", "ring", call -> threads.add(Thread.currentThread()));

            hub.bus().fire("doorbell");
            hub.states().set("bell.front", "rung");
            hub.services().call(ring());
            running.settle();

            assertEquals(3, threads.size());
            assertEquals(1, threads.stream().distinct().count());
            assertFalse(threads.getFirst().isVirtual());
        }
    }

    @Test
    void oneThreadDoesNotWaitForItself() {
        try (RunningHub running = new RunningHub()) {
            Hub view = running.view();
            BlockingHub hub = new BlockingHub(view,
                    Workers.of(view, ThreadKind.ONE_PLATFORM_THREAD, getClass().getClassLoader()));
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            hub.services().register("bell", "inner", call -> order.add("inner"));
            hub.services().register("bell", "ring", call -> {
                order.add("before");
                hub.services().call("bell", "inner", DataMap.of());
                order.add("after");
            });

            hub.services().call(ring());

            assertEquals(List.of("before", "inner", "after"), order);
        }
    }

    @Test
    void oneThreadEndsWithTheIntegration() throws Exception {
        try (RunningHub running = new RunningHub()) {
            Hub view = running.viewOf("lamp");
            BlockingHub hub = new BlockingHub(view,
                    Workers.of(view, ThreadKind.ONE_PLATFORM_THREAD, getClass().getClassLoader()));
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            hub.bus().listen("doorbell", event -> thread.complete(Thread.currentThread()));
            hub.bus().fire("doorbell");
            thread.join();

            running.unload("lamp");

            assertTrue(thread.join().join(Duration.ofSeconds(30)));
        }
    }

    @Test
    void leftOverInterruptDoesNotCostTheThread() {
        try (RunningHub running = new RunningHub()) {
            Hub view = running.view();
            BlockingHub hub = new BlockingHub(view,
                    Workers.of(view, ThreadKind.ONE_PLATFORM_THREAD, getClass().getClassLoader()));
            hub.services().register("bell", "ring", call -> Thread.currentThread().interrupt());

            hub.services().call(ring());
            hub.services().call(ring());

            assertTrue(hub.services().has("bell", "ring"));
        }
    }

    // ---- the rest of the hub ----

    @Test
    void dataAndCoreConfigurationAreAtHand() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            HubData.Key<String> key = new HubData.Key<>("twin.word", String.class);

            hub.data().put(key, "hello");
            String shared = hub.data().get(key);
            hub.data().remove(key);

            assertEquals("hello", shared);
            assertNull(hub.data().get(key));
            assertEquals("Home", hub.config().name());
            assertEquals("twin", hub.integration());
        }
    }

    @Test
    void trackerOfTwoTextsHearsThatChangeOnly() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            List<String> heard = Collections.synchronizedList(new ArrayList<>());
            hub.trackState("light.hall", "off", "on", change -> heard.add(change.newState().value()));

            hub.states().set("light.hall", "on");
            hub.states().set("light.hall", "off");
            hub.states().set("light.hall", "on");
            hub.states().set("light.hall", "on", DataMap.of("brightness", 1L));
            running.settle();

            assertEquals(List.of("on"), heard);
        }
    }

    @Test
    void stopListenersStillHaveAWorkingHub() {
        CompletableFuture<String> last = new CompletableFuture<>();
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            hub.bus().listenOnce(EventTypes.HOMEASSISTANT_STOP, event -> {
                hub.states().set("hub.farewell", "bye");
                last.complete(hub.states().get("hub.farewell").value());
            });
        }

        assertEquals("bye", last.join());
    }

    @Test
    void typedServiceGetsItsSchemasValue() {
        try (RunningHub running = new RunningHub()) {
            BlockingHub hub = new BlockingHub(running.view());
            List<Long> heard = Collections.synchronizedList(new ArrayList<>());
            var times = Field.required("times", Schemas.integer());
            hub.services().register("bell", "ring", Schemas.map(times), call -> heard.add(call.data().get(times)));

            hub.services().call("bell", "ring", DataMap.of("times", "3"));

            assertEquals(List.of(3L), heard);
        }
    }
}
