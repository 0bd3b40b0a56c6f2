package dev.hearth.twin;

import dev.hearth.api.Hub;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.testing.TestHub;

/** A hub on a thread of its own, started and running. */
final class RunningHub implements AutoCloseable {
    private final CoreHub hub;
    private final Loop loop;
    private final Hub view;

    RunningHub() {
        hub = new CoreHub(ThreadLoop.started(), TestHub.defaultConfig(), 0);
        loop = hub.loop().ownedBy(hub.loop().hubOwner());
        view = viewOf("twin");
        loop.await(loop.call(() -> hub.life().start()).thenCompose(running -> running));
    }

    CoreHub core() {
        return hub;
    }

    Hub view() {
        return view;
    }

    Hub viewOf(String integration) {
        return loop.await(loop.call(() -> hub.viewOf(hub.ownerOf(integration))));
    }

    void settle() {
        loop.await(loop.settled());
    }

    /** Unloads an integration, as taking its jar away does. */
    void unload(String integration) {
        loop.await(loop.call(() -> {
            hub.closeOwner(hub.ownerOf(integration));
            return true;
        }));
    }

    @Override
    public void close() {
        if (!hub.loop().isClosed()) {
            hub.stop(0).toCompletableFuture().join();
        }
    }
}
