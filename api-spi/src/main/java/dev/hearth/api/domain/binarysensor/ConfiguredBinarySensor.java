package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.ConfiguredEntity;
import dev.hearth.api.entity.EntityOptions;
import org.jspecify.annotations.Nullable;

/** A binary sensor that shows what is written about it under the common keys. */
public abstract class ConfiguredBinarySensor extends BinarySensorEntity implements ConfiguredEntity {
    private final BinarySensorOptions options;

    /** @param options what is written about it */
    protected ConfiguredBinarySensor(BinarySensorOptions options) {
        this.options = options;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.deviceClass();
    }

    @Override
    public final EntityOptions written() {
        return options.entity();
    }
}
