package dev.hearth.integration;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import dev.hearth.helper.source.TimeUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code integration.sensor.PLATFORM_SCHEMA}; {@code max_sub_interval}
 * is of 2024.7.
 *
 * @param digits the decimals of what is shown
 * @param subInterval after which time without a change the value counts as it is; 0 for never
 */
record IntegralConfig(
        String name,
        @Nullable String uniqueId,
        String source,
        int digits,
        @Nullable Prefix prefix,
        TimeUnit time,
        Method method,
        Duration subInterval) implements ComputedConfig {
    private static final Field<String> SOURCE = Field.required("source", Schemas.entityId())
            .doc("The sensor to sum up.")
            .example("sensor.power");
    private static final Field<Integer> ROUND = Field.optional("round", ComputedFields.DECIMALS)
            .orElse(3)
            .doc("To how many decimals it is rounded.");
    private static final OptionalField<Prefix> PREFIX = Field.optional("unit_prefix", Schemas.choice(prefixes()))
            .doc("A prefix for the unit, by which the number is divided.")
            .example("k");
    private static final Field<Method> METHOD = Field.optional("method", Schemas.enumOf(Method.class))
            .orElse(Method.TRAPEZOIDAL)
            .doc("How the value between two updates is taken: as changing evenly, as the earlier or as the later one.")
            .example("left");
    private static final Field<Duration> SUB_INTERVAL = Field.optional(
            "max_sub_interval", Schemas.positiveTimePeriod())
            .orElse(Duration.ZERO)
            .doc("After which time without a change the value of the source is summed up as it is.")
            .example("00:05:00");
    private static final OptionalField<String> UNIT = Field.optional("unit", Schemas.string())
            .deprecated("remove it, the unit is made from that of the source")
            .doc("Means nothing any more.");

    static final Schema<IntegralConfig> SCHEMA = Schemas.map(
            ComputedFields.NAME,
            SOURCE,
            ROUND,
            PREFIX,
            TimeUnit.FIELD,
            METHOD,
            SUB_INTERVAL,
            UNIT,
            ComputedFields.UNIQUE_ID)
            .as(IntegralConfig::of);

    /** A prefix of a unit. */
    record Prefix(String symbol, BigDecimal factor) {}

    private static Map<String, Prefix> prefixes() {
        Map<String, Prefix> prefixes = new LinkedHashMap<>();
        BigDecimal factor = BigDecimal.ONE;
        for (String symbol : new String[] {"k", "M", "G", "T"}) {
            factor = factor.movePointRight(3);
            prefixes.put(symbol, new Prefix(symbol, factor));
        }
        return prefixes;
    }

    private static IntegralConfig of(Section section) {
        String name = section.find(ComputedFields.NAME);
        return new IntegralConfig(
                name == null ? section.get(SOURCE) + " integral" : name,
                section.find(ComputedFields.UNIQUE_ID),
                section.get(SOURCE),
                section.get(ROUND),
                section.find(PREFIX),
                section.get(TimeUnit.FIELD),
                section.get(METHOD),
                section.get(SUB_INTERVAL));
    }

    /** By what an area over seconds is divided. */
    BigDecimal divisor() {
        return prefix == null ? time.seconds() : prefix.factor().multiply(time.seconds());
    }

    /** The unit, where {@code /h} and {@code h} cancel each other; null when the source has none. */
    @Nullable
    String unit(@Nullable String ofSource) {
        if (ofSource == null) {
            return null;
        }
        String perTime = "/" + time.symbol();
        String unit = ofSource.endsWith(perTime)
                ? ofSource.substring(0, ofSource.length() - perTime.length())
                : ofSource + time.symbol();
        return prefix == null ? unit : prefix.symbol() + unit;
    }
}
