package dev.hearth.auth.integration;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.concurrent.CompletionStage;

/** Users and tokens, always there. Home Assistant: {@code homeassistant.auth} and {@code homeassistant.components.auth}. */
final class AuthComponent implements Component<Section> {
    static final String DOMAIN = "auth";

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
        return Stages.done();
    }
}
