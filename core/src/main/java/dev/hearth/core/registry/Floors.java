package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.FloorRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.floor_registry}. Loop only. */
final class Floors implements FloorRegistry {
    Floors(Hub hub) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
