package dev.hearth.template.function;

/** Whose behaviour templates have. */
public enum Profile {
    /** That of today: what cannot be converted is an error, unless a default is given. */
    CURRENT,
    /** That of March 2021: what cannot be converted is given back as it was. */
    HA_2021_3
}
