package dev.hearth.statistics;

import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code statistics.sensor.PLATFORM_SCHEMA}; {@code keep_last_sample}
 * is of 2024.9.
 *
 * @param source whose values it is about
 * @param size how many samples it keeps at most; null when only their age counts
 * @param maxAge how old they may become; null for any age
 * @param keepLast whether the newest sample stays however old it is
 * @param precision the decimals of the figure
 * @param percentile the per cent of {@link Characteristic#PERCENTILE}
 */
record StatisticsConfig(
        String name,
        @Nullable String uniqueId,
        String source,
        Characteristic characteristic,
        @Nullable Integer size,
        @Nullable Duration maxAge,
        boolean keepLast,
        int precision,
        int percentile) implements ComputedConfig {
    private static final String BINARY = "binary_sensor.";

    private static final Field<String> NAME =
            ComputedFields.NAME.orElse("Stats").doc("The name for people.");
    private static final Field<String> ENTITY_ID = Field.required("entity_id", Schemas.entityId())
            .doc("The entity whose values it is about: numbers, or those of a binary sensor.")
            .example("sensor.outside_temperature");
    private static final ChoiceSchema<Characteristic> CHARACTERISTICS = Schemas.enumOf(Characteristic.class);
    private static final Field<Characteristic> CHARACTERISTIC = Field.required("state_characteristic", CHARACTERISTICS)
            .doc("The figure to show.")
            .example("mean");
    private static final OptionalField<Integer> SIZE = Field.optional(
            "sampling_size", Schemas.intRange(1, StatisticsSensor.MOST_SAMPLES))
            .doc("How many of the last values count.")
            .example(20);
    private static final OptionalField<Duration> MAX_AGE = Field.optional("max_age", ComputedFields.PERIOD)
            .doc("For how long a value counts.")
            .example("24:00:00");
    private static final Field<Boolean> KEEP_LAST = Field.optional("keep_last_sample", Schemas.bool())
            .orElse(false)
            .doc("Whether the newest value counts however old it is; with 'max_age'.");
    private static final Field<Integer> PRECISION = Field.optional("precision", ComputedFields.DECIMALS)
            .orElse(2)
            .doc("To how many decimals the figure is rounded.");
    private static final Field<Integer> PERCENTILE = Field.optional("percentile", Schemas.intRange(1, 99))
            .orElse(50)
            .doc("The per cent of the characteristic 'percentile'.");

    static final Schema<StatisticsConfig> SCHEMA = Schemas.map(
            NAME,
            ENTITY_ID,
            CHARACTERISTIC,
            SIZE,
            MAX_AGE,
            KEEP_LAST,
            PRECISION,
            PERCENTILE,
            ComputedFields.UNIQUE_ID)
            .atLeastOne(SIZE.key(), MAX_AGE.key())
            .checked(StatisticsConfig::check)
            .as(StatisticsConfig::of);

    private static void check(Section section, Problems problems) {
        boolean binary = section.get(ENTITY_ID).startsWith(BINARY);
        if (!section.get(CHARACTERISTIC).isFor(binary)) {
            problems.in(CHARACTERISTIC.key())
                    .error(
                            section.nodeOf(CHARACTERISTIC),
                            section.nodeOf(CHARACTERISTIC).describe() + " cannot be asked of "
                                    + (binary ? "a binary sensor" : "numbers"),
                            "one of " + words(binary),
                            null);
        }
        if (section.get(KEEP_LAST) && section.find(MAX_AGE) == null) {
            problems.in(KEEP_LAST.key())
                    .error(
                            section.nodeOf(KEEP_LAST),
                            "'keep_last_sample' says which sample is kept beyond its age, but there is no 'max_age'");
        }
    }

    private static String words(boolean binary) {
        return Arrays.stream(Characteristic.values())
                .filter(each -> each.isFor(binary))
                .map(each -> "'" + each.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(", "));
    }

    private static StatisticsConfig of(Section section) {
        return new StatisticsConfig(
                section.get(NAME),
                section.find(ComputedFields.UNIQUE_ID),
                section.get(ENTITY_ID),
                section.get(CHARACTERISTIC),
                section.find(SIZE),
                section.find(MAX_AGE),
                section.get(KEEP_LAST),
                section.get(PRECISION),
                section.get(PERCENTILE));
    }

    /** Whether the source is on or off rather than a number. */
    boolean isBinary() {
        return source.startsWith(BINARY);
    }
}
