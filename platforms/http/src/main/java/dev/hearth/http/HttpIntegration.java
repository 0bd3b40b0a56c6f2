package dev.hearth.http;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** The server that clients, browsers and scripts talk to. */
public final class HttpIntegration implements Integration {
    static final String DOMAIN = "http";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "HTTP", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/http");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new HttpComponent(Limits.USUAL));
    }
}
