package dev.hearth.compat.blocking;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.loop.Blocking;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where the blocking code of one integration runs. */
public sealed interface Workers permits VirtualThreads, OneThread {
    /**
     * The workers of the integration that this view of the hub belongs to. Any thread.
     *
     * @param classes where libraries that go by the thread's context class loader look: the integration's
     */
    static Workers of(Hub hub, ThreadKind kind, ClassLoader classes) {
        return switch (kind) {
            case VIRTUAL -> new VirtualThreads(hub.loop(), classes);
            case ONE_PLATFORM_THREAD -> new OneThread(hub, classes);
        };
    }

    /**
     * Runs a function that may block. Loop only.
     *
     * @return completes on the loop with its answer or with what it threw; fails with {@link HubException}
     *     {@code workers_busy} when too much waits for a single thread
     */
    <T extends @Nullable Object> CompletionStage<T> run(Blocking<T> code);

    /** Waits for a stage that may need these very workers to become complete. On a thread that may wait. */
    <T extends @Nullable Object> T await(CompletionStage<T> stage);
}
