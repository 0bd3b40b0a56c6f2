package dev.hearth.cli.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a round took.
 *
 * @param nanos wall time
 * @param cpuNanos CPU time of the threads that did the work
 * @param bytes what they allocated
 */
record Sample(long nanos, long cpuNanos, long bytes) {
    Sample plus(Sample other) {
        return new Sample(nanos + other.nanos, cpuNanos + other.cpuNanos, bytes + other.bytes);
    }

    /** The one with the middle CPU time. */
    static Sample median(List<Sample> samples) {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.comparingLong(Sample::cpuNanos));
        return sorted.get(sorted.size() / 2);
    }
}
