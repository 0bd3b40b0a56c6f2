package dev.hearth.cli.benchmark;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All workloads, in the order they run. */
final class Workloads {
    private Workloads() {}

    static List<Workload> all() {
        return Stream.of(
                BusWorkloads.all(),
                StateWorkloads.all(),
                ThreadWorkloads.all(),
                TimerWorkloads.all(),
                ValueWorkloads.all(),
                MemoryWorkloads.all(),
                ConfigurationWorkloads.all(),
                StoreWorkloads.all(),
                HomeWorkloads.all(),
                HelperWorkloads.all(),
                TemplateWorkloads.all(),
                WatchdogWorkloads.all(),
                ApiWorkloads.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The workload of that name, null when there is none. */
    static @Nullable Workload find(String name) {
        return all().stream().filter(workload -> workload.name().equals(name)).findFirst().orElse(null);
    }
}
