package dev.hearth.compat.blocking;

import dev.hearth.api.HubException;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.Loop;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way of a blocking call to the loop and back: nothing is posted when the caller is the loop itself. */
final class Crossing {
    private final Loop loop;
    private final Workers workers;

    Crossing(Loop loop, Workers workers) {
        this.loop = loop;
        this.workers = workers;
    }

    /** Runs it on the loop and waits for its answer. */
    <T extends @Nullable Object> T call(Callback<? extends T> callback) {
        refuseOnLoop();
        return waitFor(() -> loop.await(loop.<T>call(callback)));
    }

    /** Begins it on the loop and waits until its stage is complete, which may need the integration's workers. */
    <T extends @Nullable Object> T stage(Callback<? extends CompletionStage<T>> begin) {
        refuseOnLoop();
        return waitFor(() -> workers.await(loop.<CompletionStage<T>>call(begin).thenCompose(stage -> stage)));
    }

    /** As {@link #stage}, for what needs nobody's work. */
    <T extends @Nullable Object> T pause(Callback<? extends CompletionStage<T>> begin) {
        refuseOnLoop();
        return waitFor(() -> loop.await(loop.<CompletionStage<T>>call(begin).thenCompose(stage -> stage)));
    }

    private <T extends @Nullable Object> T waitFor(Supplier<T> wait) {
        try {
            return wait.get();
        } catch (HubException e) {
            throw e.code().equals("interrupted") ? reasonOf(e) : e;
        }
    }

    // A worker is interrupted, too, when its integration is unloaded or the hub has come to its end. Then the loop refuses
    // every call, with the reason that the caller wants to know.
    private HubException reasonOf(HubException interrupted) {
        Thread.interrupted();
        try {
            loop.await(loop.<@Nullable Void>call(() -> null));
            return interrupted;
        } catch (HubException refused) {
            return refused;
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    /** Posts it and does not wait; the loop itself may do that too. */
    void post(Runnable callback) {
        loop.execute(callback);
    }

    /** Takes something back: waits until that is done, unless it is the loop that asks. */
    void takeBack(Runnable cancel) {
        if (loop.inLoop()) {
            cancel.run();
            return;
        }
        try {
            loop.await(loop.<@Nullable Void>call(() -> {
                cancel.run();
                return null;
            }));
        } catch (HubException e) {
            // The hub has stopped or the integration was unloaded, and with it all it had registered is taken back.
        }
    }

    private void refuseOnLoop() {
        if (loop.inLoop()) {
            throw new WrongThreadException("a blocking call on the loop would stop the whole hub: " + caller()
                    + " must not block; use the asynchronous API there, or run it with loop.blocking(…)");
        }
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().startsWith("dev.hearth.compat."))
                        .findFirst()
                        .map(Object::toString)
                        .orElse("unknown"));
    }
}
