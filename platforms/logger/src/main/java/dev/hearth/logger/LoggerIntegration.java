package dev.hearth.logger;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** Levels and filters for the log: {@code logger:}. */
public final class LoggerIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, LoggerComponent.DOMAIN, "Logger", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/logger");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new LoggerComponent());
    }
}
