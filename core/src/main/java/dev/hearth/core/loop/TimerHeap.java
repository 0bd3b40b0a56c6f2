package dev.hearth.core.loop;

import dev.hearth.core.loop.Timers.Timer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timers ordered by due time and, for the same time, by age. Loop only.
 *
 * <p>The due times stand in an array of their own, so that sifting compares neighbours in memory instead of timers all
 * over the heap of the JVM. Each timer knows its place, so that it can be taken out of the middle.
 */
final class TimerHeap {
    private @Nullable Timer[] timers = new Timer[64];
    private long[] due = new long[64];
    private int size;

    int size() {
        return size;
    }

    /** The first timer. There is one. */
    Timer first() {
        return at(0);
    }

    /** When the first is due. There is one. */
    long firstNanos() {
        return due[0];
    }

    void add(Timer timer) {
        if (size == timers.length) {
            timers = Arrays.copyOf(timers, size * 2);
            due = Arrays.copyOf(due, size * 2);
        }
        siftUp(size++, timer);
    }

    /** Takes a timer out. It is in here. */
    void remove(Timer timer) {
        int place = timer.place;
        timer.place = Timer.NOWHERE;
        Timer last = at(--size);
        timers[size] = null;
        if (place == size) {
            return;
        }
        if (place > 0 && before(last, (place - 1) >>> 1)) {
            siftUp(place, last);
        } else {
            siftDown(place, last);
        }
    }

    private void siftUp(int start, Timer timer) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(timer, parent)) {
                break;
            }
            put(i, at(parent));
            i = parent;
        }
        put(i, timer);
    }

    private void siftDown(int start, Timer timer) {
        int i = start;
        int half = size >>> 1;
        while (i < half) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(at(child + 1), child)) {
                child++;
            }
            if (before(timer, child)) {
                break;
            }
            put(i, at(child));
            i = child;
        }
        put(i, timer);
    }

    private void put(int place, Timer timer) {
        timers[place] = timer;
        due[place] = timer.dueNanos;
        timer.place = place;
    }

    private boolean before(Timer timer, int place) {
        long difference = timer.dueNanos - due[place];
        return difference < 0 || (difference == 0 && timer.order < at(place).order);
    }

    @SuppressWarnings("NullAway") // places below size are filled
    private Timer at(int place) {
        return timers[place];
    }
}
