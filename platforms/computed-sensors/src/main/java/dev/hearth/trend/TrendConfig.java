package dev.hearth.trend;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code trend.binary_sensor.SENSOR_SCHEMA}.
 *
 * @param slug its key, the object id
 * @param attribute of the source; null for its state
 * @param minGradient the slope that must be exceeded, in the unit of the source per second; a negative one looks for a fall
 * @param sampleSeconds for how long a sample counts; 0 for any age
 */
record TrendConfig(
        String slug,
        String name,
        String source,
        @Nullable String attribute,
        @Nullable String deviceClass,
        boolean invert,
        int maxSamples,
        int minSamples,
        double minGradient,
        int sampleSeconds) {
    private static final int LARGEST = 1_000_000;

    private static final Field<String> ENTITY_ID = Field.required("entity_id", Schemas.entityId())
            .doc("The entity to look at.")
            .example("sensor.outside_temperature");
    private static final OptionalField<String> ATTRIBUTE = Field.optional("attribute", Schemas.string())
            .doc("The attribute to look at; without it the state.")
            .example("current_temperature");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("heat");
    private static final OptionalField<String> FRIENDLY_NAME =
            Field.optional("friendly_name", Schemas.string()).doc("The name for people.");
    private static final Field<Boolean> INVERT = Field.optional("invert", Schemas.bool())
            .orElse(false)
            .doc("Whether it is on when it would be off.");
    private static final Field<Integer> MAX_SAMPLES = Field.optional("max_samples", Schemas.intRange(1, LARGEST))
            .orElse(2)
            .doc("How many of the last values count.");
    private static final Field<Integer> MIN_SAMPLES = Field.optional("min_samples", Schemas.intRange(0, LARGEST))
            .orElse(2)
            .doc("How many values it takes to tell.");
    private static final Field<Double> MIN_GRADIENT = Field.optional("min_gradient", Schemas.number())
            .orElse(0.0)
            .doc("The slope that must be exceeded, per second; a negative one looks for a fall.")
            .example(0.0008);
    private static final Field<Integer> SAMPLE_DURATION = Field.optional("sample_duration", Schemas.positiveInt())
            .orElse(0)
            .doc("For how many seconds a value counts; 0 for any age.");
    private static final Field<Map<String, Section>> SENSORS = Field.required(
            "sensors",
            Schemas.dict(
                    Schemas.slug(),
                    Schemas.map(
                            ENTITY_ID,
                            ATTRIBUTE,
                            DEVICE_CLASS,
                            FRIENDLY_NAME,
                            INVERT,
                            MAX_SAMPLES,
                            MIN_SAMPLES,
                            MIN_GRADIENT,
                            SAMPLE_DURATION)
                            .checked(TrendConfig::check)))
            .doc("The sensors by their object ids.")
            .example(Map.of("getting_warmer", Map.of("entity_id", "sensor.outside_temperature")));

    static final Schema<List<TrendConfig>> SCHEMA = Schemas.map(SENSORS)
            .as(section -> section.get(SENSORS).entrySet().stream()
                    .map(each -> of(each.getKey(), each.getValue()))
                    .toList());

    private static void check(Section section, Problems problems) {
        int most = section.get(MAX_SAMPLES);
        int enough = section.get(MIN_SAMPLES);
        if (enough > most) {
            problems.in(MIN_SAMPLES.key())
                    .error(
                            section.nodeOf(MIN_SAMPLES),
                            "'min_samples' is " + enough + ", more than 'max_samples', which is " + most);
        }
    }

    private static TrendConfig of(String slug, Section section) {
        String name = section.find(FRIENDLY_NAME);
        return new TrendConfig(
                slug,
                name == null ? slug : name,
                section.get(ENTITY_ID),
                section.find(ATTRIBUTE),
                section.find(DEVICE_CLASS),
                section.get(INVERT),
                section.get(MAX_SAMPLES),
                section.get(MIN_SAMPLES),
                section.get(MIN_GRADIENT),
                section.get(SAMPLE_DURATION));
    }

    /** For how long a sample counts. */
    Duration sampleDuration() {
        return Duration.ofSeconds(sampleSeconds);
    }
}
