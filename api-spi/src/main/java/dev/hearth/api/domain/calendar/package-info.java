/**
 * Calendars, the entity domain {@code calendar}. Read
 * {@link dev.hearth.api.domain.calendar.CalendarEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.calendar;

import org.jspecify.annotations.NullMarked;
