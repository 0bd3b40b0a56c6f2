package dev.hearth.cli.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;

/** What the figures were measured on. */
record Machine(int cores, String jdk, String system, String heap) {
    /** This process. */
    static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(" and "));
        return new Machine(
                runtime.availableProcessors(),
                "JDK " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "heap up to " + (runtime.maxMemory() >> 20) + " MB, collected by " + collectors);
    }

    @Override
    public String toString() {
        return cores + " cores, " + system + ", " + jdk + ", " + heap;
    }
}
