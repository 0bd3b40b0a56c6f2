package dev.hearth.api.domain.sensor;

import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.unit.Quantity;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which quantity a device class measures, and in which unit a home that measures so shows it. */
public final class SensorUnits {
    private static final Map<String, Quantity> QUANTITIES = Map.ofEntries(
            Map.entry(SensorDeviceClass.ABSOLUTE_HUMIDITY, Quantity.CONCENTRATION),
            Map.entry(SensorDeviceClass.APPARENT_POWER, Quantity.APPARENT_POWER),
            Map.entry(SensorDeviceClass.AREA, Quantity.AREA),
            Map.entry(SensorDeviceClass.ATMOSPHERIC_PRESSURE, Quantity.PRESSURE),
            Map.entry(SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION, Quantity.BLOOD_GLUCOSE_CONCENTRATION),
            Map.entry(SensorDeviceClass.CARBON_MONOXIDE, Quantity.CARBON_MONOXIDE),
            Map.entry(SensorDeviceClass.CONDUCTIVITY, Quantity.CONDUCTIVITY),
            Map.entry(SensorDeviceClass.CURRENT, Quantity.CURRENT),
            Map.entry(SensorDeviceClass.DATA_RATE, Quantity.DATA_RATE),
            Map.entry(SensorDeviceClass.DATA_SIZE, Quantity.DATA_SIZE),
            Map.entry(SensorDeviceClass.DISTANCE, Quantity.DISTANCE),
            Map.entry(SensorDeviceClass.DURATION, Quantity.DURATION),
            Map.entry(SensorDeviceClass.ENERGY, Quantity.ENERGY),
            Map.entry(SensorDeviceClass.ENERGY_DISTANCE, Quantity.ENERGY_DISTANCE),
            Map.entry(SensorDeviceClass.ENERGY_STORAGE, Quantity.ENERGY),
            Map.entry(SensorDeviceClass.GAS, Quantity.VOLUME),
            Map.entry(SensorDeviceClass.NITROGEN_DIOXIDE, Quantity.NITROGEN_DIOXIDE),
            Map.entry(SensorDeviceClass.NITROGEN_MONOXIDE, Quantity.NITROGEN_MONOXIDE),
            Map.entry(SensorDeviceClass.OZONE, Quantity.OZONE),
            Map.entry(SensorDeviceClass.POWER, Quantity.POWER),
            Map.entry(SensorDeviceClass.POWER_FACTOR, Quantity.RATIO),
            Map.entry(SensorDeviceClass.PRECIPITATION, Quantity.DISTANCE),
            Map.entry(SensorDeviceClass.PRECIPITATION_INTENSITY, Quantity.SPEED),
            Map.entry(SensorDeviceClass.PRESSURE, Quantity.PRESSURE),
            Map.entry(SensorDeviceClass.REACTIVE_ENERGY, Quantity.REACTIVE_ENERGY),
            Map.entry(SensorDeviceClass.REACTIVE_POWER, Quantity.REACTIVE_POWER),
            Map.entry(SensorDeviceClass.SPEED, Quantity.SPEED),
            Map.entry(SensorDeviceClass.SULPHUR_DIOXIDE, Quantity.SULPHUR_DIOXIDE),
            Map.entry(SensorDeviceClass.TEMPERATURE, Quantity.TEMPERATURE),
            Map.entry(SensorDeviceClass.TEMPERATURE_DELTA, Quantity.TEMPERATURE_DELTA),
            Map.entry(SensorDeviceClass.VOLATILE_ORGANIC_COMPOUNDS, Quantity.CONCENTRATION),
            Map.entry(SensorDeviceClass.VOLATILE_ORGANIC_COMPOUNDS_PARTS, Quantity.RATIO),
            Map.entry(SensorDeviceClass.VOLTAGE, Quantity.VOLTAGE),
            Map.entry(SensorDeviceClass.VOLUME, Quantity.VOLUME),
            Map.entry(SensorDeviceClass.VOLUME_FLOW_RATE, Quantity.VOLUME_FLOW_RATE),
            Map.entry(SensorDeviceClass.VOLUME_STORAGE, Quantity.VOLUME),
            Map.entry(SensorDeviceClass.WATER, Quantity.VOLUME),
            Map.entry(SensorDeviceClass.WEIGHT, Quantity.MASS),
            Map.entry(SensorDeviceClass.WIND_SPEED, Quantity.SPEED));

    private static final Map<String, String> METRIC_VOLUMES = Map.of("CCF", "m³", "MCF", "m³", "ft³", "m³");
    private static final Map<String, String> METRIC_SPEEDS =
            Map.of("ft/s", "km/h", "in/s", "mm/s", "mph", "km/h", "in/d", "mm/d", "in/h", "mm/h");
    private static final Map<String, Map<String, String>> METRIC = Map.of(
            SensorDeviceClass.AREA, Map.of("in²", "cm²", "ft²", "m²", "mi²", "km²", "yd²", "m²", "ac", "ha"),
            SensorDeviceClass.DISTANCE, Map.of("ft", "m", "in", "mm", "mi", "km", "nmi", "km", "yd", "m"),
            SensorDeviceClass.GAS, METRIC_VOLUMES,
            SensorDeviceClass.PRECIPITATION, Map.of("in", "mm"),
            SensorDeviceClass.PRECIPITATION_INTENSITY, Map.of("in/d", "mm/d", "in/h", "mm/h"),
            SensorDeviceClass.PRESSURE, Map.of("psi", "kPa", "inHg", "hPa", "inH₂O", "kPa"),
            SensorDeviceClass.SPEED, METRIC_SPEEDS,
            SensorDeviceClass.VOLUME,
            Map.of("CCF", "m³", "MCF", "m³", "ft³", "m³", "fl. oz.", "mL", "gal", "L"),
            SensorDeviceClass.WATER, Map.of("CCF", "m³", "MCF", "m³", "ft³", "m³", "gal", "L"));
    private static final Map<String, Map<String, String>> US = Map.of(
            SensorDeviceClass.AREA, Map.of("m²", "ft²", "cm²", "in²", "mm²", "in²", "km²", "mi²", "ha", "ac"),
            SensorDeviceClass.DISTANCE, Map.of("cm", "in", "km", "mi", "m", "ft", "mm", "in"),
            SensorDeviceClass.GAS, Map.of("m³", "ft³"),
            SensorDeviceClass.PRECIPITATION, Map.of("cm", "in", "mm", "in"),
            SensorDeviceClass.PRECIPITATION_INTENSITY, Map.of("mm/d", "in/d", "mm/h", "in/h"),
            SensorDeviceClass.PRESSURE,
            Map.of("mbar", "psi", "cbar", "psi", "bar", "psi", "hPa", "psi", "kPa", "psi", "mmHg", "inHg"),
            SensorDeviceClass.SPEED,
            Map.of("m/s", "mph", "km/h", "mph", "mm/s", "in/s", "mm/d", "in/d", "mm/h", "in/h"),
            SensorDeviceClass.VOLUME, Map.of("m³", "ft³", "L", "gal", "mL", "fl. oz."),
            SensorDeviceClass.WATER, Map.of("m³", "ft³", "L", "gal"));
    private static final Set<String> WIND_KEPT_METRIC = Set.of("km/h", "kn");
    private static final Set<String> WIND_KEPT_US = Set.of("mph", "kn");

    private SensorUnits() {}

    /** What the device class measures, or null if it has but one unit. */
    public static @Nullable Quantity quantity(@Nullable String deviceClass) {
        return deviceClass == null ? null : QUANTITIES.get(deviceClass);
    }

    /** The unit of temperatures in such a home. */
    public static String temperature(UnitSystem units) {
        return units == UnitSystem.METRIC ? "°C" : "°F";
    }

    /** The unit of the home for that reading; its own when the home has none of its own mind. */
    static @Nullable String preferred(UnitSystem units, String deviceClass, @Nullable String unit) {
        if (unit == null) {
            return null;
        }
        boolean metric = units == UnitSystem.METRIC;
        return switch (deviceClass) {
            case SensorDeviceClass.ATMOSPHERIC_PRESSURE ->
                Quantity.PRESSURE.has(unit) ? (metric ? "hPa" : "inHg") : unit;
            case SensorDeviceClass.WIND_SPEED ->
                !Quantity.SPEED.has(unit) || (metric ? WIND_KEPT_METRIC : WIND_KEPT_US).contains(unit)
                        ? unit
                        : metric ? "km/h" : "mph";
            default -> (metric ? METRIC : US).getOrDefault(deviceClass, Map.of()).getOrDefault(unit, unit);
        };
    }
}
