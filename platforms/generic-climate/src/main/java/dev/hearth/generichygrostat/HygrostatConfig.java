package dev.hearth.generichygrostat;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.humidifier.HumidifierDeviceClass;
import dev.hearth.helper.source.ComputedConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a hygrostat. Humidities are per cent. Home Assistant: {@code HYGROSTAT_SCHEMA}.
 *
 * @param minHumidity null or 0 for the least there is
 * @param maxHumidity null or 0 for the most there is
 * @param minCycle how long the switch is left alone after it was switched; zero for not at all
 * @param keepAlive how often it is told again; zero for never
 * @param initialState null for off, as long as nothing was remembered
 * @param awayHumidity that of the mode away; null when it has no modes
 * @param awayFixed whether what is set while away is for later
 * @param stale after how long without a reading the sensor is given up; zero for never
 */
record HygrostatConfig(
        String name,
        @Nullable String uniqueId,
        String humidifier,
        String sensor,
        @Nullable Double minHumidity,
        @Nullable Double maxHumidity,
        @Nullable Double targetHumidity,
        String deviceClass,
        Duration minCycle,
        double dryTolerance,
        double wetTolerance,
        Duration keepAlive,
        @Nullable Boolean initialState,
        @Nullable Long awayHumidity,
        boolean awayFixed,
        Duration stale) implements ComputedConfig {
    private static final Field<String> NAME =
            Field.optional("name", Schemas.string()).orElse("Generic Hygrostat").doc("The name for people.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the hygrostat apart for ever, whatever its name.");
    private static final Field<String> HUMIDIFIER = Field.required("humidifier", Schemas.entityId())
            .doc("What is switched.")
            .example("switch.humidifier");
    private static final Field<String> SENSOR = Field.required("target_sensor", Schemas.entityId())
            .doc("The sensor of the humidity.")
            .example("sensor.humidity");
    private static final OptionalField<Double> MIN_HUMIDITY = Field.optional("min_humidity", Schemas.number())
            .doc("The least it can be set to; 0 by itself.");
    private static final OptionalField<Double> MAX_HUMIDITY = Field.optional("max_humidity", Schemas.number())
            .doc("The most it can be set to; 100 by itself.");
    private static final OptionalField<Double> TARGET_HUMIDITY = Field.optional("target_humidity", Schemas.number())
            .doc("The humidity to begin with.");
    private static final Field<String> DEVICE_CLASS = Field.optional("device_class", HumidifierDeviceClass.SCHEMA)
            .orElse(HumidifierDeviceClass.HUMIDIFIER)
            .doc("Whether what is switched adds moisture or takes it away.");
    private static final Field<Duration> MIN_CYCLE = period(
            "min_cycle_duration", "How long the switch is left alone after it was switched.");
    private static final Field<Double> DRY_TOLERANCE = number(
            "dry_tolerance", 3, "How much drier than wanted it may become before something is done.");
    private static final Field<Double> WET_TOLERANCE = number(
            "wet_tolerance", 3, "How much moister than wanted it may become before something is done.");
    private static final Field<Duration> KEEP_ALIVE =
            period("keep_alive", "How often the switch is told again what it is to be.");
    private static final OptionalField<Boolean> INITIAL_STATE = Field.optional("initial_state", Schemas.bool())
            .doc("Whether it is on when nothing is remembered.");
    private static final OptionalField<Long> AWAY_HUMIDITY = Field.optional("away_humidity", Schemas.integer())
            .doc("The humidity of the mode away; with it there are modes.");
    private static final Field<Boolean> AWAY_FIXED = Field.optional("away_fixed", Schemas.bool())
            .orElse(false)
            .doc("Whether what is set while away is for later.");
    private static final Field<Duration> STALE = period(
            "sensor_stale_duration", "After how long without a reading the sensor is given up.");

    /** The keys of one. */
    static final Schema<HygrostatConfig> SCHEMA = Schemas.map(
            NAME,
            UNIQUE_ID,
            HUMIDIFIER,
            SENSOR,
            MIN_HUMIDITY,
            MAX_HUMIDITY,
            TARGET_HUMIDITY,
            DEVICE_CLASS,
            MIN_CYCLE,
            DRY_TOLERANCE,
            WET_TOLERANCE,
            KEEP_ALIVE,
            INITIAL_STATE,
            AWAY_HUMIDITY,
            AWAY_FIXED,
            STALE)
            .as(HygrostatConfig::of);

    private static Field<Double> number(String key, double otherwise, String doc) {
        return Field.optional(key, Schemas.number()).orElse(otherwise).doc(doc);
    }

    private static Field<Duration> period(String key, String doc) {
        return Field.optional(key, Schemas.positiveTimePeriod()).orElse(Duration.ZERO).doc(doc);
    }

    private static HygrostatConfig of(Section section) {
        return new HygrostatConfig(
                section.get(NAME),
                section.find(UNIQUE_ID),
                section.get(HUMIDIFIER),
                section.get(SENSOR),
                section.find(MIN_HUMIDITY),
                section.find(MAX_HUMIDITY),
                section.find(TARGET_HUMIDITY),
                section.get(DEVICE_CLASS),
                section.get(MIN_CYCLE),
                section.get(DRY_TOLERANCE),
                section.get(WET_TOLERANCE),
                section.get(KEEP_ALIVE),
                section.find(INITIAL_STATE),
                section.find(AWAY_HUMIDITY),
                section.get(AWAY_FIXED),
                section.get(STALE));
    }
}
