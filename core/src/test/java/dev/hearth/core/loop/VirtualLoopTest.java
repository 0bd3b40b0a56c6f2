package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.testing.VirtualLoop;
import dev.hearth.core.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract, on the loop of tests, and what that one promises beyond it. */
class VirtualLoopTest extends LoopContract {
    private final VirtualLoop loop = new VirtualLoop();

    @Override
    CoreLoop core() {
        return loop;
    }

    @Override
    <T extends @Nullable Object> T onLoop(Callback<T> callback) {
        return loop.get(core().call(loop.hubOwner(), callback));
    }

    @Override
    <T extends @Nullable Object> T get(CompletionStage<T> stage) {
        return loop.get(stage);
    }

    @Override
    void pass(Duration duration) {
        loop.advance(duration);
    }

    @Test
    void advanceFiresEachTimerAtItsOwnMoment() {
        Loop owned = loop.ownedBy(loop.hubOwner());
        List<Instant> fired = new ArrayList<>();
        Instant start = loop.time().now();
        owned.every(Duration.ofHours(8), () -> fired.add(loop.time().now()));

        loop.advance(Duration.ofDays(1));

        assertEquals(
                List.of(
                        start.plus(Duration.ofHours(8)),
                        start.plus(Duration.ofHours(16)),
                        start.plus(Duration.ofHours(24))),
                fired);
        assertEquals(start.plus(Duration.ofDays(1)), loop.time().now());
    }

    @Test
    void sameSeedGivesTheSameOrderOfBlockingFunctions() {
        List<Integer> once = orderOfBlockingFunctions(7);

        assertEquals(once, orderOfBlockingFunctions(7));
        Set<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            orders.add(orderOfBlockingFunctions(seed));
        }
        assertNotEquals(1, orders.size());
    }

    private static List<Integer> orderOfBlockingFunctions(long seed) {
        VirtualLoop loop = new VirtualLoop(new VirtualTime(), seed);
        Loop owned = loop.ownedBy(loop.hubOwner());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            owned.blocking(() -> {
                owned.await(owned.call(() -> order.add(number)));
                owned.await(owned.call(() -> order.add(100 + number)));
                return null;
            });
        }
        loop.runUntilIdle();
        return order;
    }

    @Test
    void blockingFunctionMayWaitForVirtualTime() {
        Loop owned = loop.ownedBy(loop.hubOwner());
        CompletionStage<Instant> woke = owned.blocking(() -> {
            CompletableFuture<@Nullable Void> slept = new CompletableFuture<>();
            owned.await(owned.call(() -> owned.after(Duration.ofDays(365), () -> slept.complete(null))));
            owned.await(slept);
            return loop.time().now();
        });
        Instant start = loop.time().now();

        loop.advance(Duration.ofDays(366));

        assertEquals(start.plus(Duration.ofDays(365)), get(woke));
    }
}
