package dev.hearth.cli.benchmark;

import java.time.Duration;

/**
 * How much is done to get a figure.
 *
 * @param divisor a round does this many times fewer operations than the workload asks for
 * @param warmUps rounds that are not counted, while the compiler is at work
 * @param rounds rounds of which the median counts
 * @param watched how long an idle loop is watched
 */
record Effort(int divisor, int warmUps, int rounds, Duration watched) {
    /** For figures. */
    static final Effort FULL = new Effort(1, 6, 7, Duration.ofSeconds(5));

    /** For a test that it works at all. */
    static final Effort QUICK = new Effort(1_000, 0, 1, Duration.ofMillis(50));

    int operations(int full) {
        return Math.max(full / divisor, Math.min(full, 100));
    }
}
