package dev.hearth.api.domain.climate;

import java.util.Locale;

/** How a climate device may work. */
public enum HvacMode {
    /** Not at all. */
    OFF,
    /** Heats. */
    HEAT,
    /** Cools. */
    COOL,
    /** Heats or cools, to stay within a range. */
    HEAT_COOL,
    /** As its own schedule or judgement says. */
    AUTO,
    /** Dries the air. */
    DRY,
    /** Blows only. */
    FAN_ONLY;

    /** The word for it in states and calls. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
