package dev.hearth.cli.benchmark;

import dev.hearth.api.Subscription;
import dev.hearth.cli.benchmark.Workload.Task;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Timers. */
final class TimerWorkloads {
    private static final int LIVE = 10_000;
    private static final int MILLION = 1_000_000;

    private TimerWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "timers_10k_cancel_schedule",
                        "cancel one of 10,000 timers and make another",
                        MILLION,
                        TimerWorkloads::cancelAndSchedule),
                new Workload(
                        "async_million_time_changed_helper",
                        "make a timer and let it fire",
                        MILLION,
                        TimerWorkloads::fire));
    }

    private static Result cancelAndSchedule(Task task) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(29);
        // The choices are made beforehand: they are not what is measured.
        int[] which = random.ints(1 << 16, 0, LIVE).toArray();
        Duration[] delays = random.longs(1 << 10, 1, 3_600_000)
                .mapToObj(millis -> Duration.ofSeconds(60).plusMillis(millis))
                .toArray(Duration[]::new);
        Runnable callback = () -> {};
        try (Rig rig = new Rig()) {
            Subscription[] timers = rig.onLoop(() -> {
                Subscription[] made = new Subscription[LIVE];
                for (int i = 0; i < LIVE; i++) {
                    made[i] = rig.loop.after(delays[i & (delays.length - 1)], callback);
                }
                return made;
            });
            return task.result(rig.measure(task.effort(), () -> {
                for (int i = 0; i < task.n(); i++) {
                    int at = which[i & (which.length - 1)];
                    timers[at].cancel();
                    timers[at] = rig.loop.after(delays[i & (delays.length - 1)], callback);
                }
            }));
        }
    }

    // In batches, because each timer has to wait for a turn of the loop.
    private static Result fire(Task task) {
        int batch = Math.min(1_000, task.n());
        try (Rig rig = new Rig()) {
            long[] fired = new long[1];
            Runnable callback = () -> fired[0]++;
            Sample sample = Rig.rounds(task.effort(), () -> {
                Sample before = Meter.of(rig.loopThreadId);
                for (int made = 0; made < task.n(); made += batch) {
                    rig.onLoop(() -> {
                        for (int i = 0; i < batch; i++) {
                            rig.loop.after(Duration.ZERO, callback);
                        }
                    });
                }
                rig.onLoop(() -> {});
                return Meter.since(before, Meter.of(rig.loopThreadId));
            });
            return task.result(sample);
        }
    }
}
