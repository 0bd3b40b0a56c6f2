package dev.hearth.cli.benchmark;

import dev.hearth.cli.benchmark.Workload.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Other threads and the loop. */
final class ThreadWorkloads {
    private static final int CALLERS = 1_000;

    private ThreadWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("post_1_producer", "post a callback from another thread", 2_000_000,
                        task -> post(task, 1)),
                new Workload("post_4_producers", "the same from four threads at once", 2_000_000,
                        task -> post(task, 4)),
                new Workload(
                        "blocking_round_trip",
                        "ask the loop from a platform thread and wait for the answer",
                        50_000,
                        ThreadWorkloads::roundTrip),
                new Workload(
                        "blocking_round_trip_1k_virtual_threads",
                        "the same from 1,000 virtual threads at once",
                        500_000,
                        ThreadWorkloads::roundTrips));
    }

    private static Result post(Task task, int producers) {
        try (Rig rig = new Rig()) {
            List<Sample> ofProducers = new ArrayList<>();
            long[] done = new long[1];
            Runnable callback = () -> done[0]++;
            int each = task.n() / producers;
            Sample sample = Rig.rounds(task.effort(), () -> {
                Sample before = Meter.of(rig.loopThreadId);
                Sample posted = together(producers, () -> Meter.here(() -> {
                    for (int i = 0; i < each; i++) {
                        rig.loop.execute(callback);
                    }
                }));
                rig.onLoop(() -> {});
                Sample loop = Meter.since(before, Meter.of(rig.loopThreadId));
                ofProducers.add(posted);
                return new Sample(loop.nanos(), loop.cpuNanos() + posted.cpuNanos(), loop.bytes() + posted.bytes());
            });
            long n = (long) each * producers;
            Sample posted = Sample.median(ofProducers);
            return new Result(task.name(), n, sample).with("producer_cpu_ns_per_op", (double) posted.cpuNanos() / n);
        }
    }

    /** What so many platform threads take together that begin at the same time. */
    private static Sample together(int threads, Callable<Sample> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<FutureTask<Sample>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<Sample> task = new FutureTask<>(() -> {
                start.await();
                return work.call();
            });
            Thread.ofPlatform().name("producer-" + i).start(task);
            running.add(task);
        }
        return running.stream().map(ThreadWorkloads::answer).reduce(new Sample(0, 0, 0), Sample::plus);
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException("a producer failed", e);
        }
    }

    private static Result roundTrip(Task task) {
        try (Rig rig = new Rig()) {
            long[] nanos = new long[task.n()];
            Sample sample = Rig.rounds(task.effort(), () -> {
                Sample before = Meter.of(rig.loopThreadId);
                Sample caller = Meter.here(() -> {
                    for (int i = 0; i < nanos.length; i++) {
                        nanos[i] = timeOneCall(rig);
                    }
                });
                Sample loop = Meter.since(before, Meter.of(rig.loopThreadId));
                return new Sample(caller.nanos(), caller.cpuNanos() + loop.cpuNanos(), caller.bytes() + loop.bytes());
            });
            return withPercentiles(task.result(sample), nanos);
        }
    }

    private static long timeOneCall(Rig rig) {
        long start = System.nanoTime();
        rig.loop.await(rig.loop.call(() -> start));
        return System.nanoTime() - start;
    }

    private static Result withPercentiles(Result result, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return result.with("p50_us", sorted[sorted.length / 2] / 1e3)
                .with("p99_us", sorted[(int) (sorted.length * 0.99)] / 1e3);
    }

    private static Result roundTrips(Task task) {
        int callers = Math.min(CALLERS, task.n());
        int each = task.n() / callers;
        try (Rig rig = new Rig()) {
            long[] nanos = new long[callers * each];
            Sample sample = Rig.rounds(task.effort(), () -> {
                Sample before = Meter.ofProcess();
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int caller = 0; caller < callers; caller++) {
                        int first = caller * each;
                        threads.execute(() -> {
                            for (int i = first; i < first + each; i++) {
                                nanos[i] = timeOneCall(rig);
                            }
                        });
                    }
                }
                return Meter.since(before, Meter.ofProcess());
            });
            return withPercentiles(new Result(task.name(), nanos.length, sample), nanos).with("callers", callers);
        }
    }
}
