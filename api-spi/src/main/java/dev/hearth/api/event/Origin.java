package dev.hearth.api.event;

/** Where an event was fired; written in upper case in JSON. */
public enum Origin {
    /** In this hub. */
    LOCAL,
    /** By a client, through an API. */
    REMOTE
}
