package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue between threads: nothing is lost, doubled or overtaken by what came later from the same thread. */
@Timeout(60)
class InboxTest {
    private record Numbered(int producer, int number) implements Runnable {
        @Override
        public void run() {}
    }

    @Test
    void givesBackWhatWasPutInInOrder() {
        Inbox inbox = new Inbox();
        Numbered first = new Numbered(0, 1);
        Numbered second = new Numbered(0, 2);

        inbox.offer(first);
        inbox.offer(second);

        assertEquals(first, inbox.poll());
        assertEquals(second, inbox.poll());
        assertNull(inbox.poll());
        assertTrue(inbox.isEmpty());
    }

    @Test
    void refusesWhenFullAndTakesAgainWhenThereIsRoom() {
        Inbox inbox = new Inbox();
        Numbered any = new Numbered(0, 0);
        for (int i = 0; i < Inbox.CAPACITY; i++) {
            assertTrue(inbox.offer(any));
        }

        boolean offered = inbox.offer(any);
        inbox.poll();

        assertFalse(offered);
        assertTrue(inbox.offer(any));
        assertFalse(inbox.offer(any));
        assertEquals(Inbox.CAPACITY, inbox.size());
    }

    @Test
    void keepsTheOrderOfEachOfManyProducersAndLosesNothing() throws InterruptedException {
        int producers = 4;
        int each = 200_000; // many times the capacity, so that it is full again and again
        Inbox inbox = new Inbox();
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < each; i++) {
                    Numbered entry = new Numbered(producer, i);
                    while (!inbox.offer(entry)) {
                        LockSupport.parkNanos(1_000);
                    }
                }
            }));
        }

        int[] next = new int[producers];
        int outOfOrder = 0;
        for (int taken = 0; taken < producers * each;) {
            if (inbox.poll() instanceof Numbered entry) {
                outOfOrder += entry.number == next[entry.producer] ? 0 : 1;
                next[entry.producer] = entry.number + 1;
                taken++;
            } else {
                LockSupport.parkNanos(1_000);
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }

        int[] all = new int[producers];
        Arrays.fill(all, each);
        assertEquals(0, outOfOrder);
        assertArrayEquals(all, next);
        assertTrue(inbox.isEmpty());
    }
}
