package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ParallelLimitTest {
    private final ParallelLimit limit = new ParallelLimit(1);
    private final CompletableFuture<Void> first = new CompletableFuture<>();

    @Test
    void workWaitsInTheOrderItCame() {
        List<Integer> done = new ArrayList<>();
        CompletionStage<Void> running = limit.run(() -> first);
        for (int i = 1; i <= 1_000; i++) {
            int number = i;
            limit.run(() -> {
                done.add(number);
                return Stages.done();
            });
        }

        first.complete(null);

        assertEquals(true, running.toCompletableFuture().isDone());
        assertEquals(1_000, done.size());
        assertEquals(List.of(1, 2, 3), done.subList(0, 3));
    }

    @Test
    void failedWorkMakesRoomToo() {
        CompletionStage<Void> failing = limit.run(() -> first);
        CompletionStage<Void> next = limit.run(Stages::done);

        first.completeExceptionally(new IllegalStateException("no"));

        assertEquals(true, failing.toCompletableFuture().isCompletedExceptionally());
        assertEquals(true, next.toCompletableFuture().isDone());
    }

    @Test
    void oneTooManyWaitingIsRefused() {
        CompletionStage<Void> running = limit.run(() -> first);
        for (int i = 0; i < ParallelLimit.MOST_WAITING; i++) {
            assertEquals(false, limit.run(Stages::done).toCompletableFuture().isDone());
        }

        CompletionException refused = assertThrows(
                CompletionException.class,
                () -> limit.run(Stages::done).toCompletableFuture().join());

        assertEquals("too_many_waiting", ((HubException) refused.getCause()).code());
        assertEquals(false, running.toCompletableFuture().isDone());
    }
}
