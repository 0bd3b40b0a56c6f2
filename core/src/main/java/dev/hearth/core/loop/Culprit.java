package dev.hearth.core.loop;

/** Code that holds the loop at this moment: what a stall report and a logged failure name. */
public interface Culprit {
    /** The integration it belongs to. */
    Owner owner();

    /** What it is, for people: {@code the listener Kitchen of state_changed}. Made only when asked for. Any thread. */
    String label();
}
