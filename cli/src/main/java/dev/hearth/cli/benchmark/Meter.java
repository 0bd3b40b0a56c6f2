package dev.hearth.cli.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** The clocks of this process and its threads. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Meter() {}

    /** What something takes on this platform thread. */
    static Sample here(Runnable round) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        round.run();
        long nanos = System.nanoTime() - start;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        return new Sample(nanos, cpu, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    /** What a platform thread has taken so far, by its id. */
    static Sample of(long threadId) {
        return new Sample(System.nanoTime(), THREADS.getThreadCpuTime(threadId),
                THREADS.getThreadAllocatedBytes(threadId));
    }

    /** What the whole process has taken so far; of its allocations those of the garbage-collected heap. */
    static Sample ofProcess() {
        return new Sample(System.nanoTime(), PROCESS.getProcessCpuTime(), THREADS.getTotalThreadAllocatedBytes());
    }

    /** CPU time so far of the thread of that name. */
    static long cpuNanosOf(String threadName) {
        for (long id : THREADS.getAllThreadIds()) {
            var info = THREADS.getThreadInfo(id);
            if (info != null && info.getThreadName().equals(threadName)) {
                return THREADS.getThreadCpuTime(id);
            }
        }
        return 0;
    }

    static Sample since(Sample before, Sample now) {
        return new Sample(
                now.nanos() - before.nanos(), now.cpuNanos() - before.cpuNanos(), now.bytes() - before.bytes());
    }

    /** Bytes of the heap that are in use after a collection. */
    static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
