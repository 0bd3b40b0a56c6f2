package dev.hearth.core.loop;

import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Blocking;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.Task;
import dev.hearth.api.loop.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The loop as one integration sees it: the same loop, with the integration's name on all it is given. */
final class OwnedLoop implements Loop {
    private final CoreLoop loop;
    private final Owner owner;

    OwnedLoop(CoreLoop loop, Owner owner) {
        this.loop = loop;
        this.owner = owner;
    }

    @Override
    public void execute(Runnable callback) {
        loop.execute(owner, callback);
    }

    @Override
    public boolean inLoop() {
        return loop.inLoop();
    }

    @Override
    public void checkInLoop() {
        loop.checkInLoop();
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> call(Callback<? extends T> callback) {
        return loop.call(owner, callback);
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> task(Task<T> task) {
        return loop.task(owner, task);
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> blocking(Blocking<T> blocking) {
        return loop.blocking(owner, blocking);
    }

    @Override
    public Subscription worker(String name, Blocking<?> body) {
        return loop.worker(owner, name, body);
    }

    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        return loop.await(stage);
    }

    @Override
    public Subscription at(Instant when, Runnable callback) {
        return loop.at(owner, when, callback);
    }

    @Override
    public Subscription after(Duration delay, Runnable callback) {
        return loop.after(owner, delay, callback);
    }

    @Override
    public Subscription every(Duration interval, Runnable callback) {
        return loop.every(owner, interval, callback);
    }

    @Override
    public CompletionStage<Void> settled() {
        return loop.settled();
    }

    @Override
    public TimeSource time() {
        return loop.time();
    }
}
