package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.CategoryRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.category_registry}. Loop only. */
final class Categories implements CategoryRegistry {
    Categories(Hub hub) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
