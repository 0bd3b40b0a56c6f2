package dev.hearth.api.domain.fan;

/** Which way a fan blows. */
public enum FanDirection {
    /** The usual one. */
    FORWARD,
    /** The other one. */
    REVERSE
}
