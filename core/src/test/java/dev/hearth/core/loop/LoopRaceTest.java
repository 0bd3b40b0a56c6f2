package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that post, wait and close at the same time, many times over: nobody hangs and nothing is lost. */
@Timeout(60)
class LoopRaceTest {
    private static final int TIMES = 500;

    private final AtomicReference<Throwable> unexpected = new AtomicReference<>();

    private Thread start(CountDownLatch go, Runnable body) {
        return Thread.ofPlatform().start(() -> {
            try {
                go.await();
                body.run();
            } catch (Throwable e) {
                unexpected.set(e);
            }
        });
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void assertNothingUnexpected() {
        assertEquals(null, unexpected.get());
    }

    @Test
    void loopThatKeepsFallingAsleepMissesNoPost() {
        try (Closing closing = new Closing()) {
            Loop loop = closing.loop;
            int rounds = 20_000;

            int answers = 0;
            for (int i = 0; i < rounds; i++) {
                int number = i;
                answers += loop.await(loop.call(() -> number)) == number ? 1 : 0;
            }

            assertEquals(rounds, answers);
        }
    }

    @Test
    void callbacksOfEachThreadRunInTheOrderTheyWerePosted() throws InterruptedException {
        int producers = 4;
        int each = 50_000;
        try (Closing closing = new Closing()) {
            Loop loop = closing.loop;
            CountDownLatch go = new CountDownLatch(1);
            int[] next = new int[producers]; // the loop's
            AtomicInteger outOfOrder = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int p = 0; p < producers; p++) {
                int producer = p;
                threads.add(start(go, () -> {
                    for (int i = 0; i < each; i++) {
                        int number = i;
                        loop.execute(() -> {
                            if (next[producer]++ != number) {
                                outOfOrder.incrementAndGet();
                            }
                        });
                    }
                }));
            }

            go.countDown();
            joinAll(threads);
            List<Integer> ran = loop.await(loop.call(() -> List.of(next[0], next[1], next[2], next[3])));

            assertNothingUnexpected();
            assertEquals(List.of(each, each, each, each), ran);
            assertEquals(0, outOfOrder.get());
        }
    }

    @Test
    void everyCallIsAnsweredOrRefusedWhenTheLoopClosesMeanwhile() throws InterruptedException {
        for (int time = 0; time < TIMES; time++) {
            ThreadLoop core = ThreadLoop.started();
            Loop loop = core.ownedBy(core.hubOwner());
            CountDownLatch go = new CountDownLatch(1);
            List<CompletionStage<Integer>> calls = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (int p = 0; p < 3; p++) {
                threads.add(start(go, () -> {
                    for (int i = 0; i < 50; i++) {
                        int number = i;
                        calls.add(loop.call(() -> number));
                        calls.add(loop.task(() -> CompletableFuture.completedStage(number)));
                    }
                }));
            }
            threads.add(start(go, core::close));

            go.countDown();
            joinAll(threads);
            core.close().toCompletableFuture().join();

            assertNothingUnexpected();
            assertEquals(300, calls.size());
            assertTrue(calls.stream().allMatch(call -> call.toCompletableFuture().isDone()), "at time " + time);
        }
    }

    @Test
    void everybodyWhoWaitsIsToldWhenTheLoopClosesMeanwhile() throws InterruptedException {
        for (int time = 0; time < TIMES; time++) {
            ThreadLoop core = ThreadLoop.started();
            Loop loop = core.ownedBy(core.hubOwner());
            CountDownLatch go = new CountDownLatch(1);
            AtomicInteger told = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            threads.add(start(go, () -> awaitUntilClosed(loop, told, () -> loop.call(() -> 1))));
            threads.add(start(go, () -> awaitUntilClosed(loop, told, CompletableFuture::new)));
            threads.add(start(go, () -> awaitUntilClosed(loop, told, () -> loop.task(CompletableFuture::new))));
            threads.add(start(go, () -> awaitUntilClosed(loop, told, () -> loop.settled().thenApply(done -> 1))));
            threads.add(start(go, core::close));

            go.countDown();
            joinAll(threads);

            assertNothingUnexpected();
            assertEquals(4, told.get());
        }
    }

    private interface Ask {
        CompletionStage<Integer> stage();
    }

    private static void awaitUntilClosed(Loop loop, AtomicInteger told, Ask ask) {
        try {
            while (true) {
                loop.await(ask.stage());
            }
        } catch (LoopClosedException e) {
            told.incrementAndGet();
        }
    }

    @Test
    void closingTwiceAtOnceEndsTheLoopOnce() throws InterruptedException {
        for (int time = 0; time < TIMES; time++) {
            ThreadLoop core = ThreadLoop.started();
            CountDownLatch go = new CountDownLatch(1);
            List<Thread> threads = List.of(
                    start(go, () -> core.close().toCompletableFuture().join()),
                    start(go, () -> core.close().toCompletableFuture().join()));

            go.countDown();
            joinAll(threads);

            assertNothingUnexpected();
            assertTrue(core.isClosed());
        }
    }

    @Test
    void loopThatFloodedItselfCanStillClose() {
        ThreadLoop core = ThreadLoop.started();
        Loop loop = core.ownedBy(core.hubOwner());
        loop.execute(() -> {
            try {
                while (true) {
                    loop.execute(() -> {});
                }
            } catch (HubException full) {
                core.close();
            }
        });

        core.close().toCompletableFuture().join();

        assertTrue(core.isClosed());
    }

    /** A loop that is closed at the end of a test. */
    private static final class Closing implements AutoCloseable {
        private final ThreadLoop core = ThreadLoop.started();
        private final Loop loop = core.ownedBy(core.hubOwner());

        @Override
        public void close() {
            core.close().toCompletableFuture().join();
        }
    }
}
