package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.EntityRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.entity_registry}. Loop only. */
final class Entities implements EntityRegistry {
    Entities(Hub hub, Devices devices) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
