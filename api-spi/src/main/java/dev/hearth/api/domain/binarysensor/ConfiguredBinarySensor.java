package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.ConfiguredEntity;
import dev.hearth.api.entity.RenderedOptions;
import org.jspecify.annotations.Nullable;

/** A binary sensor that shows what is written about it under the common keys. */
public abstract class ConfiguredBinarySensor extends BinarySensorEntity implements ConfiguredEntity {
    private final BinarySensorOptions options;
    private final RenderedOptions rendered;

    /** @param options what is written about it */
    protected ConfiguredBinarySensor(BinarySensorOptions options) {
        this.options = options;
        this.rendered = new RenderedOptions(options.entity());
    }

    @Override
    public @Nullable String deviceClass() {
        return options.deviceClass();
    }

    @Override
    public final RenderedOptions rendered() {
        return rendered;
    }
}
