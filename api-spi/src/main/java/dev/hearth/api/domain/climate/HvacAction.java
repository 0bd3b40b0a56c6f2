package dev.hearth.api.domain.climate;

/** What a climate device does at the moment. */
public enum HvacAction {
    /** Cools. */
    COOLING,
    /** Thaws its outer part. */
    DEFROSTING,
    /** Dries the air. */
    DRYING,
    /** Blows only. */
    FAN,
    /** Heats. */
    HEATING,
    /** On, with nothing to do. */
    IDLE,
    /** Off. */
    OFF,
    /** Gets warm before it heats. */
    PREHEATING
}
