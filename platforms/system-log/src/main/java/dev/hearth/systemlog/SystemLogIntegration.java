package dev.hearth.systemlog;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** The last warnings and errors: {@code system_log:}. */
public final class SystemLogIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, SystemLogComponent.DOMAIN, "System Log", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/system_log");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new SystemLogComponent());
    }
}
