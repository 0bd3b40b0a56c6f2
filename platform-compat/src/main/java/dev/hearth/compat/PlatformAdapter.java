package dev.hearth.compat;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import dev.hearth.compat.entity.SyncEntities;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The platform that the hub sees in place of a blocking one. */
final class PlatformAdapter<C> implements Platform<C> {
    private final SyncPlatform<C> platform;
    private final ThreadKind threads;

    PlatformAdapter(SyncPlatform<C> platform, ThreadKind threads) {
        this.platform = platform;
        this.threads = threads;
    }

    @Override
    public String domain() {
        return platform.domain();
    }

    @Override
    public Schema<C> schema() {
        return platform.schema();
    }

    @Override
    public CompletionStage<?> setup(Hub hub, C config, EntityAdder entities) {
        return run(hub, config, entities, null);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder entities) {
        C config;
        try {
            config = schema().parse(DataMap.of());
        } catch (InvalidConfigException e) {
            return Stages.failed(e);
        }
        return run(hub, config, entities, discovered);
    }

    private CompletionStage<?> run(Hub hub, C config, EntityAdder entities, @Nullable DataMap discovered) {
        BlockingHub blocking = BlockingHub.shared(hub, threads, platform.getClass().getClassLoader());
        AddDevices addDevices = (devices, updateFirst) -> SyncEntities.add(blocking, entities, devices, updateFirst);
        return blocking.workers().<@Nullable Void>run(() -> {
            platform.setupPlatform(blocking, config, addDevices, discovered);
            return null;
        });
    }
}
