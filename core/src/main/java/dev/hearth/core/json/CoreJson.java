package dev.hearth.core.json;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.json.Json;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Json} by {@link JsonWriter} and {@link JsonReader}. Any thread. */
public final class CoreJson implements Json {
    /** There is no difference between two. */
    public static final CoreJson INSTANCE = new CoreJson();

    private CoreJson() {}

    @Override
    public Encoded encode(@Nullable Object value) {
        return value instanceof Encoded encoded
                ? encoded
                : new Encoded(new JsonWriter().value(value).toByteArray());
    }

    @Override
    public @Nullable Object parse(byte[] utf8) {
        return JsonReader.readOfClient(utf8);
    }

    @Override
    public @Nullable Object parse(String text) {
        return JsonReader.readOfClient(text);
    }

    @Override
    public Encoded state(State state) {
        return StateJson.encoded(state);
    }

    @Override
    public Encoded states(Collection<State> states) {
        List<byte[]> parts = new ArrayList<>(states.size());
        int length = 2 + Math.max(0, states.size() - 1);
        for (State state : states) {
            byte[] part = StateJson.encoded(state).utf8();
            parts.add(part);
            length += part.length;
        }
        byte[] array = new byte[length];
        array[0] = '[';
        int at = 1;
        for (byte[] part : parts) {
            if (at > 1) {
                array[at++] = ',';
            }
            System.arraycopy(part, 0, array, at, part.length);
            at += part.length;
        }
        array[at] = ']';
        return new Encoded(array);
    }

    @Override
    public Encoded event(Event event) {
        Encoded present = event.encoded();
        if (present == null) {
            present = write(event);
            event.encoded(present);
        }
        return present;
    }

    @Override
    public State readState(DataMap map, long otherwiseMicros) {
        return StateJson.read(map, otherwiseMicros);
    }

    private static Encoded write(Event event) {
        JsonWriter to = new JsonWriter();
        to.beginObject().name("event_type").text(event.type()).name("data");
        switch (event.data()) {
            case StateChanged change -> {
                to.beginObject().name("entity_id").text(change.entityId());
                write("old_state", change.oldState(), to);
                write("new_state", change.newState(), to);
                to.endObject();
            }
            case DataMap data -> to.map(data);
            default -> to.map(event.data().asMap());
        }
        to.name("origin").text(event.origin().name());
        to.name("time_fired").time(event.timeFiredMicros());
        to.name("context");
        StateJson.write(event.context(), to);
        return new Encoded(to.endObject().toByteArray());
    }

    private static void write(String name, @Nullable State state, JsonWriter to) {
        to.name(name);
        if (state == null) {
            to.nothing();
        } else {
            to.encoded(StateJson.encoded(state).utf8());
        }
    }
}
