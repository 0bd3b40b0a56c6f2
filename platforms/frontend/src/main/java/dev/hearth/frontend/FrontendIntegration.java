package dev.hearth.frontend;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** What Home Assistant's frontend keeps at the hub, for all clients that can do something with it. */
public final class FrontendIntegration implements Integration {
    static final String DOMAIN = "frontend";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Home Assistant Frontend", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/frontend");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new FrontendComponent());
    }
}
