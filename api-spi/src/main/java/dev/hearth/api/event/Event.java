package dev.hearth.api.event;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.data.EventData;
import dev.hearth.api.loop.TimeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a moment. Immutable, safe on any thread. Home Assistant: {@code homeassistant.core.Event}.
 */
public final class Event {
    private final String type;
    private final EventData data;
    private final Origin origin;
    private final Context context;
    private final long timeFiredMicros;
    // What Json made of it, for the next listener that sends it somewhere.
    private @Nullable Encoded encoded;

    /**
     * @param type at most 64 characters
     * @param timeFiredMicros microseconds since 1970
     */
    public Event(String type, EventData data, Origin origin, Context context, long timeFiredMicros) {
        this.type = type;
        this.data = data;
        this.origin = origin;
        this.context = context;
        this.timeFiredMicros = timeFiredMicros;
    }

    /** Its type, such as {@code state_changed}. */
    public String type() {
        return type;
    }

    /** What it says; {@link DataMap#of()} when there is nothing to say. */
    public EventData data() {
        return data;
    }

    /** Where it was fired. */
    public Origin origin() {
        return origin;
    }

    /** What caused it. */
    public Context context() {
        return context;
    }

    /** When, in microseconds since 1970. */
    public long timeFiredMicros() {
        return timeFiredMicros;
    }

    /** When. */
    public Instant timeFired() {
        return TimeSource.toInstant(timeFiredMicros);
    }

    /** Its JSON, if it was made before. For {@link dev.hearth.api.json.Json} alone. */
    public @Nullable Encoded encoded() {
        return encoded;
    }

    /** Keeps its JSON. For {@link dev.hearth.api.json.Json} alone. */
    public void encoded(Encoded json) {
        encoded = json;
    }

    @Override
    public String toString() {
        return "Event[" + type + ", " + data + "]";
    }
}
