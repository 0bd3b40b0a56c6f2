package dev.hearth.core.loop;

import dev.hearth.core.loop.Timers.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Timers that are not due for some time, which are mostly cancelled before they are: adding and taking out cost a few
 * nanoseconds however many there are. Loop only.
 *
 * <p>A ring of buckets of an eighth of a second each; those for later than the ring reaches wait in a list of their own
 * until it does. Within a bucket there is no order: {@link #advance} hands whole buckets to the heap, which has one.
 */
final class FarTimers {
    private static final int NANOS_BITS = 27;
    private static final int BUCKETS = 4_096;
    private static final int BEYOND = BUCKETS;

    private final TimerHeap near;
    private final long originNanos;
    private final @Nullable Timer[] buckets = new Timer[BUCKETS + 1];
    // A bit for each bucket that holds something.
    private final long[] filled = new long[BUCKETS / Long.SIZE];
    // The number of the first bucket in the ring; timers of earlier ones are near.
    private long first = 1;
    // No timer in the list beyond belongs into a bucket before this one.
    private long beyondFrom = BUCKETS + 1L;
    private int size;
    private long earliestNanos;
    private boolean earliestKnown;

    /** Timers that go to that heap as time goes on from now. */
    FarTimers(TimerHeap near, long nowNanos) {
        this.near = near;
        this.originNanos = nowNanos;
    }

    int size() {
        return size;
    }

    private long bucketOf(long nanos) {
        return (nanos - originNanos) >> NANOS_BITS;
    }

    /** Takes a timer, or hands it to the heap if it is due soon. */
    void add(Timer timer) {
        long bucket = bucketOf(timer.dueNanos);
        if (bucket < first) {
            near.add(timer);
            return;
        }
        int slot = bucket - first < BUCKETS ? (int) bucket & (BUCKETS - 1) : BEYOND;
        if (slot == BEYOND) {
            if (buckets[BEYOND] == null) {
                beyondFrom = first + BUCKETS;
            }
        } else {
            filled[slot / Long.SIZE] |= 1L << slot;
        }
        link(slot, timer);
        if (size++ == 0) {
            earliestNanos = timer.dueNanos;
            earliestKnown = true;
        } else if (timer.dueNanos - earliestNanos < 0) {
            earliestNanos = timer.dueNanos; // an unknown one is looked for anyway
        }
    }

    private void link(int slot, Timer timer) {
        Timer head = buckets[slot];
        timer.place = Timer.FAR - slot;
        timer.after = head;
        if (head != null) {
            head.before = timer;
        }
        buckets[slot] = timer;
    }

    /** Takes a timer out. It is in here. */
    void remove(Timer timer) {
        int slot = Timer.FAR - timer.place;
        Timer before = timer.before;
        Timer after = timer.after;
        if (after != null) {
            after.before = before;
        }
        if (before != null) {
            before.after = after;
        } else {
            buckets[slot] = after;
            if (after == null && slot != BEYOND) {
                filled[slot / Long.SIZE] &= ~(1L << slot);
            }
        }
        forget(timer);
        if (timer.dueNanos == earliestNanos) {
            earliestKnown = false;
        }
    }

    private void forget(Timer timer) {
        timer.before = null;
        timer.after = null;
        timer.place = Timer.NOWHERE;
        size--;
    }

    /** When the first of them is due. There is one. */
    long earliestNanos() {
        if (!earliestKnown) {
            earliestNanos = findEarliest();
            earliestKnown = true;
        }
        return earliestNanos;
    }

    private long findEarliest() {
        long bucket = nextFilled(first);
        boolean inRing = bucket < first + BUCKETS;
        long nanos = inRing ? earliestIn((int) bucket & (BUCKETS - 1)) : 0;
        if (buckets[BEYOND] == null || (inRing && bucket < beyondFrom)) {
            return nanos;
        }
        long beyond = earliestIn(BEYOND);
        return inRing && nanos - beyond < 0 ? nanos : beyond;
    }

    private long earliestIn(int slot) {
        Timer timer = buckets[slot];
        long nanos = timer == null ? 0 : timer.dueNanos;
        for (; timer != null; timer = timer.after) {
            if (timer.dueNanos - nanos < 0) {
                nanos = timer.dueNanos;
            }
        }
        return nanos;
    }

    // The number of the next bucket of the ring with something in it, or of the first after the ring.
    private long nextFilled(long from) {
        long end = first + BUCKETS;
        long bucket = from;
        while (bucket < end) {
            int slot = (int) bucket & (BUCKETS - 1);
            long bits = filled[slot / Long.SIZE] >>> slot;
            if (bits != 0) {
                return Math.min(bucket + Long.numberOfTrailingZeros(bits), end);
            }
            bucket += Long.SIZE - (slot & (Long.SIZE - 1));
        }
        return end;
    }

    /** Hands those to the heap that are due by then, and a few that are due soon after. */
    void advance(long nowNanos) {
        long next = bucketOf(nowNanos) + 1;
        if (next <= first) {
            return;
        }
        if (size > 0) {
            for (long bucket = nextFilled(first); bucket < Math.min(next, first + BUCKETS); bucket =
                    nextFilled(bucket)) {
                handOver((int) bucket & (BUCKETS - 1));
            }
        }
        first = next;
        // Well before the ring reaches the first that could be due.
        if (buckets[BEYOND] != null && first > beyondFrom - BUCKETS / 2) {
            fileBeyond();
        }
    }

    private void handOver(int slot) {
        Timer timer = buckets[slot];
        buckets[slot] = null;
        filled[slot / Long.SIZE] &= ~(1L << slot);
        earliestKnown = false;
        while (timer != null) {
            Timer after = timer.after;
            forget(timer);
            near.add(timer);
            timer = after;
        }
    }

    private void fileBeyond() {
        Timer timer = buckets[BEYOND];
        buckets[BEYOND] = null;
        earliestKnown = false;
        while (timer != null) {
            Timer after = timer.after;
            forget(timer);
            add(timer);
            timer = after;
        }
    }
}
