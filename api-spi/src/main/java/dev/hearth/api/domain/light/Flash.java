package dev.hearth.api.domain.light;

/** How a light flashes. */
public enum Flash {
    /** Briefly. */
    SHORT,
    /** For a while. */
    LONG
}
