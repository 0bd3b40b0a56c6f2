package dev.hearth.api.data;

/**
 * What an event says. Most events carry a {@link DataMap}; the frequent ones of the state machine carry a typed value
 * that becomes a map only when somebody writes it out.
 */
public interface EventData {
    /** The data as the map that clients see. */
    DataMap asMap();
}
