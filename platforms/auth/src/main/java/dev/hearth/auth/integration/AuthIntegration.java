package dev.hearth.auth.integration;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** Users, tokens and logging in: {@code auth:}. */
public final class AuthIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, AuthComponent.DOMAIN, "Auth", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/auth");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new AuthComponent());
    }
}
