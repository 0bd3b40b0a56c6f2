package dev.hearth.core.json;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.loop.TimeSource;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * States as clients see them: an object of {@code entity_id}, {@code state}, {@code attributes}, {@code last_changed},
 * {@code last_reported}, {@code last_updated} and {@code context} ({@code id}, {@code parent_id}, {@code user_id}, the
 * last two may be null). Any thread. Home Assistant: {@code State.as_dict_json}.
 */
public final class StateJson {
    private static final byte[] ENTITY_ID = JsonWriter.ascii("\"entity_id\":");
    private static final byte[] STATE = JsonWriter.ascii(",\"state\":");
    private static final byte[] ATTRIBUTES = JsonWriter.ascii(",\"attributes\":");
    private static final byte[] LAST_CHANGED = JsonWriter.ascii(",\"last_changed\":");
    private static final byte[] LAST_REPORTED = JsonWriter.ascii(",\"last_reported\":");
    private static final byte[] LAST_UPDATED = JsonWriter.ascii(",\"last_updated\":");
    private static final byte[] CONTEXT = JsonWriter.ascii(",\"context\":");
    private static final byte[] ID = JsonWriter.ascii("\"id\":");
    private static final byte[] PARENT_ID = JsonWriter.ascii(",\"parent_id\":");
    private static final byte[] USER_ID = JsonWriter.ascii(",\"user_id\":");

    private StateJson() {}

    /** Writes a state. */
    public static void write(State state, JsonWriter to) {
        to.beginObject().raw(ENTITY_ID, false).text(state.entityId());
        to.raw(STATE, false).text(state.value());
        to.raw(ATTRIBUTES, false).map(state.attributes());
        to.raw(LAST_CHANGED, false).time(state.lastChangedMicros());
        to.raw(LAST_REPORTED, false).time(state.lastReportedMicros());
        to.raw(LAST_UPDATED, false).time(state.lastUpdatedMicros());
        to.raw(CONTEXT, false);
        write(state.context(), to);
        to.endObject();
    }

    /** Writes a context. */
    public static void write(Context context, JsonWriter to) {
        to.beginObject().raw(ID, false).text(context.id());
        to.raw(PARENT_ID, false).textOrNull(context.parentId());
        to.raw(USER_ID, false).textOrNull(context.userId());
        to.endObject();
    }

    /**
     * The state that a client or a store wrote. Only {@code entity_id} and {@code state} must be there. A time that is
     * missing or cannot be read is the one given. Home Assistant: {@code State.from_dict}.
     *
     * @param map as {@link #write} writes it
     * @param otherwiseMicros what counts as the times that are missing, in microseconds since 1970
     * @throws HubException {@code invalid_state} when it is no state, saying why
     */
    public static State read(DataMap map, long otherwiseMicros) {
        String entityId = map.text("entity_id");
        String value = map.text("state");
        if (entityId == null || !EntityId.isValid(entityId.toLowerCase(Locale.ROOT))) {
            throw new HubException("invalid_state", "'" + map.get("entity_id") + "' is not an entity id");
        }
        if (value == null) {
            throw new HubException(
                    "invalid_state", "the state of " + entityId + " must be text, not " + map.get("state"));
        }
        long changed = micros(map.get("last_changed"), otherwiseMicros);
        long updated = micros(map.get("last_updated"), changed);
        return new State(
                EntityId.normalise(entityId),
                value,
                map.get("attributes") instanceof DataMap attributes ? attributes : DataMap.of(),
                context(map.get("context")),
                changed,
                updated,
                micros(map.get("last_reported"), updated));
    }

    private static Context context(@Nullable Object value) {
        DataMap context = value instanceof DataMap map ? map : DataMap.of();
        String id = context.text("id");
        return Context.ofId(id == null ? "" : id, context.text("parent_id"), context.text("user_id"));
    }

    private static long micros(@Nullable Object time, long otherwiseMicros) {
        Instant read = time(time);
        return read == null ? otherwiseMicros : TimeSource.toEpochMicros(read);
    }

    /** A time as {@link JsonWriter} or somebody else wrote it, UTC where it does not say; null when it is none. */
    public static @Nullable Instant time(@Nullable Object value) {
        if (value instanceof Instant time) {
            return time;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime time
                    ? time.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A state on its own, from what is kept with it, if it was written before. */
    public static Encoded encoded(State state) {
        Encoded present = state.encoded();
        if (present == null) {
            present = new Encoded(encode(state));
            state.encoded(present);
        }
        return present;
    }

    /** A state on its own. */
    public static byte[] encode(State state) {
        JsonWriter writer = new JsonWriter();
        write(state, writer);
        return writer.toByteArray();
    }
}
