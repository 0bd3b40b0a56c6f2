package dev.hearth.example.light;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Manifest;
import dev.hearth.compat.SyncIntegration;
import dev.hearth.compat.SyncPlatform;
import java.util.List;

/** Example Light: the class that {@code META-INF/services/dev.hearth.api.Integration} names. */
public final class ExampleLightIntegration extends SyncIntegration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "example_light", "Example Light", "1.0");
    }

    @Override
    protected List<SyncPlatform<?>> syncPlatforms() {
        return List.of(new ExampleLightPlatform());
    }
}
