package dev.hearth.compat.blocking;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.loop.Blocking;
import dev.hearth.api.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One platform thread for everything, begun with the first job and ended when the integration is unloaded or the hub
 * stops. At most {@value #CAPACITY} jobs wait; one more fails.
 *
 * <p>While the thread waits for something that may itself need the thread (a service, entities being added) it runs the
 * jobs that come, one inside the other, instead of waiting for itself.
 */
final class OneThread implements Workers {
    static final int CAPACITY = 1_024;

    private final Hub hub;
    private final Loop loop;
    private final Thread thread;
    // Filled by the loop, which never waits for room, and emptied by the thread.
    private final BlockingQueue<Runnable> jobs = new ArrayBlockingQueue<>(CAPACITY);
    // Loop only.
    private boolean started;
    // Written by the loop, read by the thread.
    private volatile boolean ended;

    OneThread(Hub hub, ClassLoader classes) {
        this.hub = hub;
        this.loop = hub.loop();
        this.thread = Thread.ofPlatform().daemon().name(hub.integration()).unstarted(this::work);
        thread.setContextClassLoader(classes);
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> run(Blocking<T> code) {
        return loop.task(() -> {
            start();
            Job<T> job = new Job<>(code);
            if (!jobs.offer(job)) {
                throw new HubException(
                        "workers_busy",
                        CAPACITY + " calls already wait for the one thread of " + hub.integration()
                                + "; something on it blocks too long");
            }
            return job;
        });
    }

    private static final class Job<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {
        private final Blocking<T> code;

        Job(Blocking<T> code) {
            this.code = code;
        }

        @Override
        public void run() {
            T answer;
            try {
                answer = code.run();
            } catch (Throwable e) {
                completeExceptionally(e);
                return;
            }
            complete(answer);
        }
    }

    private void start() {
        if (!started) {
            hub.onUnload(this::end);
            thread.start();
            started = true;
        }
    }

    private void end() {
        ended = true;
        List<Runnable> refused = new ArrayList<>();
        jobs.drainTo(refused);
        thread.interrupt();
        // The loop refuses this call and knows why: the integration was unloaded, or the hub stops.
        loop.<@Nullable Void>call(() -> null).exceptionally(reason -> {
            for (Runnable job : refused) {
                if (job instanceof Job<?> waiting) {
                    waiting.completeExceptionally(reason);
                }
            }
            return null;
        });
    }

    private void work() {
        while (!ended) {
            try {
                jobs.take().run();
            } catch (InterruptedException e) {
                // Unless it has ended, a job left the flag behind; that must not cost the others their thread.
                hub.logger().debug("the thread was interrupted");
            }
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a thread is itself
    public <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        if (Thread.currentThread() == thread) {
            runJobsUntilComplete(stage);
        }
        return loop.await(stage);
    }

    private void runJobsUntilComplete(CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        // Should there be no room for the wake-up, there are jobs, and the future is looked at after each.
        stage.whenComplete((value, failure) -> jobs.offer(() -> {}));
        try {
            while (!future.isDone()) {
                jobs.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // and the wait that follows says so
        }
    }
}
