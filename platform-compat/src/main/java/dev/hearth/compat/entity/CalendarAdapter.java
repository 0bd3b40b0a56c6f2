package dev.hearth.compat.entity;

import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEntry;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarEventId;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calendar that the hub sees in place of a {@link SyncCalendar}. */
final class CalendarAdapter extends CalendarEntity implements Linked {
    private final SyncCalendar entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable CalendarEvent event, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncCalendar entity) {
            return new Snapshot(entity.event(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    CalendarAdapter(SyncCalendar entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable CalendarEvent event() {
        return link.snapshot().event();
    }

    @Override
    public @Nullable Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> createEvent(CalendarEntry entry) {
        return link.run(() -> entity.createEvent(entry));
    }

    @Override
    public CompletionStage<?> updateEvent(CalendarEventId id, CalendarEntry entry) {
        return link.run(() -> entity.updateEvent(id, entry));
    }

    @Override
    public CompletionStage<?> deleteEvent(CalendarEventId id) {
        return link.run(() -> entity.deleteEvent(id));
    }

    @Override
    public CompletionStage<List<CalendarEvent>> events(Instant start, Instant end) {
        AtomicReference<List<CalendarEvent>> found = new AtomicReference<>(List.of());
        return link.run(() -> found.set(entity.events(start, end))).thenApply(done -> found.get());
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
