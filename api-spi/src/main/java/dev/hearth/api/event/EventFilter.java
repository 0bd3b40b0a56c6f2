package dev.hearth.api.event;

import dev.hearth.api.data.EventData;

/** Decides by the data alone whether a listener hears of an event. On the loop; one that throws counts as no. */
@FunctionalInterface
public interface EventFilter {
    /** Whether the listener is to be called. Not asked for an event without data, which is skipped. */
    boolean accepts(EventData data);
}
