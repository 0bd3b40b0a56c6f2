package dev.hearth.twin;

import dev.hearth.api.Hub;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The scenarios through the blocking API under virtual time: the scenario is a blocking function of the hub. */
class BlockingOnVirtualLoopTest extends HubScenarios {
    @Override
    void on(Scenario scenario) {
        try (TestHub hub = TestHub.create()) {
            hub.start();
            Hub view = hub.viewOf("scenario");
            BlockingHub blocking = new BlockingHub(view);
            // Time passes only when nothing else can happen.
            Runnable settle = () -> blocking.sleep(Duration.ofNanos(1));
            CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
            hub.hub().loop().blocking(() -> {
                try {
                    scenario.run(new BlockingSide(blocking, settle));
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
                return null;
            });
            hub.runUntilIdle();
            while (!done.isDone()) {
                if (!hub.loop().advanceToNextTimer()) {
                    throw new AssertionError("the scenario waits for something that will never happen");
                }
            }
            done.join();
        } catch (LoopClosedException e) {
            throw new AssertionError("the scenario ended with the hub", e);
        }
    }
}
