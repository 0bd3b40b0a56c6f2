package dev.hearth.restapi;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.http.Route;
import dev.hearth.api.webhook.Webhooks;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code webhook:}, empty: addresses that other programs call, see {@link Webhooks}, and the command
 * {@code webhook/list}. Home Assistant: {@code homeassistant.components.webhook}.
 */
final class WebhookComponent implements Component<Section> {
    static final String DOMAIN = "webhook";

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
        CoreWebhooks webhooks = new CoreWebhooks(hub);
        hub.provide(Webhooks.class, webhooks);
        for (String method : List.of("GET", "HEAD", "POST", "PUT")) {
            hub.routes().add(Route.of(method, "/api/webhook/{webhook_id}", webhooks::answer).open());
        }
        // Who knows an id may use it, so ordinary users do not see them.
        hub.commands().add(Command.of("webhook/list", call -> webhooks.listed()).adminOnly());
        return Stages.done();
    }
}
