package dev.hearth.random;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows another whole number each time it is updated. Loop only. Home Assistant 2024.1: {@code RandomSensor}. */
final class RandomSensor extends SensorEntity {
    private final Config config;
    private final DataMap attributes;
    private @Nullable Long value;

    /** What is written about it; both limits may be shown. */
    record Config(String name, int minimum, int maximum, @Nullable String unit) {}

    RandomSensor(Config config) {
        this.config = config;
        attributes = DataMap.of("maximum", config.maximum(), "minimum", config.minimum());
    }

    @Override
    public CompletionStage<?> update() {
        value = hub().random().nextLong(config.minimum(), config.maximum() + 1L);
        return Stages.done();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String icon() {
        return "mdi:hanger";
    }

    @Override
    public @Nullable Long nativeValue() {
        return value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return config.unit();
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
