package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Loop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The time that something takes, one thing at a time: whatever begins meanwhile takes its place. Loop only. */
final class DemoPause {
    private @Nullable Subscription timer;
    private CompletableFuture<Void> over = Stages.done().toCompletableFuture();

    /** Does something later; completes when it is done or something else has taken its place. */
    CompletionStage<?> then(Loop loop, Duration length, Runnable what) {
        cancel();
        CompletableFuture<Void> done = new CompletableFuture<>();
        over = done;
        timer = loop.after(length, () -> {
            timer = null;
            what.run();
            end(done);
        });
        return done;
    }

    /** Does not do it any more. */
    void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
            end(over);
        }
    }

    @SuppressWarnings("NullAway") // Void has no value but null
    private static void end(CompletableFuture<Void> stage) {
        stage.complete(null);
    }
}
