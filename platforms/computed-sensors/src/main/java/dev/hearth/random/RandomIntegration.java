package dev.hearth.random;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.helper.source.ComputedFields;
import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/**
 * Sensors that show anything: {@code sensor: - platform: random} and {@code binary_sensor: - platform: random}. Home
 * Assistant 2024.1: {@code random.sensor.PLATFORM_SCHEMA}.
 */
public final class RandomIntegration extends ComputedIntegration {
    private static final Field<String> NAME =
            ComputedFields.NAME.orElse("Random Sensor").doc("The name for people.");
    private static final Field<String> BINARY_NAME =
            ComputedFields.NAME.orElse("Random Binary Sensor").doc("The name for people.");
    private static final Field<Integer> MINIMUM =
            Field.optional("minimum", Schemas.positiveInt()).orElse(0).doc("The lowest number.");
    private static final Field<Integer> MAXIMUM =
            Field.optional("maximum", Schemas.positiveInt()).orElse(20).doc("The highest number.");
    private static final OptionalField<String> UNIT =
            Field.optional("unit_of_measurement", Schemas.string()).doc("The unit.").example("km");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("motion");

    private static final Schema<RandomSensor.Config> NUMBER = Schemas.map(NAME, MINIMUM, MAXIMUM, UNIT)
            .checked(RandomIntegration::check)
            .as(section -> new RandomSensor.Config(
                    section.get(NAME), section.get(MINIMUM), section.get(MAXIMUM), section.find(UNIT)));
    private static final Schema<RandomBinarySensor.Config> BINARY = Schemas.map(BINARY_NAME, DEVICE_CLASS)
            .as(section -> new RandomBinarySensor.Config(section.get(BINARY_NAME), section.find(DEVICE_CLASS)));

    /** The integration. */
    public RandomIntegration() {
        super(
                "random",
                "Random",
                false,
                List.of(
                        ComputedPlatform.of("sensor", NUMBER, RandomSensor::new).updatedFirst(),
                        ComputedPlatform.of("binary_sensor", BINARY, RandomBinarySensor::new).updatedFirst()));
    }

    private static void check(Section section, Problems problems) {
        if (section.get(MINIMUM) > section.get(MAXIMUM)) {
            problems.in(MINIMUM.key())
                    .error(
                            section.nodeOf(MINIMUM),
                            "'minimum' is " + section.get(MINIMUM) + ", above 'maximum', which is "
                                    + section.get(MAXIMUM));
        }
    }
}
