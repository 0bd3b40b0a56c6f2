package dev.hearth.api.state;

import dev.hearth.api.event.Event;

/** Hears of the changes of certain entities, on the loop, inside the write. It must not wait. */
@FunctionalInterface
public interface StateListener {
    /**
     * One of them has changed.
     *
     * @param event carries the change; for its context and time
     */
    void onChange(StateChanged change, Event event);
}
