package dev.hearth.api.config;

/** How the home measures. */
public enum UnitSystem {
    /** Metres, kilograms, degrees Celsius. */
    METRIC,
    /** Feet, pounds, degrees Fahrenheit, as in the United States. */
    US_CUSTOMARY
}
