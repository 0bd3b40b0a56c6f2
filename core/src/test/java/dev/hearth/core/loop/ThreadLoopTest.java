package dev.hearth.core.loop;

import dev.hearth.api.loop.Callback;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The contract, on the loop of a running hub. */
class ThreadLoopTest extends LoopContract {
    private final ThreadLoop loop = ThreadLoop.started();

    @AfterEach
    void close() {
        loop.close().toCompletableFuture().join();
    }

    @Override
    CoreLoop core() {
        return loop;
    }

    @Override
    <T extends @Nullable Object> T onLoop(Callback<T> callback) {
        return get(loop.call(loop.hubOwner(), callback));
    }

    @Override
    <T extends @Nullable Object> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Override
    void pass(Duration duration) {
        get(loop.call(loop.hubOwner(), () -> passed(duration)).thenCompose(passed -> passed));
    }

    private CompletionStage<@Nullable Void> passed(Duration duration) {
        CompletableFuture<@Nullable Void> passed = new CompletableFuture<>();
        loop.after(loop.hubOwner(), duration, () -> passed.complete(null));
        return passed;
    }
}
