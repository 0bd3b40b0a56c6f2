package dev.hearth.compat.blocking;

import dev.hearth.api.loop.Blocking;
import dev.hearth.api.loop.Loop;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A virtual thread for each run. The hub interrupts those that still run when the integration is unloaded. */
record VirtualThreads(Loop loop, ClassLoader classes) implements Workers {
    @Override
    public <T extends @Nullable Object> CompletionStage<T> run(Blocking<T> code) {
        return loop.blocking(() -> {
            Thread.currentThread().setContextClassLoader(classes);
            return code.run();
        });
    }

    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        return loop.await(stage);
    }
}
