package dev.hearth.api.domain.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What someone wants to have in a calendar, as a new event or in place of one.
 *
 * @param span when it is
 * @param summary its title
 * @param rrule the rule by which it recurs, as in RFC 5545; null for once
 */
public record CalendarEntry(
        CalendarSpan span,
        String summary,
        @Nullable String description,
        @Nullable String location,
        @Nullable String rrule) {}
