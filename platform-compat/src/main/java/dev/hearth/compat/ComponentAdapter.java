package dev.hearth.compat;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Schema;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The component that the hub sees in place of a blocking one. */
final class ComponentAdapter<C> implements Component<C> {
    private final SyncComponent<C> component;
    private final ThreadKind threads;

    ComponentAdapter(SyncComponent<C> component, ThreadKind threads) {
        this.component = component;
        this.threads = threads;
    }

    @Override
    public String domain() {
        return component.domain();
    }

    @Override
    public Schema<C> schema() {
        return component.schema();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return component.setUpWithoutConfiguration();
    }

    @Override
    public CompletionStage<?> setup(Hub hub, C config) {
        BlockingHub blocking = BlockingHub.shared(hub, threads, component.getClass().getClassLoader());
        return blocking.workers().<@Nullable Void>run(() -> {
            if (!component.setup(blocking, config)) {
                throw new HubException("setup_failed", domain() + " failed to initialize: its setup returned false");
            }
            return null;
        });
    }

    @Override
    public CompletionStage<?> unload(Hub hub) {
        BlockingHub blocking = BlockingHub.shared(hub, threads, component.getClass().getClassLoader());
        return blocking.workers().<@Nullable Void>run(() -> {
            component.unload(blocking);
            return null;
        });
    }
}
