package dev.hearth.api.log;

/** From which level on a logger's messages are written, the quietest first. Home Assistant: Python's levels. */
public enum LogLevel {
    /** Nothing of ours: no message is worse than an error. */
    CRITICAL,
    /** Errors. */
    ERROR,
    /** Warnings too. */
    WARNING,
    /** What an owner wants to read once. */
    INFO,
    /** What the author of an integration wants to read. */
    DEBUG,
    /** As if nothing had been said: a logger does as the one above it, and where there is none, everything is written. */
    NOTSET;
}
