package dev.hearth.websocketapi;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.data.Values;
import dev.hearth.api.json.Json;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * States in the short form of {@code subscribe_entities}: {@code s} the text, {@code a} the attributes, {@code c} the
 * context, {@code lc} when the text changed and {@code lu} when anything did, both in seconds since 1970 with six
 * decimals. Loop only. Home Assistant: {@code State.as_compressed_state} and {@code messages._state_diff_event}.
 */
final class CompressedStates {
    private static final double MICROS_PER_SECOND = 1e6;

    private final Json json;
    private final Map<String, Kept> kept = new HashMap<>();

    /** The text of a state, for the next client that connects. */
    private record Kept(State state, Encoded text) {}

    CompressedStates(Json json) {
        this.json = json;
    }

    /** {@code {"a": {entity id: short form}}}. */
    Encoded snapshot(List<State> states) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 + 300 * states.size());
        out.writeBytes(ascii("{\"a\":{"));
        boolean first = true;
        for (State state : states) {
            out.writeBytes(ascii((first ? "\"" : ",\"") + state.entityId() + "\":"));
            text(state).writeTo(out);
            first = false;
        }
        out.writeBytes(ascii("}}"));
        return new Encoded(out.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @SuppressWarnings("ReferenceEquality") // a state never changes, so the same object has the same text
    private Encoded text(State state) {
        Kept known = kept.get(state.entityId());
        if (known == null || known.state != state) {
            known = new Kept(state, json.encode(whole(state)));
            kept.put(state.entityId(), known);
        }
        return known.text;
    }

    /** Forgets a state that is out of date. */
    void changed(StateChanged change) {
        kept.remove(change.entityId());
    }

    /** Forgets all texts. */
    void clear() {
        kept.clear();
    }

    static Map<String, @Nullable Object> whole(State state) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("s", state.value());
        whole.put("a", state.attributes());
        Context context = state.context();
        whole.put("c", context.parentId() == null && context.userId() == null ? context.id() : context);
        whole.put("lc", seconds(state.lastChangedMicros()));
        if (state.lastUpdatedMicros() != state.lastChangedMicros()) {
            whole.put("lu", seconds(state.lastUpdatedMicros()));
        }
        return whole;
    }

    private static double seconds(long micros) {
        return micros / MICROS_PER_SECOND;
    }

    /**
     * What a client must do to have the new state: {@code a} add it, {@code r} remove it, or {@code c} change what
     * stands under {@code +} and take away the attributes under {@code -}.
     */
    Encoded difference(StateChanged change) {
        State before = change.oldState();
        State after = change.newState();
        if (after == null) {
            return json.encode(Map.of("r", List.of(change.entityId())));
        }
        if (before == null) {
            return json.encode(Map.of("a", Map.of(change.entityId(), whole(after))));
        }
        return json.encode(Map.of("c", Map.of(change.entityId(), difference(before, after))));
    }

    @SuppressWarnings("ReferenceEquality") // equal attributes are the same object
    private static Map<String, @Nullable Object> difference(State before, State after) {
        Map<String, @Nullable Object> added = new LinkedHashMap<>();
        if (!before.value().equals(after.value())) {
            added.put("s", after.value());
        }
        if (before.lastChangedMicros() != after.lastChangedMicros()) {
            added.put("lc", seconds(after.lastChangedMicros()));
        } else if (before.lastUpdatedMicros() != after.lastUpdatedMicros()) {
            added.put("lu", seconds(after.lastUpdatedMicros()));
        }
        Object context = context(before.context(), after.context());
        if (context != null) {
            added.put("c", context);
        }
        Map<String, @Nullable Object> difference = new LinkedHashMap<>();
        difference.put("+", added);
        if (before.attributes() != after.attributes()) {
            attributes(before.attributes(), after.attributes(), added, difference);
        }
        return difference;
    }

    // Its id alone when parent and user are the same as before, else what differs.
    private static @Nullable Object context(Context before, Context after) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        if (!Objects.equals(before.parentId(), after.parentId())) {
            changed.put("parent_id", after.parentId());
        }
        if (!Objects.equals(before.userId(), after.userId())) {
            changed.put("user_id", after.userId());
        }
        if (before.equals(after)) {
            return changed.isEmpty() ? null : changed;
        }
        if (changed.isEmpty()) {
            return after.id();
        }
        changed.put("id", after.id());
        return changed;
    }

    private static void attributes(
            DataMap before,
            DataMap after,
            Map<String, @Nullable Object> added,
            Map<String, @Nullable Object> difference) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!before.containsKey(name) || !Values.equal(before.get(name), value)) {
                changed.put(name, value);
            }
        });
        if (!changed.isEmpty()) {
            added.put("a", changed);
        }
        List<String> removed = new ArrayList<>();
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                removed.add(name);
            }
        });
        if (!removed.isEmpty()) {
            difference.put("-", Map.of("a", removed));
        }
    }
}
