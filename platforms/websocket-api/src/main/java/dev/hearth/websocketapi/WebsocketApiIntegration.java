package dev.hearth.websocketapi;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** The WebSocket API: {@code websocket_api:}. */
public final class WebsocketApiIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, WebsocketApiComponent.DOMAIN, "WebSocket API", "1.0.0")
                .after("http", "auth")
                .documentedAt("https://www.home-assistant.io/integrations/websocket_api");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new WebsocketApiComponent());
    }
}
