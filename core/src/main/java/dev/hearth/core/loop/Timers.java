package dev.hearth.core.loop;

import dev.hearth.api.loop.TimeSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loop's timers: those due soon in a {@link TimerHeap}, the others in {@link FarTimers}. Most timers are time-outs
 * and delays that are cancelled long before they are due and never see the heap. Loop only.
 */
final class Timers {
    private final TimerHeap near = new TimerHeap();
    private final FarTimers far;
    private long sequence;

    /** No timers, as of now. */
    Timers(long nowNanos) {
        this.far = new FarTimers(near, nowNanos);
    }

    /** A callback with a time. */
    abstract static class Timer extends Registration {
        static final int NOWHERE = -1;
        static final int FAR = -2;

        final Timers timers;
        final Runnable callback;
        long dueNanos;
        long order;
        // In the heap from 0 up; below, FAR and a bucket.
        int place = NOWHERE;
        @Nullable Timer before;
        @Nullable Timer after;

        @SuppressWarnings("this-escape") // linked only
        Timer(Owner owner, Timers timers, Runnable callback, long dueNanos) {
            super(owner);
            this.timers = timers;
            this.callback = callback;
            this.dueNanos = dueNanos;
            timers.add(this);
        }

        @Override
        public String label() {
            return "the timer " + Labels.of(callback);
        }

        @Override
        protected void release() {
            if (place >= 0) {
                timers.near.remove(this);
            } else if (place <= FAR) {
                timers.far.remove(this);
            }
        }

        /** Called when it is due, in a turn of its own. */
        abstract void fire();
    }

    /** Fires once. */
    static final class Once extends Timer {
        Once(Owner owner, Timers timers, Runnable callback, long dueNanos) {
            super(owner, timers, callback, dueNanos);
        }

        @Override
        void fire() {
            cancel();
            callback.run();
        }
    }

    /** Fires once at a wall-clock time; looks again at least twice a minute because people set clocks. */
    static final class AtWallTime extends Timer {
        private static final long LOOK_AGAIN_NANOS = 30_000_000_000L;

        private final TimeSource time;
        private final long epochMicros;

        AtWallTime(Owner owner, Timers timers, Runnable callback, TimeSource time, long epochMicros) {
            super(owner, timers, callback, next(time, epochMicros));
            this.time = time;
            this.epochMicros = epochMicros;
        }

        private static long next(TimeSource time, long epochMicros) {
            long waitMicros = Math.max(0, epochMicros - time.epochMicros());
            return time.nanoTime() + (waitMicros > LOOK_AGAIN_NANOS / 1_000 ? LOOK_AGAIN_NANOS : waitMicros * 1_000);
        }

        @Override
        void fire() {
            if (time.epochMicros() < epochMicros) {
                dueNanos = next(time, epochMicros);
                timers.add(this);
                return;
            }
            cancel();
            callback.run();
        }
    }

    /** Fires at each multiple of an interval after it was made. */
    static final class Repeating extends Timer {
        private final long intervalNanos;
        private final TimeSource time;

        Repeating(Owner owner, Timers timers, Runnable callback, TimeSource time, long intervalNanos) {
            super(owner, timers, callback, time.nanoTime() + intervalNanos);
            this.time = time;
            this.intervalNanos = intervalNanos;
        }

        @Override
        void fire() {
            long late = time.nanoTime() - dueNanos;
            dueNanos += intervalNanos * (1 + Math.max(0, late) / intervalNanos);
            timers.add(this);
            callback.run();
        }
    }

    private void add(Timer timer) {
        timer.order = sequence++;
        far.add(timer);
    }

    /** When the next timer is due, {@link Long#MAX_VALUE} when there is none. */
    long nextNanos() {
        if (near.size() > 0) {
            return near.firstNanos();
        }
        return far.size() > 0 ? far.earliestNanos() : Long.MAX_VALUE;
    }

    /** Runs the timers due by then, those made meanwhile excepted. */
    void runDue(long nowNanos, Consumer<Timer> turn) {
        long madeBefore = sequence;
        far.advance(nowNanos);
        while (near.size() > 0) {
            Timer timer = near.first();
            if (timer.dueNanos - nowNanos > 0 || timer.order >= madeBefore) {
                return;
            }
            near.remove(timer);
            turn.accept(timer);
        }
    }

    /** How many will fire. */
    int live() {
        return near.size() + far.size();
    }
}
