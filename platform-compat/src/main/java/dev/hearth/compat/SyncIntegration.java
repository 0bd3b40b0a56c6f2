package dev.hearth.compat;

import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Platform;
import dev.hearth.compat.blocking.ThreadKind;
import java.util.ArrayList;
import java.util.List;

/**
 * An integration whose code waits. An author lists blocking components and platforms; the hub sees asynchronous ones that
 * run them on workers. Named in {@code META-INF/services/dev.hearth.api.Integration} like any other.
 */
public abstract class SyncIntegration implements Integration {
    /** Which threads run it; the answer must be the same each time. */
    public ThreadKind threads() {
        return ThreadKind.VIRTUAL;
    }

    /** What it does of its own. */
    protected List<SyncComponent<?>> syncComponents() {
        return List.of();
    }

    /** Its entities, a platform for each entity domain. */
    protected List<SyncPlatform<?>> syncPlatforms() {
        return List.of();
    }

    /** The blocking components as the hub sees them. Override to add asynchronous ones. */
    @Override
    public List<Component<?>> components() {
        List<Component<?>> components = new ArrayList<>();
        syncComponents().forEach(component -> components.add(new ComponentAdapter<>(component, threads())));
        return components;
    }

    /** The blocking platforms as the hub sees them. Override to add asynchronous ones. */
    @Override
    public List<Platform<?>> platforms() {
        List<Platform<?>> platforms = new ArrayList<>();
        syncPlatforms().forEach(platform -> platforms.add(new PlatformAdapter<>(platform, threads())));
        return platforms;
    }
}
