package dev.hearth.api.config;

/** The two moments of the day that configurations refer to. */
public enum SunEvent {
    /** The upper edge of the sun comes over the horizon. */
    SUNRISE,
    /** The upper edge of the sun goes below the horizon. */
    SUNSET
}
