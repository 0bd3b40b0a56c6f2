package dev.hearth.api.domain.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Which event of a calendar is meant.
 *
 * @param uid the event
 * @param recurrenceId one time of a recurring event; null for all
 * @param recurrenceRange {@code THISANDFUTURE} for that time and all later ones
 */
public record CalendarEventId(String uid, @Nullable String recurrenceId, @Nullable String recurrenceRange) {}
