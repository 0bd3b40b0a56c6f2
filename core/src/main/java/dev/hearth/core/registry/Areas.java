package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.AreaRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.area_registry}. Loop only. */
final class Areas implements AreaRegistry {
    Areas(Hub hub, Floors floors) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
