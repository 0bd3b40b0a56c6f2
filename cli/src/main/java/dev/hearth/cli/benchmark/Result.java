package dev.hearth.cli.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure.
 *
 * @param n operations in a round
 * @param seconds wall time of the median round
 * @param extras what else helps, by a name that ends in its unit
 */
record Result(String name, long n, double seconds, double cpuNanosPerOp, double bytesPerOp,
        Map<String, Double> extras) {
    Result(String name, long n, Sample sample) {
        this(
                name,
                n,
                sample.nanos() / 1e9,
                (double) sample.cpuNanos() / n,
                (double) sample.bytes() / n,
                new LinkedHashMap<>());
    }

    /** The same with one more extra. */
    Result with(String extra, double value) {
        Map<String, Double> more = new LinkedHashMap<>(extras);
        more.put(extra, value);
        return new Result(name, n, seconds, cpuNanosPerOp, bytesPerOp, more);
    }
}
