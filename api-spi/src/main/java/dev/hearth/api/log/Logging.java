package dev.hearth.api.log;

/**
 * The log of the process, offered by whoever started the hub, if the log can be told anything:
 * {@code hub.capability(Logging.class)}. Loop only.
 */
public interface Logging {
    /** Writes by these settings from now on, in the place of those before. */
    void apply(LogSettings settings);
}
