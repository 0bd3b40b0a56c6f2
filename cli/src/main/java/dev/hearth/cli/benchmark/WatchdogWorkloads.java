package dev.hearth.cli.benchmark;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.loop.Watchdog;
import java.util.ArrayList;
import java.util.List;

/** What the watchdog costs. */
final class WatchdogWorkloads {
    private static final String THREAD = "watchdog";
    private static final String TYPE = "benchmark_event";

    private WatchdogWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "watchdog_idle",
                        "look at an idle loop; percent: of one core",
                        1_000_000,
                        WatchdogWorkloads::idle),
                new Workload(
                        "watchdog_load",
                        "fire an event while watched; percent: of the loop's CPU time; ratio: to unwatched",
                        2_000_000,
                        WatchdogWorkloads::load));
    }

    private static Result idle(Task task) throws InterruptedException {
        try (Rig rig = new Rig();
                Watchdog watchdog = new Watchdog(rig.core, Watchdog.DEFAULT_THRESHOLD, stall -> {})) {
            watchdog.start();
            Thread.sleep(task.effort().watched().dividedBy(5)); // until the code is warm
            long start = System.nanoTime();
            long cpu = Meter.cpuNanosOf(THREAD);
            Thread.sleep(task.effort().watched());
            cpu = Meter.cpuNanosOf(THREAD) - cpu;
            long nanos = System.nanoTime() - start;
            long looks = Math.max(1, 4 * nanos / Watchdog.DEFAULT_THRESHOLD.toNanos());
            return new Result(task.name(), looks, new Sample(nanos, cpu, 0)).with("percent", 100.0 * cpu / nanos);
        }
    }

    private static Result load(Task task) {
        try (Rig rig = new Rig()) {
            long[] heard = new long[1];
            rig.onLoop(() -> {
                rig.bus.listen(TYPE, event -> heard[0]++);
            });
            Rig.rounds(task.effort(), () -> fire(task, rig));
            List<Sample> unwatched = new ArrayList<>();
            List<Sample> watched = new ArrayList<>();
            long ofWatchdog = 0;
            // In turns, so that whatever else happens on the machine happens to both.
            for (int i = 0; i < task.effort().rounds(); i++) {
                unwatched.add(fire(task, rig));
                try (Watchdog watchdog = new Watchdog(rig.core, Watchdog.DEFAULT_THRESHOLD, stall -> {})) {
                    watchdog.start();
                    watched.add(fire(task, rig));
                    ofWatchdog += Meter.cpuNanosOf(THREAD);
                }
            }
            long ofLoop = watched.stream().mapToLong(Sample::cpuNanos).sum();
            Sample median = Sample.median(watched);
            return task.result(median)
                    .with("percent", 100.0 * ofWatchdog / ofLoop)
                    .with("ratio", (double) median.cpuNanos() / Sample.median(unwatched).cpuNanos());
        }
    }

    // In callbacks of well below a millisecond: one that took long would be a stall.
    private static Sample fire(Task task, Rig rig) {
        int batch = Math.min(1_000, task.n());
        Sample before = Meter.of(rig.loopThreadId);
        for (int fired = 0; fired < task.n(); fired += batch) {
            rig.onLoop(() -> {
                for (int i = 0; i < batch; i++) {
                    rig.bus.fire(TYPE, DataMap.of());
                }
            });
        }
        return Meter.since(before, Meter.of(rig.loopThreadId));
    }
}
