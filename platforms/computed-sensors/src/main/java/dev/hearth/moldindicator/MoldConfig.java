package dev.hearth.moldindicator;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code mold_indicator.sensor.PLATFORM_SCHEMA}.
 *
 * @param factor how many times smaller the difference from the temperature outside is at the coldest place than in the
 *     room; null or 0 when it is not known, and then nothing is
 */
record MoldConfig(
        String name,
        @Nullable String uniqueId,
        String indoorTemperature,
        String indoorHumidity,
        String outdoorTemperature,
        @Nullable Double factor) implements ComputedConfig {
    private static final Field<String> NAME =
            ComputedFields.NAME.orElse("Mold Indicator").doc("The name for people.");
    private static final Field<String> INDOOR_TEMPERATURE = Field.required("indoor_temp_sensor", Schemas.entityId())
            .doc("The temperature of the room, in °C or °F.")
            .example("sensor.bathroom_temperature");
    private static final Field<String> INDOOR_HUMIDITY = Field.required("indoor_humidity_sensor", Schemas.entityId())
            .doc("The humidity of the room, in %.")
            .example("sensor.bathroom_humidity");
    private static final Field<String> OUTDOOR_TEMPERATURE = Field.required("outdoor_temp_sensor", Schemas.entityId())
            .doc("The temperature outside, in °C or °F.")
            .example("sensor.outside_temperature");
    private static final OptionalField<Double> FACTOR = Field.optional("calibration_factor", Schemas.number())
            .doc("The difference of the room from the temperature outside, divided by that of its coldest place. Measure"
                    + " both once on a cold day.")
            .example(2.0);

    static final Schema<MoldConfig> SCHEMA = Schemas.map(
            NAME, INDOOR_TEMPERATURE, INDOOR_HUMIDITY, OUTDOOR_TEMPERATURE, FACTOR, ComputedFields.UNIQUE_ID)
            .checked(MoldConfig::check)
            .as(section -> new MoldConfig(
                    section.get(NAME),
                    section.find(ComputedFields.UNIQUE_ID),
                    section.get(INDOOR_TEMPERATURE),
                    section.get(INDOOR_HUMIDITY),
                    section.get(OUTDOOR_TEMPERATURE),
                    section.find(FACTOR)));

    // Home Assistant takes it and is unavailable for ever.
    private static void check(Section section, Problems problems) {
        Double factor = section.find(FACTOR);
        if (factor == null || factor == 0) {
            problems.warning(
                    section.nodeOf(FACTOR),
                    "without a 'calibration_factor' other than 0 the sensor stays unavailable");
        }
    }

    /** The three sources. */
    List<String> sources() {
        return List.of(indoorTemperature, outdoorTemperature, indoorHumidity);
    }
}
