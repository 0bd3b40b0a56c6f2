package dev.hearth.api.domain.event;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens at a moment. Override {@link #eventTypes} and call {@link #trigger} when it happens. Its state is
 * when that was last, its attributes what it was; both come back after a restart. Its device class is one of
 * {@link EventDeviceClass}. Home Assistant 2024.1: {@code EventEntity}.
 */
public abstract class EventEntity extends Entity {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);
    private static final Event NEVER = new Event(null, null, DataMap.of());

    private @Nullable Event happened;

    /** @param moment as the state shows it */
    private record Event(@Nullable String moment, @Nullable String type, DataMap attributes) {}

    /** What may happen, such as {@code pressed}. */
    public abstract List<String> eventTypes();

    /**
     * Notes that it has happened just now, and writes that as the state. Loop only.
     *
     * @param type one of {@link #eventTypes}
     * @throws HubException {@code invalid_event_type} for another one
     */
    protected final void trigger(String type) {
        trigger(type, DataMap.of());
    }

    /** As {@link #trigger(String)}, with attributes that say more; they are gone with the next. */
    protected final void trigger(String type, DataMap attributes) {
        note(type, attributes);
        writeState();
    }

    /** As {@link #trigger(String, DataMap)}, in the context of what caused it. */
    protected final void trigger(String type, DataMap attributes, Context context) {
        note(type, attributes);
        writeState(context);
    }

    private void note(String type, DataMap attributes) {
        if (!eventTypes().contains(type)) {
            throw new HubException(
                    "invalid_event_type",
                    entityId() + " cannot have had the event '" + type + "'; its event types are " + eventTypes());
        }
        happened = new Event(MOMENT.format(hub().loop().time().now()), type, attributes);
    }

    private Event last() {
        Event present = happened;
        if (present == null) {
            present = isAdded() ? restored(lastState()) : NEVER;
            happened = isAdded() ? present : null;
        }
        return present;
    }

    private static Event restored(@Nullable LastState kept) {
        if (kept == null || !kept.extra().containsKey("last_event_type")) {
            return NEVER;
        }
        String moment = kept.state().value();
        try {
            MOMENT.parse(moment);
        } catch (DateTimeParseException e) {
            return NEVER;
        }
        return new Event(
                moment,
                kept.extra().text("last_event_type"),
                kept.extra().get("last_event_attributes") instanceof DataMap attributes ? attributes : DataMap.of());
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    @Override
    public final DataMap extraDataToKeep() {
        return DataMap.of("last_event_type", last().type(), "last_event_attributes", last().attributes());
    }

    @Override
    public final DataMap capabilityAttributes() {
        return DataMap.of("event_types", eventTypes());
    }

    /** The moment it happened last, with milliseconds, in UTC. */
    @Override
    public final @Nullable String state() {
        return last().moment();
    }

    @Override
    public final DataMap stateAttributes() {
        return DataMap.of("event_type", last().type()).with(last().attributes());
    }
}
