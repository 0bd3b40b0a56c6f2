package dev.hearth.api.domain.sensor;

import static dev.hearth.api.domain.sensor.StateClass.MEASUREMENT;
import static dev.hearth.api.domain.sensor.StateClass.MEASUREMENT_ANGLE;
import static dev.hearth.api.domain.sensor.StateClass.TOTAL;
import static dev.hearth.api.domain.sensor.StateClass.TOTAL_INCREASING;

import dev.hearth.api.unit.Quantity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units and state classes go with which device class. Home Assistant 2026.1: {@code DEVICE_CLASS_UNITS},
 * {@code DEVICE_CLASS_STATE_CLASSES}, {@code STATE_CLASS_UNITS}. Any thread.
 */
final class SensorRules {
    private static final Set<StateClass> ALL = EnumSet.of(MEASUREMENT, TOTAL, TOTAL_INCREASING);
    private static final Set<StateClass> AMOUNT = EnumSet.of(TOTAL, TOTAL_INCREASING);
    private static final Set<StateClass> NONE = EnumSet.noneOf(StateClass.class);

    // Where it is another than a plain measurement.
    private static final Map<String, Set<StateClass>> STATE_CLASSES = Map.ofEntries(
            Map.entry(SensorDeviceClass.AREA, ALL),
            Map.entry(SensorDeviceClass.DATA_SIZE, ALL),
            Map.entry(SensorDeviceClass.DATE, NONE),
            Map.entry(SensorDeviceClass.DISTANCE, ALL),
            Map.entry(SensorDeviceClass.DURATION, ALL),
            Map.entry(SensorDeviceClass.ENERGY, AMOUNT),
            Map.entry(SensorDeviceClass.ENUM, NONE),
            Map.entry(SensorDeviceClass.GAS, AMOUNT),
            Map.entry(SensorDeviceClass.MONETARY, EnumSet.of(TOTAL)),
            Map.entry(SensorDeviceClass.PRECIPITATION, ALL),
            Map.entry(SensorDeviceClass.REACTIVE_ENERGY, AMOUNT),
            Map.entry(SensorDeviceClass.TIMESTAMP, NONE),
            Map.entry(SensorDeviceClass.VOLUME, AMOUNT),
            Map.entry(SensorDeviceClass.WATER, AMOUNT),
            Map.entry(SensorDeviceClass.WEIGHT, ALL),
            Map.entry(SensorDeviceClass.WIND_DIRECTION, EnumSet.of(MEASUREMENT_ANGLE)));

    private static final Map<String, Set<@Nullable String>> UNITS = units();

    private SensorRules() {}

    // What is measured in other units than all of a quantity.
    private static Map<String, Set<@Nullable String>> units() {
        Map<String, Set<@Nullable String>> units = new HashMap<>();
        put(units, SensorDeviceClass.ABSOLUTE_HUMIDITY, "g/m³", "mg/m³");
        put(units, SensorDeviceClass.AQI, (String) null);
        put(units, SensorDeviceClass.BATTERY, "%");
        put(units, SensorDeviceClass.CARBON_DIOXIDE, "ppm");
        put(units, SensorDeviceClass.DURATION, "d", "h", "min", "s", "ms", "μs");
        put(units, SensorDeviceClass.FREQUENCY, "Hz", "kHz", "MHz", "GHz");
        put(units, SensorDeviceClass.GAS, "CCF", "MCF", "ft³", "m³", "L");
        put(units, SensorDeviceClass.HUMIDITY, "%");
        put(units, SensorDeviceClass.ILLUMINANCE, "lx");
        put(units, SensorDeviceClass.IRRADIANCE, "W/m²", "BTU/(h⋅ft²)");
        put(units, SensorDeviceClass.MOISTURE, "%");
        put(units, SensorDeviceClass.NITROUS_OXIDE, "μg/m³");
        put(units, SensorDeviceClass.PH, (String) null);
        put(units, SensorDeviceClass.PM1, "μg/m³");
        put(units, SensorDeviceClass.PM10, "μg/m³");
        put(units, SensorDeviceClass.PM25, "μg/m³");
        put(units, SensorDeviceClass.PM4, "μg/m³");
        put(units, SensorDeviceClass.POWER_FACTOR, "%", null);
        put(units, SensorDeviceClass.PRECIPITATION, "in", "cm", "mm");
        put(units, SensorDeviceClass.PRECIPITATION_INTENSITY, "in/d", "in/h", "mm/d", "mm/h");
        put(units, SensorDeviceClass.SIGNAL_STRENGTH, "dB", "dBm");
        put(units, SensorDeviceClass.SOUND_PRESSURE, "dB", "dBA");
        put(units, SensorDeviceClass.VOLATILE_ORGANIC_COMPOUNDS, "μg/m³", "mg/m³");
        put(units, SensorDeviceClass.VOLATILE_ORGANIC_COMPOUNDS_PARTS, "ppb", "ppm");
        put(units, SensorDeviceClass.WATER, "CCF", "MCF", "ft³", "m³", "gal", "L");
        put(units, SensorDeviceClass.WIND_DIRECTION, "°");
        Set<@Nullable String> winds = new LinkedHashSet<>(Quantity.SPEED.units());
        winds.removeAll(Arrays.asList("in/d", "in/h", "mm/d", "mm/h"));
        units.put(SensorDeviceClass.WIND_SPEED, winds);
        return units;
    }

    private static void put(Map<String, Set<@Nullable String>> units, String kind, @Nullable String... symbols) {
        units.put(kind, new LinkedHashSet<>(Arrays.asList(symbols)));
    }

    /** The units of a device class, of which one may be null for none; null when any will do. */
    static @Nullable Set<@Nullable String> unitsOf(String deviceClass) {
        Set<@Nullable String> few = UNITS.get(deviceClass);
        Quantity quantity = SensorUnits.quantity(deviceClass);
        return few != null || quantity == null ? few : quantity.units();
    }

    /** The state classes of a device class; empty when it has none. */
    static Set<StateClass> stateClassesOf(String deviceClass) {
        return STATE_CLASSES.getOrDefault(deviceClass, EnumSet.of(MEASUREMENT));
    }

    /** Whether the numbers of a sensor of that state class can have that unit. */
    static boolean agree(StateClass stateClass, @Nullable String unit) {
        return stateClass != MEASUREMENT_ANGLE || "°".equals(unit);
    }
}
