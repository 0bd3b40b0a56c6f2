package dev.hearth.core.loop;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many pieces of work go on at the same time; the others wait in the order they came. Loop
 * only; the stages of the work complete on the loop.
 *
 * <p>At most {@value #MOST_WAITING} wait, one more is refused.
 */
public final class ParallelLimit {
    static final int MOST_WAITING = 10_000;

    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private boolean draining;

    /**
     * As told.
     *
     * @param most 0 for no limit
     */
    public ParallelLimit(int most) {
        this.most = most;
    }

    /** Starts the work as soon as there is room; at once if there is. */
    public <T extends @Nullable Object> CompletionStage<T> run(Supplier<CompletionStage<T>> work) {
        if (most <= 0) {
            return work.get();
        }
        if (running < most && waiting.isEmpty()) {
            return start(work);
        }
        if (waiting.size() >= MOST_WAITING) {
            return Stages.failed(new HubException(
                    "too_many_waiting",
                    MOST_WAITING + " updates and calls are waiting already; only " + most + " go on at a time"));
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(() -> start(work).whenComplete((value, failure) -> {
            if (failure == null) {
                done.complete(value);
            } else {
                done.completeExceptionally(failure);
            }
        }));
        return done;
    }

    private <T extends @Nullable Object> CompletionStage<T> start(Supplier<CompletionStage<T>> work) {
        running++;
        return work.get().whenComplete((value, failure) -> {
            running--;
            startNext();
        });
    }

    // Work that is done at once comes back here while the loop below is going on; it then takes the next one itself.
    private void startNext() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            while (running < most && !waiting.isEmpty()) {
                waiting.remove().run();
            }
        } finally {
            draining = false;
        }
    }
}
