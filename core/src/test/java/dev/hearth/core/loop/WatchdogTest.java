package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventBus;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Watchdog.Stall;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the real loop: a callback holds it until the watchdog has told, so nothing here depends on how long that takes. */
class WatchdogTest {
    private final ThreadLoop loop = ThreadLoop.started();
    private final CoreHub hub = new CoreHub(loop, TestHub.defaultConfig(), 0);
    private final BlockingQueue<Stall> stalls = new LinkedBlockingQueue<>();
    private final Watchdog watchdog = new Watchdog(loop, Duration.ofMillis(20), stalls::add);

    @BeforeEach
    void start() {
        watchdog.start();
    }

    @AfterEach
    void close() {
        watchdog.close();
        loop.close().toCompletableFuture().join();
    }

    private Owner owner(String name) {
        return loop.call(loop.hubOwner(), () -> hub.ownerOf(name)).toCompletableFuture().join();
    }

    @Test
    void stallIsReportedWhileItLastsWithIntegrationHandlerEventAndStack() throws InterruptedException {
        Owner lazy = owner("lazy");
        CountDownLatch told = new CountDownLatch(1);
        loop.execute(loop.hubOwner(), () -> {
            EventBus bus = hub.bus().ownedBy(lazy);
            bus.listen("door", event -> holdLoop(told));
            bus.fire("door", DataMap.of());
        });

        Stall stall = stalls.poll(20, TimeUnit.SECONDS);
        long latchBefore = told.getCount();
        told.countDown();

        assertTrue(stall != null, "no report");
        assertEquals(1, latchBefore);
        assertEquals("lazy", stall.integration());
        assertEquals("the listener WatchdogTest (lambda) of door", stall.handler());
        assertTrue(stall.held().compareTo(Duration.ofMillis(20)) >= 0);
        assertTrue(
                stall.stack().stream().anyMatch(frame -> frame.getMethodName().equals("holdLoop")),
                () -> stall.stack().toString());
        assertEquals(1, lazy.stalls());
    }

    @Test
    void sameCulpritIsReportedOnceAMinuteButCounted() throws InterruptedException {
        Owner lazy = owner("lazy");
        for (int i = 1; i <= 2; i++) {
            int expected = i;
            loop.call(lazy, () -> {
                while (lazy.stalls() < expected) {
                    Thread.onSpinWait();
                }
                return true;
            })
                    .toCompletableFuture()
                    .join();
        }

        Stall first = stalls.poll(20, TimeUnit.SECONDS);
        loop.call(loop.hubOwner(), () -> true).toCompletableFuture().join();
        watchdog.close();

        assertTrue(first != null);
        // Both calls are lambdas of this class, so for the owner of a home they are the same culprit.
        assertNull(stalls.poll());
        assertEquals(2, lazy.stalls());
    }

    private static void holdLoop(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
