package dev.hearth.core.loop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A stage handed out by the core. Whoever waits for it on the loop would wait for ever, so that fails at once, with the
 * caller's name; the stages derived from it do the same.
 */
public class LoopFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    // Frames that are ours or the library's, not the caller's.
    private static final List<String> NOT_THE_CALLER = List.of(
            LoopFuture.class.getName(), CoreLoop.class.getName(), OwnedLoop.class.getName(), "java.",
            "dev.hearth.compat.");

    private final CoreLoop loop;

    /** A stage that is not complete. */
    public LoopFuture(CoreLoop loop) {
        this.loop = loop;
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new LoopFuture<>(loop);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuseOnLoop();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseOnLoop();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        refuseOnLoop();
        return super.join();
    }

    private void refuseOnLoop() {
        if (!isDone() && loop.inLoop()) {
            throw blockedOnLoop();
        }
    }

    /** What to throw at somebody who blocks on the loop. */
    static WrongThreadException blockedOnLoop() {
        String caller = StackWalker.getInstance()
                .walk(frames -> frames
                        .filter(frame -> NOT_THE_CALLER.stream().noneMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .map(Object::toString)
                        .orElse("unknown"));
        return new WrongThreadException("waiting on the loop would stop the whole hub: " + caller
                + " must not block; return a CompletionStage, or run it with loop.blocking(…)");
    }
}
