package dev.hearth.config;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.config.domain.DomainCommands;
import java.util.concurrent.CompletionStage;

/** The section {@code config:}, which has nothing in it. */
final class ConfigComponent implements Component<Section> {
    @Override
    public String domain() {
        return ConfigIntegration.DOMAIN;
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
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        AreaCommands.add(hub);
        FloorCommands.add(hub);
        LabelCommands.add(hub);
        CategoryCommands.add(hub);
        DeviceCommands.add(hub);
        EntityCommands.add(hub);
        ConfigEntryCommands.add(hub);
        CoreConfigCommands.add(hub);
        Surroundings.add(hub);
        DomainCommands.add(hub);
        return ExposedEntities.add(hub);
    }
}
