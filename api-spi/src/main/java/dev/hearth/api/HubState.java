package dev.hearth.api;

/** Where the hub is in its life, in this order. Home Assistant: {@code CoreState}. */
public enum HubState {
    /** Components are being set up, or the hub is closing its last doors. */
    NOT_RUNNING,
    /** {@code homeassistant_start} has been fired, tasks it began are being waited for. */
    STARTING,
    /** Everything works. */
    RUNNING,
    /** {@code homeassistant_stop} has been fired. */
    STOPPING,
    /** {@code homeassistant_final_write} has been fired; stores write what they hold. */
    FINAL_WRITE,
    /** The loop has ended. */
    STOPPED;

    /** Whether timers, polling and calls go on as usual. */
    public boolean isRunning() {
        return this == STARTING || this == RUNNING;
    }

    /** Whether the end has begun. */
    public boolean isStopping() {
        return this == STOPPING || this == FINAL_WRITE;
    }
}
