package dev.hearth.random;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** On or off, as chance has it, each time it is updated. Loop only. Home Assistant: {@code RandomBinarySensor}. */
final class RandomBinarySensor extends BinarySensorEntity {
    private final Config config;
    private @Nullable Boolean on;

    /** What is written about it. */
    record Config(String name, @Nullable String deviceClass) {}

    RandomBinarySensor(Config config) {
        this.config = config;
    }

    @Override
    public CompletionStage<?> update() {
        on = hub().random().nextBoolean();
        return Stages.done();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public @Nullable String deviceClass() {
        return config.deviceClass();
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }
}
