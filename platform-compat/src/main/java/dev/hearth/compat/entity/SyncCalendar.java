package dev.hearth.compat.entity;

import dev.hearth.api.domain.calendar.CalendarEntry;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarEventId;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45: {@code CalendarEventDevice}.
 */
public abstract class SyncCalendar extends SyncEntity {
    /** The event that is now, or else the next; null for none. */
    public abstract @Nullable CalendarEvent event();

    /** The events that are at any time between two moments, recurring ones once for each time, earliest first. */
    public abstract List<CalendarEvent> events(Instant start, Instant end) throws Exception;

    /** A sum of {@link dev.hearth.api.domain.calendar.CalendarFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Adds an event. */
    public void createEvent(CalendarEntry entry) throws Exception {
        throw notImplemented("createEvent");
    }

    /** Changes an event. */
    public void updateEvent(CalendarEventId id, CalendarEntry entry) throws Exception {
        throw notImplemented("updateEvent");
    }

    /** Deletes an event. */
    public void deleteEvent(CalendarEventId id) throws Exception {
        throw notImplemented("deleteEvent");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new CalendarAdapter(this, hub);
    }
}
