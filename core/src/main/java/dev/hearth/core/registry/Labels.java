package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.LabelRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.label_registry}. Loop only. */
final class Labels implements LabelRegistry {
    Labels(Hub hub) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
