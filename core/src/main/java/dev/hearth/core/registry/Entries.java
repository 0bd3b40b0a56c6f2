package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.ConfigEntries;
import java.util.concurrent.CompletionStage;

/** The file {@code core.config_entries}. Loop only. */
final class Entries implements ConfigEntries {
    Entries(Hub hub) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
