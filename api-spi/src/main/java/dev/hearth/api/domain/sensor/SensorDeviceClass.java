package dev.hearth.api.domain.sensor;

import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.Schemas;

/** What a sensor may measure. Home Assistant 2026.1: {@code SensorDeviceClass}. */
public final class SensorDeviceClass {
    /** Mass of water in a volume of air. */
    public static final String ABSOLUTE_HUMIDITY = "absolute_humidity";

    /** Apparent power. */
    public static final String APPARENT_POWER = "apparent_power";

    /** Air quality index, without unit. */
    public static final String AQI = "aqi";

    /** Area. */
    public static final String AREA = "area";

    /** Pressure of the atmosphere. */
    public static final String ATMOSPHERIC_PRESSURE = "atmospheric_pressure";

    /** Charge of a battery, per cent. */
    public static final String BATTERY = "battery";

    /** Concentration of glucose in blood. */
    public static final String BLOOD_GLUCOSE_CONCENTRATION = "blood_glucose_concentration";

    /** Concentration of CO₂. */
    public static final String CARBON_DIOXIDE = "carbon_dioxide";

    /** Concentration of CO. */
    public static final String CARBON_MONOXIDE = "carbon_monoxide";

    /** Electric conductivity. */
    public static final String CONDUCTIVITY = "conductivity";

    /** Electric current. */
    public static final String CURRENT = "current";

    /** Data in a time. */
    public static final String DATA_RATE = "data_rate";

    /** Amount of data. */
    public static final String DATA_SIZE = "data_size";

    /** A day; the value is a LocalDate. */
    public static final String DATE = "date";

    /** Length. */
    public static final String DISTANCE = "distance";

    /** Length of time. */
    public static final String DURATION = "duration";

    /** Energy that was used or made. */
    public static final String ENERGY = "energy";

    /** Energy for a distance, or distance for an energy. */
    public static final String ENERGY_DISTANCE = "energy_distance";

    /** Energy that is stored. */
    public static final String ENERGY_STORAGE = "energy_storage";

    /** One of a few texts, see SensorEntity.options. */
    public static final String ENUM = "enum";

    /** Frequency. */
    public static final String FREQUENCY = "frequency";

    /** Volume of gas. */
    public static final String GAS = "gas";

    /** Relative humidity. */
    public static final String HUMIDITY = "humidity";

    /** Illuminance. */
    public static final String ILLUMINANCE = "illuminance";

    /** Irradiance. */
    public static final String IRRADIANCE = "irradiance";

    /** Wetness, per cent. */
    public static final String MOISTURE = "moisture";

    /** Money, the unit is a currency. */
    public static final String MONETARY = "monetary";

    /** Concentration of NO₂. */
    public static final String NITROGEN_DIOXIDE = "nitrogen_dioxide";

    /** Concentration of NO. */
    public static final String NITROGEN_MONOXIDE = "nitrogen_monoxide";

    /** Concentration of N₂O. */
    public static final String NITROUS_OXIDE = "nitrous_oxide";

    /** Concentration of ozone. */
    public static final String OZONE = "ozone";

    /** Acidity, without unit. */
    public static final String PH = "ph";

    /** Fine dust below 1 µm. */
    public static final String PM1 = "pm1";

    /** Fine dust below 10 µm. */
    public static final String PM10 = "pm10";

    /** Fine dust below 2.5 µm. */
    public static final String PM25 = "pm25";

    /** Fine dust below 4 µm. */
    public static final String PM4 = "pm4";

    /** Power. */
    public static final String POWER = "power";

    /** Power factor. */
    public static final String POWER_FACTOR = "power_factor";

    /** Depth of rain or snow. */
    public static final String PRECIPITATION = "precipitation";

    /** Rain or snow in a time. */
    public static final String PRECIPITATION_INTENSITY = "precipitation_intensity";

    /** Pressure. */
    public static final String PRESSURE = "pressure";

    /** Reactive energy. */
    public static final String REACTIVE_ENERGY = "reactive_energy";

    /** Reactive power. */
    public static final String REACTIVE_POWER = "reactive_power";

    /** Strength of a signal. */
    public static final String SIGNAL_STRENGTH = "signal_strength";

    /** Loudness. */
    public static final String SOUND_PRESSURE = "sound_pressure";

    /** Speed. */
    public static final String SPEED = "speed";

    /** Concentration of SO₂. */
    public static final String SULPHUR_DIOXIDE = "sulphur_dioxide";

    /** Temperature; shown in the unit of the home. */
    public static final String TEMPERATURE = "temperature";

    /** Difference of two temperatures. */
    public static final String TEMPERATURE_DELTA = "temperature_delta";

    /** A moment; the value is an Instant. */
    public static final String TIMESTAMP = "timestamp";

    /** Concentration of VOC. */
    public static final String VOLATILE_ORGANIC_COMPOUNDS = "volatile_organic_compounds";

    /** Share of VOC. */
    public static final String VOLATILE_ORGANIC_COMPOUNDS_PARTS = "volatile_organic_compounds_parts";

    /** Electric potential. */
    public static final String VOLTAGE = "voltage";

    /** Volume. */
    public static final String VOLUME = "volume";

    /** Volume in a time. */
    public static final String VOLUME_FLOW_RATE = "volume_flow_rate";

    /** Volume that is stored. */
    public static final String VOLUME_STORAGE = "volume_storage";

    /** Volume of water. */
    public static final String WATER = "water";

    /** Mass. */
    public static final String WEIGHT = "weight";

    /** Where the wind comes from. */
    public static final String WIND_DIRECTION = "wind_direction";

    /** Speed of the wind. */
    public static final String WIND_SPEED = "wind_speed";

    /** One of the words above. */
    public static final ChoiceSchema<String> SCHEMA = Schemas.enumOf(
            ABSOLUTE_HUMIDITY,
            APPARENT_POWER,
            AQI,
            AREA,
            ATMOSPHERIC_PRESSURE,
            BATTERY,
            BLOOD_GLUCOSE_CONCENTRATION,
            CARBON_DIOXIDE,
            CARBON_MONOXIDE,
            CONDUCTIVITY,
            CURRENT,
            DATA_RATE,
            DATA_SIZE,
            DATE,
            DISTANCE,
            DURATION,
            ENERGY,
            ENERGY_DISTANCE,
            ENERGY_STORAGE,
            ENUM,
            FREQUENCY,
            GAS,
            HUMIDITY,
            ILLUMINANCE,
            IRRADIANCE,
            MOISTURE,
            MONETARY,
            NITROGEN_DIOXIDE,
            NITROGEN_MONOXIDE,
            NITROUS_OXIDE,
            OZONE,
            PH,
            PM1,
            PM10,
            PM25,
            PM4,
            POWER,
            POWER_FACTOR,
            PRECIPITATION,
            PRECIPITATION_INTENSITY,
            PRESSURE,
            REACTIVE_ENERGY,
            REACTIVE_POWER,
            SIGNAL_STRENGTH,
            SOUND_PRESSURE,
            SPEED,
            SULPHUR_DIOXIDE,
            TEMPERATURE,
            TEMPERATURE_DELTA,
            TIMESTAMP,
            VOLATILE_ORGANIC_COMPOUNDS,
            VOLATILE_ORGANIC_COMPOUNDS_PARTS,
            VOLTAGE,
            VOLUME,
            VOLUME_FLOW_RATE,
            VOLUME_STORAGE,
            WATER,
            WEIGHT,
            WIND_DIRECTION,
            WIND_SPEED);

    private SensorDeviceClass() {}
}
