package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.testing.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Foreign code that misbehaves in ways nobody thinks of. */
class ContainmentTest {
    private final VirtualLoop core = new VirtualLoop();
    private final Owner owner = core.newOwner("rogue");
    private final Loop loop = core.ownedBy(owner);

    private static final class UnprintableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even this");
        }
    }

    @Test
    void exceptionThatCannotBeShownIsCountedAndTheLoopGoesOn() {
        List<String> ran = new ArrayList<>();
        loop.execute(() -> {
            throw new UnprintableException();
        });
        loop.execute(() -> ran.add("next"));

        core.runUntilIdle();

        assertEquals(List.of("next"), ran);
        assertEquals(1, owner.failures());
    }

    @Test
    @SuppressWarnings("NullAway") // what foreign code may do
    void taskWithoutAStageFailsInsteadOfStayingPending() {
        CompletableFuture<String> task = loop.<String>task(() -> null).toCompletableFuture();

        core.runUntilIdle();

        assertTrue(task.isCompletedExceptionally());
        assertInstanceOf(NullPointerException.class, task.exceptionNow());
        assertEquals(List.of(), core.pendingTasks());
    }

    @Test
    void workerOfAnUnloadedIntegrationIsNotStarted() {
        List<String> ran = new ArrayList<>();
        owner.close();

        assertThrows(HubException.class, () -> loop.worker("reader", () -> ran.add("worked")));

        core.runUntilIdle();
        assertEquals(List.of(), ran);
    }

    @Test
    void closingFailsEveryPendingTaskThoughOneEndsAnother() {
        CompletableFuture<String> outer = new CompletableFuture<>();
        List<CompletableFuture<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(loop.<String>task(CompletableFuture::new).toCompletableFuture());
        }
        CompletableFuture<String> last = loop.task(() -> outer).toCompletableFuture();
        CompletionStage<String> itself = last;
        itself.whenComplete((value, failure) -> outer.complete("at last")); // ends the task whose end it is
        core.runUntilIdle();

        core.close();
        core.runUntilIdle();

        assertTrue(last.isDone());
        assertFalse(tasks.stream().anyMatch(task -> !task.isDone()));
    }
}
