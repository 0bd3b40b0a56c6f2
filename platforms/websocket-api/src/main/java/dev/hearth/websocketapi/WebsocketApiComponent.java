package dev.hearth.websocketapi;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.concurrent.CompletionStage;

/**
 * The API that dashboards, apps and flows speak over a web socket at {@code /api/websocket}, and its core commands.
 * Others bring theirs through {@link dev.hearth.api.websocket.Commands}. Home Assistant:
 * {@code homeassistant.components.websocket_api}.
 */
final class WebsocketApiComponent implements Component<Section> {
    static final String DOMAIN = "websocket_api";
    static final String PATH = "/api/websocket";

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        Connections connections = new Connections(hub);
        ConnectionCommands.add(hub);
        HubCommands.add(hub);
        EventFeeds.add(hub);
        EntityFeed.add(hub);
        ServiceCommands.add(hub);
        TargetCommands.add(hub);
        IntegrationCommands.add(hub);
        hub.routes().addSocket(PATH, connections::open);
        return Stages.done();
    }
}
