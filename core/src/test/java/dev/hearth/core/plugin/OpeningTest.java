package dev.hearth.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpeningTest {
    @Test
    void workThatHangsIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Opening<String> opening = new Opening<>(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return "came back";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        });
        FutureTask<String> task = new FutureTask<>(opening::run);
        Thread.ofVirtual().start(task);

        begun.await();
        opening.interrupt();

        assertEquals("interrupted", task.get());
    }

    @Test
    void interruptDoesNotOutliveTheWork() throws Exception {
        Opening<String> opening = new Opening<>(() -> "done");
        opening.interrupt();

        String done = opening.run();
        boolean left = Thread.interrupted();

        assertEquals("done", done);
        assertFalse(left);
    }
}
