package dev.hearth.plant;

import java.util.Locale;

/** What is measured of a plant; all but the temperature in whole numbers. */
enum Measure {
    /** What is left in the battery of the sensor, in percent. */
    BATTERY,
    /** The temperature. */
    TEMPERATURE,
    /** How wet the soil is, in percent. */
    MOISTURE,
    /** How well the soil conducts, which says how much fertilizer is in it, in µS/cm. */
    CONDUCTIVITY,
    /** How much light there is, in lux. */
    BRIGHTNESS;

    /** As it is written and shown. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A reading as it is compared and shown. */
    Number of(double number) {
        return this == TEMPERATURE ? (Number) number : (Number) (long) number;
    }
}
