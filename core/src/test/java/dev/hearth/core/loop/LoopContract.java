package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every loop promises; run against the real one and the virtual one. */
abstract class LoopContract {
    /** The loop under test. */
    abstract CoreLoop core();

    /** Runs something on the loop and gives its answer. */
    abstract <T extends @Nullable Object> T onLoop(Callback<T> callback);

    /** Waits for a stage, turning the loop if it does not turn by itself. */
    abstract <T extends @Nullable Object> T get(CompletionStage<T> stage);

    /** Lets at least that much of the loop's time pass. */
    abstract void pass(Duration duration);

    private Loop loop() {
        return core().ownedBy(core().hubOwner());
    }

    @Test
    void postedCallbacksRunInOrderOnTheLoop() {
        List<Integer> ran = new ArrayList<>();
        Loop loop = loop();

        for (int i = 0; i < 1_000; i++) {
            int number = i;
            loop.execute(() -> ran.add(loop.inLoop() ? number : -1));
        }

        assertEquals(
                IntStream.range(0, 1_000).boxed().toList(), onLoop(() -> List.copyOf(ran)));
    }

    @Test
    void callbackThatThrowsDoesNotStopTheNext() {
        Loop loop = loop();
        int before = core().hubOwner().failures();

        loop.execute(() -> {
            throw new IllegalStateException("on purpose");
        });

        assertEquals("next", onLoop(() -> "next"));
        assertEquals(before + 1, core().hubOwner().failures());
    }

    @Test
    void callFromAnotherThreadCompletesOnTheLoop() throws InterruptedException {
        Loop loop = loop();
        AtomicReference<CompletionStage<Boolean>> stage = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        loop.execute(() -> assertDoesNotThrow(() -> asked.await()));
        Thread caller = Thread.ofPlatform()
                .start(() -> stage.set(loop.call(() -> "answer").thenApply(answer -> loop.inLoop())));

        caller.join();
        asked.countDown();

        assertTrue(get(stage.get()));
    }

    @Test
    void callKeepsTheCauseOfItsFailure() {
        IllegalStateException cause = new IllegalStateException("on purpose");

        CompletionStage<Object> failed = loop().call(() -> {
            throw cause;
        });

        assertEquals(cause, get(failed.handle((value, thrown) -> Stages.cause(thrown))));
    }

    @Test
    void hubObjectsRefuseOtherThreads() throws InterruptedException {
        Loop loop = loop();
        AtomicReference<Throwable> thrown = new AtomicReference<>();

        Thread.ofPlatform().name("stranger").start(() -> {
            try {
                loop.checkInLoop();
            } catch (WrongThreadException e) {
                thrown.set(e);
            }
        }).join();

        assertTrue(String.valueOf(thrown.get().getMessage()).contains("stranger"));
    }

    @Test
    void blockingFunctionRunsElsewhereAndAnswersOnTheLoop() {
        Loop loop = loop();

        CompletionStage<List<Boolean>> where = loop.task(
                () -> loop.blocking(loop::inLoop).thenApply(inLoop -> List.of(inLoop, loop.inLoop())));

        assertEquals(List.of(false, true), get(where));
    }

    @Test
    void taskThatSuspendsIsPendingUntilItsStageCompletes() {
        Loop loop = loop();
        CompletableFuture<String> device = new CompletableFuture<>();
        CompletionStage<String> task = onLoop(() -> loop.task(() -> device));

        int pending = onLoop(() -> core().pendingTasks().size());
        device.complete("done");

        assertEquals(1, pending);
        assertEquals("done", get(task));
        assertEquals(List.of(), onLoop(() -> core().pendingTasks()));
    }

    @Test
    void settledWaitsForTasksThatTasksBegin() {
        Loop loop = loop();
        List<String> done = new ArrayList<>();
        CompletionStage<Void> settled = onLoop(() -> {
            loop.blocking(() -> "first").thenAccept(first -> loop.blocking(() -> "second")
                    .thenAccept(second -> done.add(first + " " + second)));
            return loop.settled();
        });

        get(settled);

        assertEquals(List.of("first second"), onLoop(() -> List.copyOf(done)));
    }

    @Test
    void blockingOnALoopStageFailsAtOnceNamingTheCaller() {
        Loop loop = loop();

        WrongThreadException joined = onLoop(() -> assertThrows(
                WrongThreadException.class,
                () -> loop.call(() -> 1).toCompletableFuture().join()));
        WrongThreadException awaited = onLoop(
                () -> assertThrows(WrongThreadException.class, () -> loop.await(loop.call(() -> 1))));

        assertTrue(String.valueOf(joined.getMessage()).contains("LoopContract"), joined.getMessage());
        assertTrue(String.valueOf(awaited.getMessage()).contains("must not block"), awaited.getMessage());
    }

    @Test
    void awaitOnAnotherThreadGivesTheValueOrTheCause() {
        Loop loop = loop();

        String value = get(loop.blocking(() -> loop.await(loop.call(() -> "value"))));
        CompletionStage<String> failed = loop.blocking(() -> loop.await(loop.call(() -> {
            throw new HubException("some_code", "on purpose");
        })));

        assertEquals("value", value);
        Throwable cause = get(failed.handle((none, thrown) -> Stages.cause(thrown)));
        assertEquals("some_code", assertInstanceOf(HubException.class, cause).code());
    }

    @Test
    void timersFireInOrderAndNeverEarly() {
        Loop loop = loop();
        List<String> fired = new ArrayList<>();
        long start = loop.time().nanoTime();
        CompletableFuture<Long> last = new CompletableFuture<>();
        onLoop(() -> {
            loop.after(Duration.ofMillis(3), () -> fired.add("b"));
            loop.after(Duration.ofMillis(1), () -> fired.add("a"));
            loop.after(Duration.ofMillis(3), () -> {
                fired.add("c");
                last.complete(loop.time().nanoTime());
            });
            return null;
        });

        pass(Duration.ofMillis(3));

        assertTrue(get(last) - start >= Duration.ofMillis(3).toNanos());
        assertEquals(List.of("a", "b", "c"), onLoop(() -> List.copyOf(fired)));
    }

    @Test
    void cancelledTimerDoesNotFire() {
        Loop loop = loop();
        List<String> fired = new ArrayList<>();
        CompletableFuture<@Nullable Void> later = new CompletableFuture<>();
        onLoop(() -> {
            Subscription timer = loop.after(Duration.ofMillis(1), () -> fired.add("cancelled"));
            loop.after(Duration.ofMillis(2), () -> later.complete(null));
            timer.cancel();
            timer.cancel();
            return null;
        });

        pass(Duration.ofMillis(2));
        get(later);

        assertEquals(List.of(), onLoop(() -> List.copyOf(fired)));
        assertEquals(0, onLoop(() -> core().liveTimers()));
    }

    @Test
    void repeatingTimerGoesOnUntilCancelled() {
        Loop loop = loop();
        CompletableFuture<Integer> third = new CompletableFuture<>();
        List<Subscription> timer = new ArrayList<>();
        int[] count = {0};
        onLoop(() -> timer.add(loop.every(Duration.ofMillis(1), () -> {
            if (++count[0] == 3) {
                timer.getFirst().cancel();
                third.complete(count[0]);
            }
        })));

        pass(Duration.ofMillis(10));

        assertEquals(3, get(third));
        assertEquals(0, onLoop(() -> core().liveTimers()));
    }

    @Test
    void wallTimeTimerFiresAtOrAfterItsMoment() {
        Loop loop = loop();
        CompletableFuture<Instant> fired = new CompletableFuture<>();
        Instant when = loop.time().now().plusMillis(2);
        onLoop(() -> loop.at(when, () -> fired.complete(loop.time().now())));

        pass(Duration.ofMillis(2));

        assertFalse(get(fired).isBefore(when));
    }

    @Test
    void workerIsInterruptedWhenCancelled() throws InterruptedException {
        Loop loop = loop();
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Subscription worker = onLoop(() -> loop.worker("reader", () -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        }));
        assertTrue(began.await(10, TimeUnit.SECONDS));

        onLoop(() -> {
            worker.cancel();
            return null;
        });

        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    }

    @Test
    void closedOwnerLosesItsTimersAndItsCallbacks() {
        Owner owner = onLoop(() -> core().newOwner("guest"));
        Loop loop = core().ownedBy(owner);
        List<String> ran = new ArrayList<>();
        onLoop(() -> loop.after(Duration.ofMillis(1), () -> ran.add("timer")));

        onLoop(() -> {
            loop.execute(() -> ran.add("callback"));
            owner.close();
            return null;
        });
        pass(Duration.ofMillis(5));

        assertEquals(List.of(), onLoop(() -> List.copyOf(ran)));
        assertEquals(0, onLoop(owner::open));
        HubException refused = onLoop(
                () -> assertThrows(HubException.class, () -> loop.after(Duration.ofMillis(1), () -> {})));
        assertEquals("integration_unloaded", refused.code());
    }

    @Test
    void closingFailsThoseWhoWaitInsteadOfHangingThem() throws InterruptedException {
        Loop loop = loop();
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<String> never = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            waits.countDown();
            try {
                loop.await(never);
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });
        assertTrue(waits.await(10, TimeUnit.SECONDS));

        get(core().close());
        caller.join();

        assertInstanceOf(LoopClosedException.class, failure.join());
        assertThrows(LoopClosedException.class, () -> loop.execute(() -> {}));
        assertTrue(loop.call(() -> 1).toCompletableFuture().isCompletedExceptionally());
    }
}
