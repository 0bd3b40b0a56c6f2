package dev.hearth.api.event;

/** Hears of events, on the loop, inside the call that fires them. It must not wait. */
@FunctionalInterface
public interface EventListener {
    /** What it throws is logged under the integration's name; the other listeners hear the event all the same. */
    void onEvent(Event event);
}
