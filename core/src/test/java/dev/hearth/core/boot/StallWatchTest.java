package dev.hearth.core.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.loop.Watchdog.Stall;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StallWatchTest {
    private static final Duration THRESHOLD = Duration.ofMillis(5);
    private static final Duration WHILE_STARTING = Duration.ofMillis(50);

    private final ThreadLoop loop = ThreadLoop.started();
    private final BlockingQueue<Stall> warnings = new LinkedBlockingQueue<>();
    private final StallWatch watch = new StallWatch(loop, THRESHOLD, WHILE_STARTING, warnings::add);

    @AfterEach
    void end() {
        watch.close();
        loop.close();
    }

    @Test
    void whileTheHubStartsOnlyLongStallsAreReported() throws InterruptedException {
        watch.begin();

        CountDownLatch end = hold();
        Stall warning = warnings.take();
        end.countDown();

        assertTrue(warning.held().compareTo(WHILE_STARTING) >= 0, warning::toString);
    }

    @Test
    void onceTheHubRunsShortOnesAreReportedToo() throws InterruptedException {
        watch.begin();
        watch.hubRuns();

        CountDownLatch end = hold();
        Stall warning = warnings.take();
        end.countDown();

        assertTrue(warning.held().compareTo(THRESHOLD) >= 0, warning::toString);
    }

    // Until the latch is released.
    private CountDownLatch hold() {
        CountDownLatch end = new CountDownLatch(1);
        loop.ownedBy(loop.hubOwner()).execute(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return end;
    }
}
