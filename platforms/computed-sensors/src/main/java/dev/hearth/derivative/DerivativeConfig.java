package dev.hearth.derivative;

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
 * What is written about a sensor. Home Assistant 2024.1: {@code derivative.sensor.PLATFORM_SCHEMA}; {@code max_sub_interval}
 * is of 2025.7.
 *
 * @param digits the decimals of what is shown
 * @param prefix by what it is divided and how that is written
 * @param unit the unit; null to make it from that of the source
 * @param window over which period it is the mean; 0 for the last change alone
 * @param subInterval after which time without a change it is worked out anew; 0 for never
 */
record DerivativeConfig(
        String name,
        @Nullable String uniqueId,
        String source,
        int digits,
        @Nullable Prefix prefix,
        TimeUnit time,
        @Nullable String unit,
        Duration window,
        Duration subInterval) implements ComputedConfig {
    private static final Field<String> SOURCE = Field.required("source", Schemas.entityId())
            .doc("The sensor whose changes count.")
            .example("sensor.water_meter");
    private static final Field<Integer> ROUND = Field.optional("round", ComputedFields.DECIMALS)
            .orElse(3)
            .doc("To how many decimals it is rounded.");
    private static final OptionalField<Prefix> PREFIX = Field.optional("unit_prefix", Schemas.choice(prefixes()))
            .doc("A prefix for the unit, by which the number is divided.")
            .example("k");
    private static final OptionalField<String> UNIT = Field.optional("unit", Schemas.string())
            .doc("The unit; without it that of the source per time.")
            .example("l/min");
    private static final Field<Duration> WINDOW = Field.optional("time_window", Schemas.positiveTimePeriod())
            .orElse(Duration.ZERO)
            .doc("Over which period the mean is shown; without it, the last change alone.")
            .example("00:30:00");
    private static final Field<Duration> SUB_INTERVAL = Field.optional(
            "max_sub_interval", Schemas.positiveTimePeriod())
            .orElse(Duration.ZERO)
            .doc("After which time without a change of the source it is worked out anew.")
            .example("00:05:00");

    static final Schema<DerivativeConfig> SCHEMA = Schemas.map(
            ComputedFields.NAME,
            SOURCE,
            ROUND,
            PREFIX,
            TimeUnit.FIELD,
            UNIT,
            WINDOW,
            SUB_INTERVAL,
            ComputedFields.UNIQUE_ID)
            .as(DerivativeConfig::of);

    /** A prefix of a unit; the factor is the double that Home Assistant has, digit by digit. */
    record Prefix(String symbol, BigDecimal factor) {}

    private static Map<String, Prefix> prefixes() {
        Map<String, Prefix> prefixes = new LinkedHashMap<>();
        Map<String, Double> factors = new LinkedHashMap<>();
        factors.put("n", 1e-9);
        factors.put("µ", 1e-6);
        factors.put("m", 1e-3);
        factors.put("k", 1e3);
        factors.put("M", 1e6);
        factors.put("G", 1e9);
        factors.put("T", 1e12);
        factors.forEach((symbol, factor) -> prefixes.put(symbol, new Prefix(symbol, new BigDecimal(factor))));
        return prefixes;
    }

    private static DerivativeConfig of(Section section) {
        String name = section.find(ComputedFields.NAME);
        return new DerivativeConfig(
                name == null ? section.get(SOURCE) + " derivative" : name,
                section.find(ComputedFields.UNIQUE_ID),
                section.get(SOURCE),
                section.get(ROUND),
                section.find(PREFIX),
                section.get(TimeUnit.FIELD),
                section.find(UNIT),
                section.get(WINDOW),
                section.get(SUB_INTERVAL));
    }
}
