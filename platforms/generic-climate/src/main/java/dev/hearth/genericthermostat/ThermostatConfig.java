package dev.hearth.genericthermostat;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.unit.Temperatures;
import dev.hearth.helper.source.ComputedConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a thermostat, in the home's unit of temperature. Home Assistant:
 * {@code generic_thermostat.PLATFORM_SCHEMA}.
 *
 * @param cools whether what is switched cools
 * @param minTemp null for what climate devices take by themselves, as with {@code maxTemp}
 * @param targetTemp null for that before the restart
 * @param minCycle how long the switch is left alone after it was switched; zero for not at all
 * @param maxCycle after how long it is switched off in any case; zero for never
 * @param cooldown how long it stays off at least; zero for not at all
 * @param keepAlive how often it is told again; zero for never
 * @param initialMode null for that before the restart
 * @param precision null for that of the home's unit
 * @param step null for the precision
 * @param presets the temperature of each preset mode
 */
record ThermostatConfig(
        String name,
        @Nullable String uniqueId,
        String heater,
        String sensor,
        boolean cools,
        @Nullable Double minTemp,
        @Nullable Double maxTemp,
        @Nullable Double targetTemp,
        Duration minCycle,
        Duration maxCycle,
        Duration cooldown,
        double coldTolerance,
        double hotTolerance,
        Duration keepAlive,
        @Nullable HvacMode initialMode,
        @Nullable Double precision,
        @Nullable Double step,
        Map<String, Double> presets) implements ComputedConfig {
    private static final Field<String> NAME =
            Field.optional("name", Schemas.string()).orElse("Generic Thermostat").doc("The name for people.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the thermostat apart for ever, whatever its name.");
    private static final Field<String> HEATER = Field.required("heater", Schemas.entityId())
            .doc("What is switched, a heater or with 'ac_mode' a cooler.")
            .example("switch.heater");
    private static final Field<String> SENSOR = Field.required("target_sensor", Schemas.entityId())
            .doc("The sensor of the temperature.")
            .example("sensor.room");
    private static final Field<Boolean> AC_MODE = Field.optional("ac_mode", Schemas.bool())
            .orElse(false)
            .doc("Whether what is switched cools.");
    private static final OptionalField<Double> MIN_TEMP =
            number("min_temp", "The lowest temperature it can be set to; 7 °C by itself.");
    private static final OptionalField<Double> MAX_TEMP =
            number("max_temp", "The highest temperature it can be set to; 35 °C by itself.");
    private static final OptionalField<Double> TARGET_TEMP = number(
            "target_temp", "The temperature after each start; without it, it is what it was before.");
    private static final Field<Duration> MIN_CYCLE = period(
            "min_cycle_duration", "How long the switch is left alone after it was switched.");
    private static final Field<Duration> MAX_CYCLE = period(
            "max_cycle_duration", "After how long it is switched off in any case.");
    private static final Field<Duration> COOLDOWN =
            period("cycle_cooldown", "How long it stays off at least.");
    private static final Field<Double> COLD_TOLERANCE = tolerance(
            "cold_tolerance", "How much colder than wanted it may become before something is done.");
    private static final Field<Double> HOT_TOLERANCE = tolerance(
            "hot_tolerance", "How much warmer than wanted it may become before something is done.");
    private static final Field<Duration> KEEP_ALIVE =
            period("keep_alive", "How often the switch is told again what it is to be.");
    private static final OptionalField<HvacMode> INITIAL_MODE = Field.optional(
            "initial_hvac_mode",
            Schemas.enumOf("heat", "cool", "off").as(word -> HvacMode.valueOf(word.toUpperCase(Locale.ROOT))))
            .doc("How it works after each start; without it, it is as before.");
    private static final OptionalField<Double> PRECISION = step("precision", "How finely temperatures are shown.");
    private static final OptionalField<Double> STEP =
            step("target_temp_step", "In which steps it is set; by itself the precision.");

    private static final List<String> PRESETS = List.of("away", "comfort", "eco", "home", "sleep", "activity");
    private static final List<OptionalField<Double>> PRESET_TEMPS = PRESETS.stream()
            .map(preset -> number(preset + "_temp", "The temperature of the preset mode '" + preset + "'."))
            .toList();

    /** The keys of an entry. */
    static final Schema<ThermostatConfig> SCHEMA =
            Schemas.map(fields()).checked(ThermostatConfig::check).as(ThermostatConfig::of);

    /** Copies the map. */
    ThermostatConfig {
        presets = Collections.unmodifiableMap(new LinkedHashMap<>(presets));
    }

    private static FieldSpec<?>[] fields() {
        List<FieldSpec<?>> fields = new ArrayList<>(List.of(
                NAME,
                UNIQUE_ID,
                HEATER,
                SENSOR,
                AC_MODE,
                MIN_TEMP,
                MAX_TEMP,
                TARGET_TEMP,
                MIN_CYCLE,
                MAX_CYCLE,
                COOLDOWN,
                COLD_TOLERANCE,
                HOT_TOLERANCE,
                KEEP_ALIVE,
                INITIAL_MODE,
                PRECISION,
                STEP));
        fields.addAll(PRESET_TEMPS);
        return fields.toArray(FieldSpec<?>[]::new);
    }

    private static OptionalField<Double> number(String key, String doc) {
        return Field.optional(key, Schemas.number()).doc(doc);
    }

    private static Field<Double> tolerance(String key, String doc) {
        return Field.optional(key, Schemas.number()).orElse(0.3).doc(doc);
    }

    private static Field<Duration> period(String key, String doc) {
        return Field.optional(key, Schemas.positiveTimePeriod()).orElse(Duration.ZERO).doc(doc);
    }

    private static OptionalField<Double> step(String key, String doc) {
        List<Double> steps = List.of(Temperatures.TENTHS, Temperatures.HALVES, Temperatures.WHOLE);
        return Field.<Double>optional(key, Schemas.number().check("0.1, 0.5 or 1", steps::contains)).doc(doc);
    }

    private static void check(Section section, Problems problems) {
        Double least = section.find(MIN_TEMP);
        Double most = section.find(MAX_TEMP);
        if (least != null && most != null && least > most) {
            problems.in(MAX_TEMP.key())
                    .error(section.nodeOf(MAX_TEMP), "'max_temp' is below 'min_temp'; exchange them");
        }
    }

    private static ThermostatConfig of(Section section) {
        Map<String, Double> presets = new LinkedHashMap<>();
        for (int i = 0; i < PRESETS.size(); i++) {
            Double temperature = section.find(PRESET_TEMPS.get(i));
            if (temperature != null) {
                presets.put(PRESETS.get(i), temperature);
            }
        }
        return new ThermostatConfig(
                section.get(NAME),
                section.find(UNIQUE_ID),
                section.get(HEATER),
                section.get(SENSOR),
                section.get(AC_MODE),
                section.find(MIN_TEMP),
                section.find(MAX_TEMP),
                section.find(TARGET_TEMP),
                section.get(MIN_CYCLE),
                section.get(MAX_CYCLE),
                section.get(COOLDOWN),
                section.get(COLD_TOLERANCE),
                section.get(HOT_TOLERANCE),
                section.get(KEEP_ALIVE),
                section.find(INITIAL_MODE),
                section.find(PRECISION),
                section.find(STEP),
                presets);
    }
}
