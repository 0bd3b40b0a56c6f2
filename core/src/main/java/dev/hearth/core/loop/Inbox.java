package dev.hearth.core.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue from many threads to the loop, without locks and without memory per entry.
 *
 * <p>A producer claims a place by moving the tail with a compare-and-set, then puts its callback there; the loop takes
 * from the head until it meets a place that is still empty. The two positions stand far apart in one array so that
 * producers and the loop do not write the same cache line. The scheme is Dmitry Vyukov's bounded queue, for one
 * consumer.
 */
final class Inbox {
    /** How many callbacks may wait. */
    static final int CAPACITY = 1 << 16;

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle POSITIONS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MASK = CAPACITY - 1;
    private static final int HEAD = 16;
    private static final int HEAD_SEEN = 32;
    private static final int TAIL = 48;

    private final @Nullable Object[] slots = new Object[CAPACITY];
    private final long[] positions = new long[64];

    /** Adds at the end; false when full. Any thread. */
    boolean offer(Runnable callback) {
        long tail;
        do {
            tail = (long) POSITIONS.getVolatile(positions, TAIL);
            if (tail - (long) POSITIONS.getAcquire(positions, HEAD_SEEN) >= CAPACITY) {
                long head = (long) POSITIONS.getAcquire(positions, HEAD);
                if (tail - head >= CAPACITY) {
                    return false;
                }
                // Released, so that whoever goes by it also sees that the loop has emptied the place.
                POSITIONS.setRelease(positions, HEAD_SEEN, head);
            }
        } while (!POSITIONS.compareAndSet(positions, TAIL, tail, tail + 1));
        // The claim above is the fence for what the producer looks at next: whether the loop sleeps or has closed.
        SLOTS.setRelease(slots, (int) tail & MASK, callback);
        return true;
    }

    /** Takes the first; null when there is none. Loop only. */
    @Nullable
    Runnable poll() {
        long head = positions[HEAD];
        int at = (int) head & MASK;
        Object callback = SLOTS.getAcquire(slots, at);
        if (callback == null) {
            return null;
        }
        SLOTS.setOpaque(slots, at, (Object) null);
        POSITIONS.setRelease(positions, HEAD, head + 1);
        return (Runnable) callback;
    }

    /**
     * Whether no place is claimed. Loop only. While it is not empty {@link #poll} may still give null, for the moment
     * in which a producer has claimed its place and not yet filled it.
     */
    boolean isEmpty() {
        return positions[HEAD] == claimed();
    }

    /** How many places have been claimed since the beginning. Any thread. */
    long claimed() {
        return (long) POSITIONS.getVolatile(positions, TAIL);
    }

    /** How many have been taken since the beginning. Loop only. */
    long taken() {
        return positions[HEAD];
    }

    /** Roughly how many wait. Any thread. */
    int size() {
        return (int) ((long) POSITIONS.getVolatile(positions, TAIL) - (long) POSITIONS.getVolatile(positions, HEAD));
    }
}
