package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityOptions;
import org.jspecify.annotations.Nullable;

/**
 * The keys that binary sensors written into the configuration have in common.
 *
 * @param entity those of every entity
 * @param deviceClass one of {@link BinarySensorDeviceClass}; null when not written
 */
public record BinarySensorOptions(EntityOptions entity, @Nullable String deviceClass) {
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("motion");

    /** The keys, with a name for a sensor that is written without one. */
    public static MapSchema schema(String defaultName) {
        return EntityOptions.schema(defaultName).plus(Schemas.map(DEVICE_CLASS));
    }

    /** Reads the keys from a section whose schema has them. */
    public static BinarySensorOptions of(Section section) {
        return new BinarySensorOptions(EntityOptions.of(section), section.find(DEVICE_CLASS));
    }
}
