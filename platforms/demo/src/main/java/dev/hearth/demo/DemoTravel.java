package dev.hearth.demo;

import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a position gets from where it is to where it shall be: by a tenth of the way each second. Loop only. */
final class DemoTravel {
    static final int CLOSED = 0;
    static final int OPEN = 100;

    private static final Duration STEP_TIME = Duration.ofSeconds(1);
    private static final int STEP = 10;

    private int position;
    private int target;
    private @Nullable Subscription timer;

    /** @param position where it is, 0 to 100, in tens */
    DemoTravel(int position) {
        this.position = position;
        this.target = position;
    }

    int position() {
        return position;
    }

    /** 1 while it opens, -1 while it closes, else 0. */
    int direction() {
        return timer == null ? 0 : Integer.signum(target - position);
    }

    /**
     * Sets off.
     *
     * @param newTarget 0 to 100, taken to the nearest ten
     * @param moved called after each step
     */
    void go(Loop loop, int newTarget, Runnable moved) {
        target = (int) Math.rint((double) newTarget / STEP) * STEP;
        if (target == position) {
            stop();
        } else if (timer == null) {
            timer = loop.every(STEP_TIME, () -> step(moved));
        }
    }

    private void step(Runnable moved) {
        position += direction() * STEP;
        if (position == target) {
            stop();
        }
        moved.run();
    }

    /** Stops where it is. */
    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
