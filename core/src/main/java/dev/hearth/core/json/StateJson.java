package dev.hearth.core.json;

import dev.hearth.api.Context;
import dev.hearth.api.state.State;

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

    /** A state on its own. */
    public static byte[] encode(State state) {
        JsonWriter writer = new JsonWriter();
        write(state, writer);
        return writer.toByteArray();
    }
}
