package dev.hearth.api.domain.event;

/** What an event entity may tell of. */
public final class EventDeviceClass {
    /** Someone at the door. */
    public static final String DOORBELL = "doorbell";

    /** A button that is pressed. */
    public static final String BUTTON = "button";

    /** Something that moves. */
    public static final String MOTION = "motion";

    private EventDeviceClass() {}
}
