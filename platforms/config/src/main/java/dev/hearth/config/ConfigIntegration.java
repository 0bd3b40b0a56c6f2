package dev.hearth.config;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** The commands with which clients read and change the registries and the configuration, and find what belongs together. */
public final class ConfigIntegration implements Integration {
    static final String DOMAIN = "config";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Configuration", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/config");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new ConfigComponent(), new SearchComponent());
    }
}
