package dev.hearth.oldstyle;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.compat.AddDevices;
import dev.hearth.compat.SyncComponent;
import dev.hearth.compat.SyncIntegration;
import dev.hearth.compat.SyncPlatform;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An integration of 2017 in a test hub, made of what a test gives. */
final class OldStyle extends SyncIntegration {
    private final ThreadKind threads;
    private final List<SyncComponent<?>> components;
    private final List<SyncPlatform<?>> platforms;

    OldStyle(ThreadKind threads, List<SyncComponent<?>> components, List<SyncPlatform<?>> platforms) {
        this.threads = threads;
        this.components = components;
        this.platforms = platforms;
    }

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "old_style", "Old Style", "1");
    }

    @Override
    public ThreadKind threads() {
        return threads;
    }

    @Override
    protected List<SyncComponent<?>> syncComponents() {
        return components;
    }

    @Override
    protected List<SyncPlatform<?>> syncPlatforms() {
        return platforms;
    }

    /** What a platform does in its set-up. */
    @FunctionalInterface
    interface SetupPlatform {
        void run(BlockingHub hub, AddDevices addDevices, DataMap discoveryInfo) throws Exception;
    }

    /** A platform without configuration. */
    static SyncPlatform<DataMap> platform(String domain, SetupPlatform setup) {
        return new SyncPlatform<>() {
            @Override
            public String domain() {
                return domain;
            }

            @Override
            public Schema<DataMap> schema() {
                return Schemas.dataMap();
            }

            @Override
            public void setupPlatform(
                    BlockingHub hub, DataMap config, AddDevices addDevices, DataMap discoveryInfo) throws Exception {
                setup.run(hub, addDevices, discoveryInfo);
            }
        };
    }

    /** An integration with one platform, on virtual threads. */
    static OldStyle with(String domain, SetupPlatform setup) {
        return new OldStyle(ThreadKind.VIRTUAL, List.of(), List.of(platform(domain, setup)));
    }

    /** Sets up its only platform; completes when that is done. */
    CompletionStage<?> setUp(TestHub hub) {
        return setUp(hub, platforms().getFirst());
    }

    private <C> CompletionStage<?> setUp(TestHub hub, Platform<C> platform) {
        Hub view = hub.viewOf("old_style");
        return platform.setup(view, platform.schema().parse(DataMap.of()), adder(hub, platform, view));
    }

    /** As {@link #setUp}, by discovery. */
    CompletionStage<?> discovered(TestHub hub, DataMap found) {
        Platform<?> platform = platforms().getFirst();
        Hub view = hub.viewOf("old_style");
        return platform.discovered(view, found, adder(hub, platform, view));
    }

    private static EntityAdder adder(TestHub hub, Platform<?> platform, Hub view) {
        EntityDomain<?> domain = EntityDomains.all().stream()
                .filter(each -> each.name().equals(platform.domain()))
                .findFirst()
                .orElseThrow();
        return new EntityComponents(hub.core(), id -> DataMap.of())
                .open(domain, platform, hub.core().ownerOf("old_style"), view, null, null);
    }
}
