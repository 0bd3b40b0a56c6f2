package dev.hearth.api.domain.sensor;

/** What a sensor may measure. */
public final class SensorDeviceClass {
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

    /** Concentration of CO₂. */
    public static final String CARBON_DIOXIDE = "carbon_dioxide";

    /** Concentration of CO. */
    public static final String CARBON_MONOXIDE = "carbon_monoxide";

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

    /** Speed of the wind. */
    public static final String WIND_SPEED = "wind_speed";

    private SensorDeviceClass() {}
}
