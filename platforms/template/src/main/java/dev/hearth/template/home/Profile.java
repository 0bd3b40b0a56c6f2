package dev.hearth.template.home;

/** Whose templates are meant, where Home Assistant has changed what they mean. */
public enum Profile {
    /** As Home Assistant has them today: a conversion that fails is an error unless there is a default. */
    CURRENT,
    /** As of 2021.3: a conversion that fails gives its input back, or nothing. */
    OF_2021
}
