package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.registry.DeviceRegistry;
import java.util.concurrent.CompletionStage;

/** The file {@code core.device_registry}. Loop only. */
final class Devices implements DeviceRegistry {
    Devices(Hub hub) {}

    CompletionStage<Void> load() {
        return Stages.done();
    }

    CompletionStage<Void> saved() {
        return Stages.done();
    }
}
