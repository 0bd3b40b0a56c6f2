package dev.hearth.threshold;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code threshold.binary_sensor.PLATFORM_SCHEMA}.
 *
 * @param lower the lower limit; null for none
 * @param upper the upper limit; null for none
 * @param hysteresis how far beyond a limit the number must be to count as beyond it
 */
record ThresholdConfig(
        String name,
        @Nullable String uniqueId,
        String source,
        @Nullable Double lower,
        @Nullable Double upper,
        double hysteresis,
        @Nullable String deviceClass) implements ComputedConfig {
    private static final Field<String> NAME =
            ComputedFields.NAME.orElse("Threshold").doc("The name for people.");
    private static final Field<String> ENTITY_ID = Field.required("entity_id", Schemas.entityId())
            .doc("The entity whose number is compared.")
            .example("sensor.outside_temperature");
    private static final OptionalField<Double> LOWER = Field.optional("lower", Schemas.number())
            .doc("On below it; together with 'upper' on between both.");
    private static final OptionalField<Double> UPPER = Field.optional("upper", Schemas.number())
            .doc("On above it; together with 'lower' on between both.");
    private static final Field<Double> HYSTERESIS = Field.optional("hysteresis", Schemas.number())
            .orElse(0.0)
            .doc("How far beyond a limit the number must be before anything changes.");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("cold");

    static final Schema<ThresholdConfig> SCHEMA = Schemas.map(
            NAME, ENTITY_ID, LOWER, UPPER, HYSTERESIS, DEVICE_CLASS, ComputedFields.UNIQUE_ID)
            .atLeastOne(LOWER.key(), UPPER.key())
            .as(section -> new ThresholdConfig(
                    section.get(NAME),
                    section.find(ComputedFields.UNIQUE_ID),
                    section.get(ENTITY_ID),
                    section.find(LOWER),
                    section.find(UPPER),
                    section.get(HYSTERESIS),
                    section.find(DEVICE_CLASS)));
}
