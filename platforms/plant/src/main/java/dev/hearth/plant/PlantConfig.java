package dev.hearth.plant;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is written about a plant. Home Assistant: {@code plant.PLANT_SCHEMA}.
 *
 * @param sensors the entity of each measure, as far as there is one, in the order written
 * @param least below which a measure is a problem
 * @param most above which a measure is a problem
 * @param checkDays of how many days the brightest moment counts
 */
record PlantConfig(
        Map<Measure, String> sensors, Map<Measure, Double> least, Map<Measure, Double> most, int checkDays) {
    private static final Field<Map<Measure, String>> SENSORS = Field.required(
            "sensors", Schemas.dict(Schemas.enumOf(Measure.class), Schemas.entityId()))
            .doc("The entity of each measure: moisture, battery, temperature, conductivity, brightness.")
            .example(DataMap.of("moisture", "sensor.fern_moisture", "brightness", "sensor.fern_light"));
    private static final Field<Integer> MIN_BATTERY = bound("min_battery").orElse(20);
    private static final OptionalField<Double> MIN_TEMPERATURE = temperature("min_temperature");
    private static final OptionalField<Double> MAX_TEMPERATURE = temperature("max_temperature");
    private static final Field<Integer> MIN_MOISTURE = bound("min_moisture").orElse(20);
    private static final Field<Integer> MAX_MOISTURE = bound("max_moisture").orElse(60);
    private static final Field<Integer> MIN_CONDUCTIVITY = bound("min_conductivity").orElse(500);
    private static final Field<Integer> MAX_CONDUCTIVITY = bound("max_conductivity").orElse(3_000);
    private static final OptionalField<Integer> MIN_BRIGHTNESS = bound("min_brightness");
    private static final OptionalField<Integer> MAX_BRIGHTNESS = bound("max_brightness");
    private static final Field<Integer> CHECK_DAYS = Field.optional("check_days", Schemas.positiveInt())
            .orElse(3)
            .doc("Of how many days the brightest moment has to reach min_brightness.");

    private static OptionalField<Integer> bound(String key) {
        return Field.optional(key, Schemas.positiveInt()).doc(words(key));
    }

    private static OptionalField<Double> temperature(String key) {
        return Field.optional(key, Schemas.number()).doc(words(key));
    }

    private static String words(String key) {
        String measure = key.substring("min_".length());
        return (key.startsWith("min") ? "Below which the " : "Above which the ") + measure + " is a problem.";
    }

    private static final MapSchema PLANT = Schemas.map(
            SENSORS,
            MIN_BATTERY,
            MIN_TEMPERATURE,
            MAX_TEMPERATURE,
            MIN_MOISTURE,
            MAX_MOISTURE,
            MIN_CONDUCTIVITY,
            MAX_CONDUCTIVITY,
            MIN_BRIGHTNESS,
            MAX_BRIGHTNESS,
            CHECK_DAYS);

    /** The section: plants by their names. */
    static final Schema<Map<String, PlantConfig>> SECTION = Schemas.dict(Schemas.string(), PLANT.as(PlantConfig::of));

    private static PlantConfig of(Section section) {
        Map<Measure, Double> least = new EnumMap<>(Measure.class);
        Map<Measure, Double> most = new EnumMap<>(Measure.class);
        least.put(Measure.BATTERY, (double) section.get(MIN_BATTERY));
        least.put(Measure.MOISTURE, (double) section.get(MIN_MOISTURE));
        most.put(Measure.MOISTURE, (double) section.get(MAX_MOISTURE));
        least.put(Measure.CONDUCTIVITY, (double) section.get(MIN_CONDUCTIVITY));
        most.put(Measure.CONDUCTIVITY, (double) section.get(MAX_CONDUCTIVITY));
        put(least, Measure.TEMPERATURE, section, MIN_TEMPERATURE);
        put(most, Measure.TEMPERATURE, section, MAX_TEMPERATURE);
        put(least, Measure.BRIGHTNESS, section, MIN_BRIGHTNESS);
        put(most, Measure.BRIGHTNESS, section, MAX_BRIGHTNESS);
        return new PlantConfig(section.get(SENSORS), least, most, section.get(CHECK_DAYS));
    }

    private static void put(
            Map<Measure, Double> bounds, Measure measure, Section section, OptionalField<? extends Number> field) {
        Number bound = section.find(field);
        if (bound != null) {
            bounds.put(measure, bound.doubleValue());
        }
    }
}
