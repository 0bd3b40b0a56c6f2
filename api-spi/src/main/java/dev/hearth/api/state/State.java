package dev.hearth.api.state;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.loop.TimeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entity's state at a moment. It never changes, with one exception: {@link #lastReported} moves when the same state
 * is written again. Safe on any thread; the state machine hands out the same object to everybody.
 * Home Assistant: {@code homeassistant.core.State}.
 */
public final class State {
    private final String entityId;
    private final String value;
    private final DataMap attributes;
    private final Context context;
    private final long lastChangedMicros;
    private final long lastUpdatedMicros;
    // Written by the loop only. A reader on another thread may see the time of a moment ago, never half of one.
    private long lastReportedMicros;
    // What Json made of it, for whoever asks next. A reader on another thread may find none and make its own.
    private @Nullable Encoded encoded;

    /**
     * As the state machine makes it. Everybody else gets states from {@link StateMachine}.
     *
     * @param lastChangedMicros when the text changed, in microseconds since 1970
     * @param lastUpdatedMicros when the text or an attribute changed
     * @param lastReportedMicros when it was written last
     */
    public State(
            String entityId,
            String value,
            DataMap attributes,
            Context context,
            long lastChangedMicros,
            long lastUpdatedMicros,
            long lastReportedMicros) {
        this.entityId = entityId;
        this.value = value;
        this.attributes = attributes;
        this.context = context;
        this.lastChangedMicros = lastChangedMicros;
        this.lastUpdatedMicros = lastUpdatedMicros;
        this.lastReportedMicros = lastReportedMicros;
    }

    /** The entity, in lower case. */
    public String entityId() {
        return entityId;
    }

    /** The state text, at most 255 characters. */
    public String value() {
        return value;
    }

    /** The attributes. */
    public DataMap attributes() {
        return attributes;
    }

    /** What caused it. */
    public Context context() {
        return context;
    }

    /** The part of the entity id before the dot. */
    public String domain() {
        return EntityId.domainOf(entityId);
    }

    /** The part of the entity id behind the dot. */
    public String objectId() {
        return EntityId.objectIdOf(entityId);
    }

    /** The attribute {@code friendly_name}, else the object id with spaces. */
    public String name() {
        String name = attributes.text("friendly_name");
        return name != null ? name : objectId().replace('_', ' ');
    }

    /** When the text changed. */
    public Instant lastChanged() {
        return TimeSource.toInstant(lastChangedMicros);
    }

    /** When the text or an attribute changed. */
    public Instant lastUpdated() {
        return TimeSource.toInstant(lastUpdatedMicros);
    }

    /** When it was written last, changed or not. */
    public Instant lastReported() {
        return TimeSource.toInstant(lastReportedMicros);
    }

    /** {@link #lastChanged} in microseconds since 1970. */
    public long lastChangedMicros() {
        return lastChangedMicros;
    }

    /** {@link #lastUpdated} in microseconds since 1970. */
    public long lastUpdatedMicros() {
        return lastUpdatedMicros;
    }

    /** {@link #lastReported} in microseconds since 1970. */
    public long lastReportedMicros() {
        return lastReportedMicros;
    }

    /** Moves {@link #lastReported}. For the state machine alone. */
    public void reported(long epochMicros) {
        lastReportedMicros = epochMicros;
        encoded = null;
    }

    /** Its JSON, if it was made before. For {@link dev.hearth.api.json.Json} alone. */
    public @Nullable Encoded encoded() {
        return encoded;
    }

    /** Keeps its JSON. For {@link dev.hearth.api.json.Json} alone. */
    public void encoded(Encoded json) {
        encoded = json;
    }

    /** Whether the entity has a value: neither {@code unknown} nor {@code unavailable}. */
    public boolean isKnown() {
        return !value.equals(States.UNKNOWN) && !value.equals(States.UNAVAILABLE);
    }

    /** The state as clients see it. */
    public DataMap asMap() {
        return DataMap.builder(7)
                .put("entity_id", entityId)
                .put("state", value)
                .put("attributes", attributes)
                .put("last_changed", lastChanged())
                .put("last_reported", lastReported())
                .put("last_updated", lastUpdated())
                .put("context", contextMap())
                .build();
    }

    private DataMap contextMap() {
        return DataMap.of("id", context.id(), "parent_id", context.parentId(), "user_id", context.userId());
    }

    @Override
    public String toString() {
        return "State[" + entityId + "=" + value + "; " + attributes + "]";
    }
}
