package dev.hearth.restapi;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** What clients reach over plain HTTP: {@code api:}. */
public final class RestApiIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, ApiComponent.DOMAIN, "Home Assistant API", "1.0.0")
                .after("http", "auth")
                .documentedAt("https://www.home-assistant.io/integrations/api");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new ApiComponent(), new WebhookComponent());
    }
}
