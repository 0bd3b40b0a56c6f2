package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.EntityOptions;
import org.jspecify.annotations.Nullable;

/** A binary sensor that shows what is written about it under the common keys. */
public abstract class ConfiguredBinarySensor extends BinarySensorEntity {
    private final BinarySensorOptions options;

    /** @param options what is written about it */
    protected ConfiguredBinarySensor(BinarySensorOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return options.entity().name().source();
    }

    @Override
    public @Nullable String uniqueId() {
        return options.entity().uniqueId();
    }

    @Override
    public @Nullable String icon() {
        return EntityOptions.text(options.entity().icon());
    }

    @Override
    public @Nullable String entityPicture() {
        return EntityOptions.text(options.entity().picture());
    }

    @Override
    public @Nullable String deviceClass() {
        return options.deviceClass();
    }

    @Override
    public boolean available() {
        return options.entity().available();
    }
}
