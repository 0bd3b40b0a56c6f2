package dev.hearth.systemmonitor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The machine, asked. Every method may block, so a worker calls them; one thread at a time. */
interface Machine {
    /**
     * The file system that holds the path.
     *
     * @throws IOException when there is no such path
     */
    Space disk(String path) throws IOException;

    /** Main memory; what caches hold counts as free. */
    Space memory();

    /** Swap space. */
    Space swap();

    /** How many tasks wanted to run on average over 1, 5 and 15 minutes; empty when the system does not count them. */
    List<Double> loadAverages();

    /** How busy the processors were since this was asked last, in per cent; null when too little time has passed. */
    @Nullable
    Double processorUse();

    /** In °C; null when there is no sensor. */
    @Nullable
    Double processorTemperature();

    /** The network adapters by name. */
    Map<String, NetworkAdapter> networkAdapters();

    /** The names of the programs that run. */
    Set<String> processes();

    /** When the machine was started. */
    Instant bootTime();
}
