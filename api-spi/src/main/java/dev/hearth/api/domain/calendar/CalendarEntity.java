package dev.hearth.api.domain.calendar;

import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.States;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A calendar: on while its event lasts. Override {@link #event} and {@link #events}, and what it lets others change;
 * {@link #supportedFeatures} is a sum of {@link CalendarFeatures}, or null for none. Home Assistant:
 * {@code CalendarEntity}.
 *
 * <p>The hub writes the state anew when the event that was shown begins and when it ends, so a calendar only writes when
 * it has another event to show.
 */
public abstract class CalendarEntity extends Entity {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private boolean removalWatched;
    private @Nullable Instant nextTurn;
    private @Nullable Subscription timer;

    /** The event that is now, or else the next; null for none. */
    public abstract @Nullable CalendarEvent event();

    /** The events that are at any time between two moments, recurring ones once for each time, earliest first. */
    public abstract CompletionStage<List<CalendarEvent>> events(Instant start, Instant end);

    /** Adds an event. */
    public CompletionStage<?> createEvent(CalendarEntry entry) {
        return notImplemented("createEvent");
    }

    /** Changes an event. */
    public CompletionStage<?> updateEvent(CalendarEventId id, CalendarEntry entry) {
        return notImplemented("updateEvent");
    }

    /** Deletes an event. */
    public CompletionStage<?> deleteEvent(CalendarEventId id) {
        return notImplemented("deleteEvent");
    }

    /** {@code on} or {@code off}. */
    @Override
    public final String state() {
        CalendarEvent event = event();
        if (event == null) {
            turnAt(null);
            return States.OFF;
        }
        Instant now = hub().loop().time().now();
        ZoneId home = hub().config().timeZone();
        Instant begins = event.span().begins(home);
        Instant ends = event.span().ends(home);
        if (now.isBefore(begins)) {
            turnAt(begins);
            return States.OFF;
        }
        boolean lasts = now.isBefore(ends);
        turnAt(lasts ? ends : null);
        return lasts ? States.ON : States.OFF;
    }

    /** Sees to it that the state is written again at a moment. */
    private void turnAt(@Nullable Instant moment) {
        if (moment != null && timer != null && moment.equals(nextTurn)) {
            return;
        }
        cancelTurn();
        if (moment != null) {
            if (!removalWatched) {
                removalWatched = true;
                onRemove(this::cancelTurn);
            }
            nextTurn = moment;
            timer = hub().loop().at(moment, () -> {
                timer = null;
                writeState();
            });
        }
    }

    private void cancelTurn() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    @Override
    public final DataMap stateAttributes() {
        CalendarEvent event = event();
        if (event == null) {
            return DataMap.of();
        }
        ZoneId home = hub().config().timeZone();
        return DataMap.builder(6)
                .put("message", event.summary())
                .put("all_day", event.allDay())
                .put("start_time", LOCAL.format(event.span().begins(home).atZone(home)))
                .put("end_time", LOCAL.format(event.span().ends(home).atZone(home)))
                .put("location", event.location() == null ? "" : event.location())
                .put("description", event.description() == null ? "" : event.description())
                .build();
    }
}
