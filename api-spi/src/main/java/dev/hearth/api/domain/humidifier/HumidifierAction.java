package dev.hearth.api.domain.humidifier;

/** What a humidifier does at the moment. */
public enum HumidifierAction {
    /** Adds moisture. */
    HUMIDIFYING,
    /** Takes moisture away. */
    DRYING,
    /** On, with nothing to do. */
    IDLE,
    /** Off. */
    OFF
}
