package dev.hearth.defaultconfig;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Understands the line {@code default_config:}. Most of what it stands for (the helpers, zones, persons, the API and so
 * on) a hub sets up anyway as far as it is installed; the sun comes because this needs it. Home Assistant:
 * {@code default_config}.
 */
public final class DefaultConfigIntegration implements Integration, Component<Section> {
    private static final MapSchema NOTHING = Schemas.map()
            .doc("Nothing is written under it. It brings the sun; the helpers, zones, persons and the API are set up"
                    + " without it too. Write a section of its own for whatever shall be otherwise.");

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, domain(), "Default configuration", "1.0.0")
                .dependsOn("sun")
                .documentedAt("https://www.home-assistant.io/integrations/default_config");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(this);
    }

    @Override
    public String domain() {
        return "default_config";
    }

    @Override
    public Schema<Section> schema() {
        return NOTHING;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        return Stages.done();
    }
}
