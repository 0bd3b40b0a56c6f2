package dev.hearth.systemmonitor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at the machine: asks it for each thing when it is first wanted and never twice, however many sensors show it.
 * For the one worker that takes it.
 */
final class Reading {
    private final Machine machine;
    private final long nanos;
    private final @Nullable Traffic before;

    private final Map<String, Space> disks = new HashMap<>();
    private @Nullable Space memory;
    private @Nullable Space swap;
    private @Nullable List<Double> loadAverages;
    private @Nullable Map<String, NetworkAdapter> adapters;
    private @Nullable Set<String> processes;

    /**
     * What the adapters had counted at a moment.
     *
     * @param nanos the hub's {@code nanoTime}
     */
    record Traffic(long nanos, Map<String, NetworkAdapter> adapters) {}

    /**
     * @param nanos the hub's {@code nanoTime} now
     * @param before the traffic of the reading before this, null when there is none
     */
    Reading(Machine machine, long nanos, @Nullable Traffic before) {
        this.machine = machine;
        this.nanos = nanos;
        this.before = before;
    }

    Space disk(String path) throws IOException {
        Space known = disks.get(path);
        if (known == null) {
            known = machine.disk(path);
            disks.put(path, known);
        }
        return known;
    }

    Space memory() {
        Space known = memory;
        if (known == null) {
            known = machine.memory();
            memory = known;
        }
        return known;
    }

    Space swap() {
        Space known = swap;
        if (known == null) {
            known = machine.swap();
            swap = known;
        }
        return known;
    }

    /** The load average, the first, second or third; null when the system keeps none. */
    @Nullable
    Double load(int which) {
        List<Double> known = loadAverages;
        if (known == null) {
            known = machine.loadAverages();
            loadAverages = known;
        }
        return which < known.size() ? known.get(which) : null;
    }

    @Nullable
    Double processorUse() {
        return machine.processorUse();
    }

    @Nullable
    Double processorTemperature() {
        return machine.processorTemperature();
    }

    boolean runs(String process) {
        Set<String> known = processes;
        if (known == null) {
            known = machine.processes();
            processes = known;
        }
        return known.contains(process);
    }

    Instant bootTime() {
        return machine.bootTime();
    }

    /** The adapter as it is now; null when there is none of that name. */
    @Nullable
    NetworkAdapter adapter(String name) {
        Map<String, NetworkAdapter> known = adapters;
        if (known == null) {
            known = machine.networkAdapters();
            adapters = known;
        }
        return known.get(name);
    }

    /** The adapter as it was at the reading before; null when it was not looked at. */
    @Nullable
    NetworkAdapter adapterBefore(String name) {
        return before == null ? null : before.adapters().get(name);
    }

    /** How long ago the reading before was taken. */
    Duration sinceBefore() {
        return before == null ? Duration.ZERO : Duration.ofNanos(nanos - before.nanos());
    }

    /** For the next reading: the traffic of this one, or of the one before if nobody asked for it. */
    @Nullable
    Traffic traffic() {
        return adapters == null ? before : new Traffic(nanos, adapters);
    }
}
