package dev.hearth.restcommand;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** Requests to other servers as services: {@code rest_command: {name: {url: …}}}. Home Assistant 2026.1. */
public final class RestCommand implements Integration {
    private static final String DOMAIN = "rest_command";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "RESTful Command", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/rest_command");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new RestCommands(DOMAIN));
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
