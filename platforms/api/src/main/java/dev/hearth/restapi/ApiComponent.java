package dev.hearth.restapi;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code api:}, empty: states, events, services and what else clients ask for under {@code /api/}. Home
 * Assistant: {@code homeassistant.components.api}.
 */
final class ApiComponent implements Component<Section> {
    static final String DOMAIN = "api";

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
        new HubRoutes(hub).add();
        new StateRoutes(hub).add();
        new EventRoutes(hub).add();
        new ServiceRoutes(hub).add();
        new EventStream(hub).add();
        new PictureRoutes(hub).add();
        new CalendarRoutes(hub).add();
        return Stages.done();
    }
}
